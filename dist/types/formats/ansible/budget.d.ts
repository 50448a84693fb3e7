/** How much work is left. One budget goes through all scopes of a run. */
export declare class Budget {
    #private;
    /** Takes some of it; false where nothing is left. */
    spend(steps: number): boolean;
    get isSpent(): boolean;
}

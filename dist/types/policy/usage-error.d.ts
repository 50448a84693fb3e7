/** The caller asked for something that cannot be done: an unknown policy, option or folder. Exit status 2. */
export declare class UsageError extends Error {
    readonly name = "UsageError";
}

/** A word of a command, script or address that decides on verification. */
export interface OnCommand {
    readonly of: 'certificates' | 'host keys';
    readonly on: boolean;
    readonly start: number;
    readonly end: number;
}
/** What a command or a script, or an address in it, says of verification. */
export declare function verificationsIn(text: string): readonly OnCommand[];

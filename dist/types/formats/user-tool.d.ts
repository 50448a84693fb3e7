export type ToolResult = {
    readonly output: string;
} | {
    readonly problem: string;
} | {
    readonly missing: true;
};
/**
 * Runs a tool of the user: without a shell, from a folder that is not the tree's (where a file could pass for the tool),
 * bounded in time and output, and with every way to the network led to a port where nobody listens.
 *
 * @returns `problem` is what the tool said, in one line
 */
export declare function runTool(command: string, args: readonly string[]): Promise<ToolResult>;

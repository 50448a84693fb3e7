/**
 * For each line of what a template rendered to, the line of the template that it likely comes from. Lines pair up in
 * order (a longest common subsequence), by their text or at least by indentation and key; what has no partner belongs
 * to the first placeholder behind the last pair, such as `{{ toYaml .Values.resources }}`, else to that pair.
 *
 * @returns indexes into `written`, as many as there are lines in `rendered`
 */
export declare function alignedLines(rendered: readonly string[], written: readonly string[]): readonly number[];

/** What a configuration is called, in the order in which it is looked for. */
export const configNames: readonly string[] = ['.iac-guard.yaml', '.iac-guard.yml'];

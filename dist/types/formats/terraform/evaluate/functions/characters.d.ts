/** What people take for characters; Terraform counts those. */
export declare const characters: (text: string) => readonly string[];

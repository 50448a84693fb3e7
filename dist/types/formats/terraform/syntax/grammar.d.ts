import { Parser } from 'web-tree-sitter';
/** The parser, if {@link terraformParser} has loaded it already. */
export declare const loadedParser: () => Parser | undefined;
/** The parser for Terraform's dialect of HCL, loaded once. */
export declare const terraformParser: () => Promise<Parser>;

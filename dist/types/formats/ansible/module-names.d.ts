/** The full name of a module; a short name that is not known to have moved belongs to Ansible itself. */
export declare function fullName(name: string): string;
/** `namespace.collection.module`, or longer for modules in folders of a collection. */
export declare const isFullName: (key: string) => boolean;
export declare const isTellingName: (key: string) => boolean;
/** Further short names of Ansible's own modules, which count where the path already speaks of tasks. */
export declare const commonNames: ReadonlySet<string>;

/** Does the path lead through such a folder? */
export declare const isForeign: (path: string) => boolean;

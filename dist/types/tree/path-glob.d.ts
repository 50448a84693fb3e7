/** Does a path match one of some globs? A folder means everything in it. */
export declare const matchesPath: (path: string, globs: readonly string[]) => boolean;

import { type Files } from './files.ts';
import type { Layer } from './scope.ts';
/** The variables that inventories, `group_vars` and `host_vars` give to hosts. */
export declare class Hosts {
    #private;
    constructor(files: Files);
    /**
     * What hosts of a play bring along. A variable that differs between them, or between inventories, is not known.
     *
     * @param path - the playbook or role file
     * @param pattern - what `hosts:` says; `undefined` where no play is known
     */
    layer(path: string, pattern: string | undefined): Layer | undefined;
}

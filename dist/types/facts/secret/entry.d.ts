import type { Node } from '../../tree/node.ts';
import type { Site } from '../declare.ts';
import type { Secret } from '../secret.ts';
import { type SecretFacts } from './secret-fact.ts';
interface Circumstances extends Partial<Pick<SecretFacts, 'inEnvironment' | 'origin'>> {
    /** Names of users and databases beside it: a password that is one of them needs no guessing. */
    readonly names?: ReadonlySet<string>;
}
/** The names among some variables that a password should not repeat. */
export declare const namesAmong: (entries: Iterable<{
    readonly key: string;
    readonly value: Node;
}>) => ReadonlySet<string>;
/** The credential that a key and its value are, if they are one. */
export declare function entrySecret(key: string, node: Node, site: Site, { names, ...circumstances }?: Circumstances): readonly Secret[];
export {};

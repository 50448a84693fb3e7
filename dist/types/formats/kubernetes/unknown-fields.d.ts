import type { Scope } from './setting.ts';
/** Says which fields of a pod or container, and of its security context, the API does not know. */
export declare function remarkUnknownFields(scope: Scope, what: 'pod' | 'container'): void;

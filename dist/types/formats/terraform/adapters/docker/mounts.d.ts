import { type Mount } from '../../../../facts/container.ts';
import { type Value } from '../../../../facts/value.ts';
import type { Resource } from '../../module/resource.ts';
/** `volumes` blocks in Docker's old form and `mounts` blocks in its new one. */
export declare function mountsOf({ node, site }: Resource): Value<readonly Mount[]>;

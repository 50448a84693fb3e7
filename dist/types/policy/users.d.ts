/**
 * The number of a user that is given by number, alone or with a group: `1000`, `1000:1000`, `0:app`.
 *
 * @returns `undefined` for a user given by name, and for numbers that no kernel would take
 */
export declare function userId(user: string): number | undefined;
/**
 * Is this user the superuser? An empty user part (`:1000`) keeps the image's user, which the caller has to know about;
 * here it counts as root, as the runtime starts such a process as root where the image says nothing.
 *
 * @see https://docs.docker.com/reference/dockerfile/#user
 */
export declare function isRoot(user: string): boolean;

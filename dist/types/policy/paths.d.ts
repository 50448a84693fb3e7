/** Is the path one of these directories or inside one? `/` stands only for itself, as everything is inside it. */
export declare function isUnder(path: string, directories: readonly string[]): boolean;
/** Does a glob match the path, or one of its ends (`.aws/**` matches `/root/.aws/credentials`)? */
export declare function matchesPath(path: string, globs: readonly string[]): boolean;
/** Is the path such a socket, or the directory of containerd, CRI-O or Podman that holds nothing but it? */
export declare function isRuntimeSocket(path: string): boolean;

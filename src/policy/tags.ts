/**
 * Words that name a channel in a tag. A tag that holds one moves, whatever else is in it.
 */
const channels = /(^|[._-])(latest|edge|nightly|snapshot|canary|rolling|unstable)([._-]|$)/i;

/**
 * Does a tag name a channel rather than a version? A tag without any number (`stable`, `bookworm`, `main`, `alpine`)
 * is moved by its publisher; so is one that says so. A commit hash is not.
 */
export function isMovingTag(tag: string): boolean {
  if (channels.test(tag)) return true;
  if (/(^|[._-])[0-9a-f]{7,40}$/.test(tag) && /[a-f]/.test(tag)) return false;
  return !/\d/.test(tag);
}

/** How many numbers the first version in a tag has: 3 for `v1.27.2-alpine3.20`, 1 for `20-slim`, 0 for none. */
export function versionParts(tag: string): number {
  const version = /\d+(\.\d+)*/.exec(tag)?.[0];
  return version === undefined ? 0 : version.split('.').length;
}

/**
 * Repositories whose images are all minimal, whatever the tag says.
 *
 * distroless: https://github.com/GoogleContainerTools/distroless · Chainguard and Wolfi: https://images.chainguard.dev
 * UBI minimal and micro: https://catalog.redhat.com/software/base-images · Docker Hardened Images: https://docs.docker.com/dhi/
 */
const minimalRepositories =
  /(^|\/)(scratch|alpine|busybox|wolfi-base|distroless|ubi\d*-(minimal|micro)|ubi\d*\/ubi-(minimal|micro)|photon|bci-(micro|minimal|busybox)|static(-debian\d+)?)(\/|$)|^chainguard(-private)?\/|^distroless\//;

const minimalTags =
  /(^|[._-])(alpine[\d.]*|slim|distroless|minimal|micro|busybox|musl|chiseled|scratch|wolfi|tiny|nano(server)?)([._-]|$)/i;

/** Is the image, by repository and tag, built for having little in it? */
export const isMinimalImage = (repository: string, tag: string): boolean => minimalRepositories.test(repository) || minimalTags.test(tag);

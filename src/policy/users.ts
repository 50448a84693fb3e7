/**
 * The number of a user that is given by number, alone or with a group: `1000`, `1000:1000`, `0:app`.
 *
 * @returns `undefined` for a user given by name, and for numbers that no kernel would take
 */
export function userId(user: string): number | undefined {
  const name = user.split(':', 1)[0]?.trim() ?? '';
  if (!/^\d{1,10}$/.test(name)) return undefined;
  return Number(name);
}

/**
 * Is this user the superuser? An empty user part (`:1000`) keeps the image's user, which the caller has to know about;
 * here it counts as root, as the runtime starts such a process as root where the image says nothing.
 *
 * @see https://docs.docker.com/reference/dockerfile/#user
 */
export function isRoot(user: string): boolean {
  const name = user.split(':', 1)[0]?.trim() ?? '';
  return name === '' || name === 'root' || userId(name) === 0 || /^(ContainerAdministrator|Administrator)$/i.test(name);
}

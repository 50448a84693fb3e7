/** The caller asked for something that cannot be done: an unknown policy, option or folder. Exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

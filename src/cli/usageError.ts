/** Invalid call or unreadable input: exit code 2, with the message on stderr. */
export class UsageError extends Error {
  override name = 'UsageError';
}

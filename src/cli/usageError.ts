/** Wrong call or unreadable input: exit code 2, the message on stderr. */
export class UsageError extends Error {
  override name = 'UsageError';
}

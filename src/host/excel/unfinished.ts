import type { HostError } from '../shared/hostError';

/** The remains of a failure that could not be cleaned up at the time. */
export interface Unfinished {
  /** `failureOf`: the error to report if the cleanup fails. */
  leave(finish: () => Promise<void>, failureOf: (error: unknown) => Promise<HostError>): void;
  /** Retries. @throws HostError if it fails again. */
  settle(): Promise<void>;
}

export function createUnfinished(): Unfinished {
  let left: { finish: () => Promise<void>; failureOf: (error: unknown) => Promise<HostError> } | null = null;
  return {
    leave: (finish, failureOf) => (left = { finish, failureOf }),
    async settle() {
      const now = left;
      if (now === null) return;
      try {
        await now.finish();
      } catch (error) {
        throw await now.failureOf(error);
      }
      if (left === now) left = null;
    },
  };
}

import type { HostError } from '../shared/hostError';

/** What a failure left behind that could not be put right then. */
export interface Unfinished {
  /** `failureOf`: what is told of it where the putting right fails. */
  leave(finish: () => Promise<void>, failureOf: (error: unknown) => Promise<HostError>): void;
  /** Tries again. @throws HostError where that fails again. */
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

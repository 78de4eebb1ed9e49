import type { HostError } from '../shared/hostError';

/** What a failure left behind that could not be put right then. */
export interface Unfinished {
  leave(finish: () => Promise<void>, failure: HostError): void;
  /** Tries again. @throws HostError the failure that left it, where that fails again. */
  settle(): Promise<void>;
}

export function createUnfinished(): Unfinished {
  let left: { finish: () => Promise<void>; failure: HostError } | null = null;
  return {
    leave: (finish, failure) => (left = { finish, failure }),
    async settle() {
      const now = left;
      if (now === null) return;
      try {
        await now.finish();
      } catch {
        throw now.failure;
      }
      if (left === now) left = null;
    },
  };
}

import { describeFailure } from '../../failure/describeFailure';
import { EMPTY, type ConsolidateState } from '../sessionState';

/** The session's state, and who listens to it. */
export function createSessionStore() {
  let state = EMPTY;
  const listeners = new Set<() => void>();
  const set = (change: Partial<ConsolidateState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  return {
    set,
    getState: () => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fail: (error: unknown): void => set({ failure: describeFailure(error) }),
  };
}

export type SessionStore = ReturnType<typeof createSessionStore>;

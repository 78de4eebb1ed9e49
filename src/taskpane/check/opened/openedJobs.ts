import { describeFailure } from '../../failure/describeFailure';
import { PaneError, type PaneErrorCode } from '../../failure/paneError';
import type { Busy, OpenedState } from '../openedWorkbook';
import { createWorkProgress } from '../workProgress';
import type { OpenedServices } from './openedServices';

/** Errors that occur after writing. */
const isWritten = (code: PaneErrorCode): boolean =>
  ['writtenNotRead', 'writtenNotMarked', 'sealedWithCopies'].includes(code);

/** The state of the opened workbook, and the jobs that change it: one at a time, in the order requested. */
export function createOpenedJobs({ painted }: Pick<OpenedServices, 'painted'>) {
  let state: OpenedState = {
    workbook: null,
    busy: null,
    failure: null,
    finished: null,
    shown: null,
    follows: false,
    otherEdit: null,
  };
  const listeners = new Set<() => void>();
  const notify = (): void => {
    for (const listener of listeners) listener();
  };
  const set = (change: Partial<OpenedState>): void => {
    state = { ...state, ...change };
    notify();
  };
  const work = createWorkProgress(notify);

  let last: Promise<unknown> = Promise.resolve();
  /** Runs when earlier jobs have ended, without being shown. The job handles its own failures. */
  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    const next = last.then(job);
    last = next;
    return next;
  }

  return {
    work,
    set,
    inTurn,
    getState: () => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** Runs when earlier jobs have ended. @returns whether it was done: false if the job had no effect. */
    perform: (busy: Busy, job: () => Promise<void | false>): Promise<boolean> =>
      inTurn(async () => {
        work.begin();
        set({ busy, failure: null, finished: null });
        if (busy === 'open' || busy === 'check') await painted();
        try {
          const isDone = (await job()) !== false;
          work.end();
          set({ busy: null, finished: isDone ? busy : null });
          return isDone;
        } catch (error) {
          work.end();
          set({ busy: null, failure: { failure: describeFailure(error), during: busy } });
          return error instanceof PaneError && isWritten(error.code);
        }
      }),
  };
}

export type OpenedJobs = ReturnType<typeof createOpenedJobs>;

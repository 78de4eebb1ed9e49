import type { WorkProgress } from './openedWorkbook';

/** Progress and cancellation of the current work. `notify`: called on every change. */
export function createWorkProgress(notify: () => void) {
  let progress: WorkProgress | null = null;
  let stopper: AbortController | null = null;

  const update = (change: Partial<WorkProgress>): void => {
    // A recheck after an edit in Excel runs unseen.
    if (!progress) return;
    progress = { ...progress, ...change };
    notify();
  };

  return {
    get: () => progress,
    begin(): void {
      progress = { counted: null, stoppable: false, stopping: false };
    },
    end(): void {
      progress = null;
    },

    count:
      (what: 'sheets' | 'cells') =>
      (done: number, total: number): void =>
        update({ counted: { what, done, total } }),

    /** Until this work has ended the user can stop it: it leaves the workbook unchanged. */
    async stoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
      stopper = new AbortController();
      update({ stoppable: true });
      try {
        return await work(stopper.signal);
      } finally {
        stopper = null;
        update({ stoppable: false, counted: null });
      }
    },

    stop(): void {
      if (!stopper) return;
      update({ stopping: true });
      stopper.abort();
    },
  };
}

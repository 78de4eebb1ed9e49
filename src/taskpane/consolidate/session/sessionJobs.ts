import { PaneError } from '../../failure/paneError';
import type { Consolidating } from './consolidating';
import type { SessionParts } from './sessionParts';

/** The session's work: one job at a time, and a new consolidation after each choice. */
export function createSessionJobs(
  { store: { set, fail }, keeper, input }: SessionParts,
  { consolidateAsBefore, isOutdated, outdate }: Consolidating,
) {
  let running: AbortController | null = null;
  /** Number of the latest request, which invalidates answers to earlier ones. */
  let latest = 0;

  /** A failure caused by the lost keeper is reported as such; a new one starts empty. */
  function failAsIs(error: unknown): void {
    if (!keeper.isLost()) {
      fail(error);
      return;
    }
    keeper.acknowledgeLoss();
    input.forgetAfter(0);
    set({ view: null, choices: {}, adopted: 0 });
    fail(new PaneError('keeperGone', {}, String(error)));
  }

  /** Consolidates the files held with the current settings, after any other work in progress. */
  async function refresh(): Promise<void> {
    outdate();
    if (running || input.held.length === 0) return;
    latest += 1;
    const mine = latest;
    set({ work: { kind: 'consolidate', stoppable: false }, failure: null, saved: null });
    try {
      const view = await consolidateAsBefore();
      if (mine === latest) set({ view });
    } catch (error) {
      if (mine === latest) failAsIs(error);
    } finally {
      if (mine === latest) set({ work: null });
    }
  }

  return {
    refresh,
    isRunning: () => running !== null,
    /** Ignored while another job is running. Its failure is shown. */
    async exclusively(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
      if (running) return;
      latest += 1;
      running = new AbortController();
      set({ failure: null, exists: null, cancelling: false });
      try {
        await work(running.signal);
      } catch (error) {
        failAsIs(error);
      } finally {
        running = null;
        set({ work: null, cancelling: false });
      }
      if (isOutdated()) await refresh();
    },
    cancel(): void {
      if (!running) return;
      set({ cancelling: true });
      running.abort();
    },
    /** Cancels what is running, and ignores answers that are still to come. */
    abandon(): void {
      running?.abort();
      latest += 1;
    },
  };
}

export type SessionJobs = ReturnType<typeof createSessionJobs>;

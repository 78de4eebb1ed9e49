import type { ReadOptions } from '../../../host/shared/host';
import { HostError } from '../../../host/shared/hostError';
import { describeFailure } from '../../failure/describeFailure';
import { PaneError } from '../../failure/paneError';
import { unlessStopped } from '../../workers/unlessStopped';
import type { Examined } from '../checkEngine';
import type { Busy, OpenedHost, OpenedWorkbook } from '../openedWorkbook';
import type { OwnReading } from '../own/ownReading';
import type { OpenedJobs } from './openedJobs';
import type { OpenedServices } from './openedServices';

/** The opened workbook as it was last read, and reading it again once it has changed. */
export function createCurrentWorkbook(
  { work, set, inTurn, getState, perform }: OpenedJobs,
  { loadEngine, today }: Pick<OpenedServices, 'loadEngine' | 'today'>,
) {
  /** The workbook has changed since it was last read. */
  let isBehind = false;

  const opened = (): OpenedWorkbook => {
    const { workbook } = getState();
    if (!workbook) throw new Error('no workbook is open');
    return workbook;
  };

  async function examined(
    host: OpenedHost,
    { reading, ...options }: ReadOptions & { reading: OwnReading },
  ): Promise<Examined> {
    if (host.examine)
      return (await Promise.all([host.examine(today(), { ...options, reading }), loadEngine()]))[0];
    const engine = await loadEngine();
    return engine.examine(await host.read(options), today(), reading);
  }

  /** Reads and validates the workbook, and shows it. */
  async function refresh(
    workbook: Omit<OpenedWorkbook, keyof Examined>,
    options: Pick<ReadOptions, 'patient' | 'signal'> = {},
  ): Promise<void> {
    const found = await examined(workbook.host, {
      ...options,
      reading: workbook.reading,
      onProgress: work.count('sheets'),
    });
    // Nothing is shown after cancellation.
    if (options.signal?.aborted) throw new HostError('cancelled');
    isBehind = false;
    set({ workbook: { ...workbook, ...found } });
  }

  return {
    /** @throws Error if no workbook is open */
    opened,
    refresh,

    /** `perform` on the current workbook: does nothing if another has replaced it by then. */
    performHere(busy: Busy, job: () => Promise<void | false>): Promise<boolean> {
      const host = getState().workbook?.host;
      return perform(busy, async () => {
        if (getState().workbook?.host !== host) return false;
        // The next action must be based on the current content.
        if (isBehind) await refresh(opened());
        return job();
      });
    },

    /** `refresh` before anything was changed. */
    look: (workbook: Omit<OpenedWorkbook, keyof Examined>): Promise<void> =>
      work.stoppable((signal) => unlessStopped(refresh(workbook, { signal }), signal)),

    /** `refresh` after writing: if only the refresh fails, the writing is not reported as failed. */
    async readBack(workbook: Omit<OpenedWorkbook, keyof Examined>): Promise<void> {
      try {
        await refresh(workbook);
      } catch (error) {
        throw new PaneError('writtenNotRead', {}, describeFailure(error).details);
      }
    },

    /** After a refusal the workbook is not as shown. */
    async orBehind<T>(writing: Promise<T>): Promise<T> {
      try {
        return await writing;
      } catch (error) {
        isBehind = true;
        throw error;
      }
    },

    /** The workbook after a change, valid even if rereading fails. */
    changed({ done, undone }: Pick<OpenedWorkbook, 'done' | 'undone'> = opened()): OpenedWorkbook {
      isBehind = true;
      set({ workbook: { ...opened(), done, undone, unsaved: true } });
      return opened();
    },

    /** Rereads the workbook after an edit in Excel, unseen. */
    recheck(): void {
      void inTurn(async () => {
        const before = getState().workbook;
        // The first check was stopped or failed: there is nothing to keep up to date.
        if (!before) return;
        try {
          await refresh(before, { patient: true });
          // The previous result no longer applies.
          if (verdictOf(before) !== verdictOf(opened())) set({ finished: null });
          if (getState().failure?.failure.key === 'error.writtenNotRead') set({ failure: null });
        } catch (error) {
          // Already reported: something was written but could not be reread.
          if (!isBehind) set({ failure: { failure: describeFailure(error), during: 'check' } });
        }
      });
    },
  };
}

export type CurrentWorkbook = ReturnType<typeof createCurrentWorkbook>;

const verdictOf = ({ sealState, validation: { counts } }: OpenedWorkbook): string =>
  JSON.stringify([sealState, counts]);

import { describeFailure } from '../../failure/describeFailure';
import { PaneError } from '../../failure/paneError';
import type { OpenedActions } from '../openedWorkbook';
import type { CurrentWorkbook } from './currentWorkbook';
import type { OpenedJobs } from './openedJobs';
import type { OpenedServices } from './openedServices';

/** The findings in the workbook itself: a sheet that lists them, and colours at their cells. */
export function createFindingMarks(
  { work }: OpenedJobs,
  { opened, performHere, orBehind, changed, readBack }: CurrentWorkbook,
  { loadEngine }: OpenedServices,
): Pick<OpenedActions, 'mark'> & { remark: () => Promise<void> } {
  /** @param isFirst nothing was changed before, so it can be stopped until the sheet is written. */
  async function putMarks(isFirst: boolean): Promise<void> {
    const { findingsSheet, findingsSheetIn, marksOf } = await loadEngine();
    const workbook = opened();
    const { host, snapshot, validation } = workbook;
    const old = findingsSheetIn(snapshot);
    const write = (signal?: AbortSignal) =>
      host.write(findingsSheet(validation.findings), {
        ...(old === null ? {} : { replaceSheets: [old] }),
        ...(signal ? { signal } : {}),
        onProgress: work.count('cells'),
      });
    // Colours first: if a sheet's password or another name prevents them, nothing has been changed yet.
    await orBehind(host.mark(marksOf(snapshot, validation)));
    try {
      await orBehind(isFirst ? work.stoppable(write) : write());
    } catch (error) {
      // No colours without the sheet explaining them.
      if (old === null) await host.mark([]).catch(() => undefined);
      throw error;
    }
    await readBack(changed());
  }

  return {
    /** If the workbook has marks, they are updated with the findings. */
    async remark() {
      const { findingsSheetIn } = await loadEngine();
      if (findingsSheetIn(opened().snapshot) === null) return;
      try {
        await putMarks(false);
      } catch (error) {
        if (error instanceof PaneError) throw error;
        throw new PaneError('writtenNotMarked', {}, describeFailure(error).details);
      }
    },

    async mark(on) {
      await performHere('mark', async () => {
        if (on) return putMarks(true);
        const { findingsSheetIn } = await loadEngine();
        const workbook = opened();
        const old = findingsSheetIn(workbook.snapshot);
        await orBehind(workbook.host.mark([]));
        changed();
        if (old !== null) await workbook.host.removeSheets([old]);
        await readBack(opened());
      });
    },
  };
}

export type FindingMarks = ReturnType<typeof createFindingMarks>;

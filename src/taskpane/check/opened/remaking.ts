import { HostError } from '../../../host/shared/hostError';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { OpenedActions } from '../openedWorkbook';
import type { CurrentWorkbook } from './currentWorkbook';
import type { OpenedJobs } from './openedJobs';
import type { OpenedServices } from './openedServices';

/** Remaking the workbook around its entries: restored, for a later period, or of another version of its plan. */
export function createRemaking(
  { set, work }: OpenedJobs,
  { opened, performHere, orBehind, changed, readBack }: CurrentWorkbook,
  { mode, loadEngine }: OpenedServices,
): Pick<OpenedActions, 'planRestore' | 'laterPeriods' | 'laterIssues' | 'planUpgrade' | 'restore'> {
  /** The content that a plan for remaking the workbook was made from. */
  const plannedOn = new WeakMap<object, WorkbookSnapshot>();
  function planned<Plan>(snapshot: WorkbookSnapshot, plan: Plan): Plan {
    if (typeof plan === 'object' && plan !== null) plannedOn.set(plan, snapshot);
    return plan;
  }

  return {
    async planRestore(as, nextPeriod) {
      const { snapshot } = opened();
      return planned(snapshot, await (await loadEngine()).planRestore(snapshot, as, nextPeriod));
    },

    async laterPeriods() {
      const { snapshot } = opened();
      return (await loadEngine()).laterPeriods(snapshot);
    },

    async laterIssues() {
      const { snapshot } = opened();
      return (await loadEngine()).laterIssues(snapshot);
    },

    async planUpgrade(after, agency) {
      const { snapshot } = opened();
      return planned(snapshot, await (await loadEngine()).planUpgrade(snapshot, after, agency));
    },

    async restore(restored) {
      const { spec, replaceSheets, nextFileName } = restored;
      const shownSnapshot = plannedOn.get(restored) ?? opened().snapshot;
      return performHere('restore', async () => {
        const { host, snapshot } = opened();
        // The confirmation was based on the workbook's earlier content.
        if (snapshot !== shownSnapshot) throw new HostError('editedMeanwhile');
        const { keepAs } = await import('../../make/keepAs');
        await orBehind(
          host.write(spec, {
            ...(replaceSheets.length > 0 ? { replaceSheets, asRead: snapshot, keepAs } : {}),
            onProgress: work.count('cells'),
          }),
        );
        set({ shown: null });
        // Cells have moved: earlier steps can no longer be undone individually.
        const written = changed({ done: [], undone: [] });
        const isFile = mode === 'file' && nextFileName !== null;
        await readBack(isFile ? { ...written, fileName: nextFileName, handedOver: false } : written);
      });
    },
  };
}

import type { ProgrammeOutline } from '../../programmes/programme';
import { createAdding } from './session/adding';
import { createAssigning } from './session/assigning';
import { createChangingPlan } from './session/changingPlan';
import { createConsolidating } from './session/consolidating';
import { createDocuments } from './session/documents';
import { createOwnTables } from './session/ownTables';
import { createPreviousWorkbooks } from './session/previousWorkbooks';
import { createSaving } from './session/saving';
import { createSessionJobs } from './session/sessionJobs';
import { createSessionParts } from './session/sessionParts';
import { createSettings } from './session/settings';
import { EMPTY, type ConsolidateServices, type ConsolidateSession } from './sessionState';

/** The logic of the place Tổng hợp, from the first file to the saved workbook, independent of its display. */
export function createConsolidateSession(
  services: ConsolidateServices,
  programme: ProgrammeOutline,
): ConsolidateSession {
  const parts = createSessionParts(services, programme);
  const consolidating = createConsolidating(parts);
  const jobs = createSessionJobs(parts, consolidating);
  const assigning = createAssigning(parts, consolidating, jobs);
  const previous = createPreviousWorkbooks(parts, jobs);
  const changingPlan = createChangingPlan(parts, previous.addPrevious);

  const { store, keeper, input, openWorkbook } = parts;
  const { getState, set, subscribe } = store;
  return {
    getState,
    subscribe,
    look: openWorkbook.look,
    add: createAdding(parts, consolidating, jobs, assigning, changingPlan),
    end: changingPlan.end,
    takeOver: changingPlan.takeOver,
    ...createSettings(parts, jobs),
    ...previous,
    giveTo: assigning.giveTo,
    ...createOwnTables(parts, consolidating, jobs),
    save: createSaving(parts, consolidating, jobs),
    ...createDocuments(parts),
    cancel: jobs.cancel,
    dismiss: () => set({ failure: null, exists: null }),
    clear() {
      jobs.abandon();
      keeper.close();
      input.clear();
      set({ ...EMPTY, alsoOwing: getState().alsoOwing });
      openWorkbook.reportObstacle();
    },
  };
}

import { unlessStopped } from '../../workers/unlessStopped';
import { adoptedChoices } from '../decisions';
import type { ConsolidationView } from '../view';
import type { SessionParts } from './sessionParts';

/** Consolidates the files held with the current settings. */
export function createConsolidating({
  services,
  programme,
  store: { getState, set },
  keeper,
  input: { held },
  openWorkbook,
  decisions,
}: SessionParts) {
  /** A choice was made since the latest consolidation began. */
  let isOutdated = false;

  async function consolidate(): Promise<ConsolidationView | null> {
    const { period, date, sendBy, choices, previous, alsoOwing } = getState();
    isOutdated = false;
    if (!period || held.length === 0) return null;
    return keeper.now().methods.consolidate({
      planId: programme.plan.id,
      periodId: period.id,
      sendBy,
      today: services.today(),
      reportingDate: date ?? period.end,
      ids: held.map(({ id }) => id),
      choices,
      alsoOwing,
      previous: [...previous.flatMap(({ facts }) => facts?.id ?? []), ...openWorkbook.runIds()],
    });
  }

  /** With earlier answers for the same files. */
  async function consolidateAsBefore(): Promise<ConsolidationView | null> {
    const view = await consolidate();
    if (!view) return view;
    const { choices } = getState();
    const adopted = adoptedChoices(decisions.recall(), view.questions, choices, held);
    const count = Object.keys(adopted).length;
    set({ adopted: count });
    if (count === 0) return view;
    set({ choices: { ...choices, ...adopted } });
    return consolidate();
  }

  return {
    consolidate,
    consolidateAsBefore,
    /** The last step of a job that can be cancelled: the files have changed. */
    async consolidateChanged(signal: AbortSignal): Promise<void> {
      set({ work: { kind: 'consolidate', stoppable: true }, saved: null });
      set({ view: await unlessStopped(consolidateAsBefore(), signal) });
    },
    isOutdated: () => isOutdated,
    outdate(): void {
      isOutdated = true;
    },
  };
}

export type Consolidating = ReturnType<typeof createConsolidating>;

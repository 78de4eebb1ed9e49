import { unlessStopped } from '../../workers/unlessStopped';
import { distinctNames } from '../distinctNames';
import type { GivenFile } from '../readFiles';
import type { ConsolidateSession } from '../sessionState';
import type { Assigning } from './assigning';
import type { ChangingPlan } from './changingPlan';
import type { Consolidating } from './consolidating';
import { createReading } from './reading';
import type { SessionJobs } from './sessionJobs';
import type { SessionParts } from './sessionParts';

/** Adds a batch of files as a whole, or nothing of it; the first one may carry another plan. */
export function createAdding(
  parts: SessionParts,
  { consolidateChanged }: Consolidating,
  { isRunning, exclusively }: SessionJobs,
  assigning: Assigning,
  { otherPlanIn, end }: ChangingPlan,
): ConsolidateSession['add'] {
  const { services, store, keeper, input } = parts;
  const { getState, set } = store;
  const read = createReading(parts, assigning);

  async function carriedPlan(given: readonly GivenFile[], signal: AbortSignal) {
    set({ work: { kind: 'read', done: 0, total: given.length, name: given[0]?.path ?? '' } });
    // If a reader dies on one of them, this is reported when it is read with the others.
    const other = otherPlanIn(given).catch(() => null);
    return unlessStopped(other, signal);
  }

  return async (files, skipped = [], unreadable = []) => {
    if (isRunning()) return;
    const { given, repeated } = distinctNames(files, input.held, input.nextId);
    set({ skipped, repeated });
    if (given.length === 0) return;
    await exclusively(async (signal) => {
      const before = input.held.length;
      const { choices, adopted } = getState();
      try {
        if (before === 0 && services.usePlan) {
          const other = await carriedPlan(given, signal);
          if (other) {
            const lot = { files: [...files], skipped: [...skipped], unreadable: [...unreadable] };
            services.usePlan(other, lot, end());
            return;
          }
        }
        await read(given, signal);
        await consolidateChanged(signal);
      } catch (error) {
        input.forgetAfter(before);
        // Files lost with their keeper are worth offering again.
        if (before === 0 && !keeper.isLost()) input.release();
        set({ choices, adopted });
        throw error;
      }
    });
  };
}

import type { Criterion } from '../programmes/criterion';
import { doneRate } from './doneRate';
import { countPlanTasks, type PlanTask } from './planTask';

/** A criterion with the state of its tasks, each counted once. */
export interface CriterionFigures {
  criterion: Criterion;
  /** Number of its tasks that are in the plan. */
  tasks: number;
  done: number;
  notArisen: number;
  /** Nobody reported on them, or nobody has to. */
  silent: number;
  /** Percentage done; null if nothing is known. */
  share: number | null;
  /** By the office's own bands; null if the share is unknown, or no band covers it. */
  points: number | null;
}

/** The points for a share: those of the highest band reached; null if none is. */
export function pointsFor(share: number | null, bands: Criterion['bands']): number | null {
  if (share === null) return null;
  const reached = bands.filter(({ from }) => share >= from);
  return reached.length === 0
    ? null
    : reached.reduce((best, band) => (band.from >= best.from ? band : best)).points;
}

/** In the order of the criteria; tasks reported in another row count there. */
export function criterionFigures(
  criteria: readonly Criterion[],
  tasks: readonly PlanTask[],
): CriterionFigures[] {
  return criteria.map((criterion) => {
    const own = tasks.filter(({ row }) => criterion.tasks.includes(String(row.code)));
    const { done, notArisen, noFigures, nobody } = countPlanTasks(own);
    const silent = noFigures + nobody;
    const share = doneRate(done, own.length, notArisen, silent);
    return {
      criterion,
      ...{ tasks: own.length, done, notArisen, silent, share },
      points: pointsFor(share, criterion.bands),
    };
  });
}

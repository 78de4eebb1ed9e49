import { shownText } from '../../validation/report/shown';
import type { Discrepancy, MergedTarget } from '../consolidation';
import type { PreviousRun } from '../previousRun';
import { figuresOf } from '../targetRollUps';
import { faultOf } from './impossibleFigures';

/**
 * A figure this many times larger or smaller than the last one was probably typed in another unit or for another scope.
 */
const ORDER = 10;

/** Figures an order of magnitude away from the same agency's in an earlier period. */
export function magnitudeJumps(targets: readonly MergedTarget[], earlier: PreviousRun): Discrepancy[] {
  const before = new Map(earlier.targets.map((target) => [`${target.agencyId} ${target.code}`, target]));
  return targets.flatMap((merged): Discrepancy[] => {
    const last = before.get(`${merged.agency.id} ${merged.target.code}`);
    const now = figuresOf(merged);
    const part = (['numerator', 'denominator'] as const).find((key) => {
      const [mine, theirs] = [now[key] ?? 0, last?.[key] ?? 0];
      if (mine <= 0 || theirs <= 0) return false;
      return mine >= theirs * ORDER || mine * ORDER <= theirs;
    });
    if (!part || !last || faultOf(merged)) return [];
    return [
      {
        kind: 'magnitude',
        code: merged.target.code,
        agency: merged.agency,
        lineage: merged.lineage,
        other: null,
        values: { mine: shownText(now[part]), theirs: shownText(last[part]) },
      },
    ];
  });
}

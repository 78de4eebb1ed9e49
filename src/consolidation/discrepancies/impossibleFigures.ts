import { figureFault, type FoundFault } from '../../target/figureFault';
import { shownText } from '../../validation/report/shown';
import type { Discrepancy, MergedTarget } from '../consolidation';

/** Why a merged row's figures are excluded from sums although present; null if they are fine. */
export const faultOf = ({ target, entry }: MergedTarget): FoundFault | null =>
  figureFault(target, entry.numerator ?? null, entry.denominator ?? null);

/** Impossible figures: excluded from all sums until the agency sends new ones or Sở Nội vụ corrects them. */
export function impossibleFigures(targets: readonly MergedTarget[]): Discrepancy[] {
  return targets.flatMap((merged): Discrepancy[] => {
    const found = faultOf(merged);
    if (!found) return [];
    const { agency, target, entry, lineage, denominatorCell } = merged;
    return [
      {
        kind: 'impossible-figure',
        code: target.code,
        agency,
        lineage: found.part === 'denominator' ? { ...lineage, cell: denominatorCell } : lineage,
        other: null,
        fault: found.fault,
        values: { mine: [entry.numerator, entry.denominator].map((one) => shownText(one ?? null)).join('/') },
      },
    ];
  });
}

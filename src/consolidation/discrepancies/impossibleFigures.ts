import { figureFault, type FoundFault } from '../../target/figureFault';
import { shownText } from '../../validation/report/shown';
import type { Discrepancy, MergedTarget } from '../consolidation';

/** Why the figures of a merged row are not summed though they are there; null where nothing is wrong with them. */
export const faultOf = ({ target, entry }: MergedTarget): FoundFault | null =>
  figureFault(target, entry.numerator ?? null, entry.denominator ?? null);

/** Figures that cannot be right: they enter no sum until the agency sends others or Sở Nội vụ corrects them. */
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

import { shownText } from '../../validation/report/shown';
import type { Discrepancy, MergedTarget } from '../consolidation';
import { figuresOf } from '../targetRollUps';
import { faultOf } from './impossibleFigures';

/** Figures that count the same thing whoever reports them (`agreesAcross` of the target), compared with the first. */
export function disagreeingFigures(targets: readonly MergedTarget[]): Discrepancy[] {
  const first = new Map<string, { figure: number; by: MergedTarget }>();
  return targets.flatMap((merged): Discrepancy[] => {
    const { code, agreesAcross: part } = merged.target;
    const mine = part && figuresOf(merged)[part];
    // Impossible figures are reported separately.
    if (mine === null || faultOf(merged)) return [];
    const other = first.get(code);
    if (!other) first.set(code, { figure: mine, by: merged });
    if (!other || other.figure === mine) return [];
    return [
      {
        kind: 'figure',
        code,
        agency: merged.agency,
        lineage: merged.lineage,
        other: { agency: other.by.agency, code, lineage: other.by.lineage },
        values: { mine: shownText(mine), theirs: shownText(other.figure) },
      },
    ];
  });
}

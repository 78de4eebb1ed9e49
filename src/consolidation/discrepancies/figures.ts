import { shownText } from '../../validation/report/shown';
import type { Discrepancy, MergedTarget } from '../consolidation';
import { figuresOf } from '../targetRollUps';
import { faultOf } from './impossibleFigures';

/** Figures that count the same thing whoever reports them (`agreesAcross` of the target), compared with the first. */
export function disagreeingFigures(targets: readonly MergedTarget[]): Discrepancy[] {
  const first = new Map<string, MergedTarget>();
  return targets.flatMap((merged): Discrepancy[] => {
    const { code, agreesAcross: part } = merged.target;
    const mine = part === null ? null : figuresOf(merged)[part];
    // Impossible figures are reported separately.
    if (part === null || mine === null || faultOf(merged)) return [];
    const other = first.get(code);
    if (!other) first.set(code, merged);
    const theirs = other ? figuresOf(other)[part] : null;
    if (!other || theirs === null || theirs === mine) return [];
    return [
      {
        kind: 'figure',
        code,
        agency: merged.agency,
        lineage: merged.lineage,
        other: { agency: other.agency, code, lineage: other.lineage },
        values: { mine: shownText(mine), theirs: shownText(theirs) },
      },
    ];
  });
}

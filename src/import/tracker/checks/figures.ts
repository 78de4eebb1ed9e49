import { figureFault, type FigureFault } from '../../../target/figureFault';
import { tidy } from '../../../text/normalise';
import { targetByFormula, targetCellsOf } from '../columns/targetFormula';
import type { Tracker, TrackerCell } from '../tracker';
import type { Check } from './check';

interface FoundFault {
  cell: TrackerCell;
  whole: string;
  fault: FigureFault;
}

/** Impossible figures in rows that have both; a part larger than its whole only counts if the target is a percentage. */
function faultsOf(tracker: Tracker): FoundFault[] {
  const targets = targetCellsOf(tracker);
  return tracker.rows.flatMap(({ cells }): FoundFault[] => {
    const { numerator, denominator } = cells;
    if (!numerator || !denominator) return [];
    const value = (cell: TrackerCell) => (tidy(cell.text) === '' ? null : cell.value);
    const isShare = targetByFormula(cells[targets.key], targets, tracker.year) !== null;
    const rule = { unit: isShare ? '%' : '', counted: false };
    const found = figureFault(rule, value(numerator), value(denominator));
    return found ? [{ cell: cells[found.part]!, whole: tidy(denominator.text), fault: found.fault }] : [];
  });
}

const of = (id: string, ...faults: FigureFault[]): Check => ({
  id,
  severity: 'error',
  check(tracker, _date, report) {
    for (const { cell, whole, fault } of faultsOf(tracker))
      if (faults.includes(fault)) report(cell, { text: tidy(cell.text), whole });
  },
});

export const FIGURE_CHECKS: readonly Check[] = [
  of('own/figure-not-a-number', 'not-a-number'),
  of('own/figure-impossible', 'negative', 'zero-denominator'),
  of('own/numerator-above-denominator', 'numerator-above-denominator'),
];

import type { IsoDate } from '../../text/calendar';
import type { Finding } from '../../validation/engine/finding';
import { CONTRADICTION_CHECKS } from './checks/contradictions';
import { DATE_CHECKS } from './checks/dates';
import { DEADLINE_CHECKS } from './checks/deadlines';
import { EVIDENCE_CHECKS } from './checks/evidence';
import { FIGURE_CHECKS } from './checks/figures';
import { FORMULA_CHECKS } from './checks/formulas';
import { rowTwice } from './checks/repeated';
import type { Tracker } from './tracker';

/** In order of display for the same cell: checks that cast doubt on the others come first. */
export const TRACKER_CHECKS = [
  ...DATE_CHECKS,
  ...FORMULA_CHECKS,
  ...FIGURE_CHECKS,
  ...CONTRADICTION_CHECKS,
  ...DEADLINE_CHECKS,
  ...EVIDENCE_CHECKS,
  rowTwice,
];

/** A finding in a cell of an agency's own sheet; `also` lists the other rules it violates. */
export interface TrackerFinding extends Finding {
  sheet: string;
  cell: string;
  also: Finding[];
}

/** Runs all checks; one entry per cell, from top to bottom. Writes nothing. */
export function checkTracker(tracker: Tracker, date: IsoDate): TrackerFinding[] {
  const found = new Map<string, TrackerFinding>();
  const rowOf = new Map(
    tracker.rows.flatMap(({ cells, label }) =>
      Object.values(cells).map(({ address }): [string, string] => [address, label]),
    ),
  );
  for (const { id, severity, check } of TRACKER_CHECKS) {
    check(tracker, date, (cell, values = {}, fix = null) => {
      const finding: Finding = {
        rule: id,
        severity,
        sheet: tracker.sheet,
        cell: cell.address,
        row: rowOf.get(cell.address) || null,
        values,
        fix: fix && {
          sheet: tracker.sheet,
          cell: cell.address,
          before: cell.value,
          beforeFormula: cell.formula,
          after: fix.after,
          afterFormula: fix.afterFormula ?? null,
          safe: fix.safe,
        },
        cause: null,
      };
      const earlier = found.get(cell.address);
      if (!earlier)
        found.set(cell.address, { ...finding, sheet: tracker.sheet, cell: cell.address, also: [] });
      else if (![earlier, ...earlier.also].some(({ rule }) => rule === id)) earlier.also.push(finding);
    });
  }
  const place = (address: string) => {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    return [Number(row), letters.length, letters] as const;
  };
  return [...found.values()].sort((a, b) => {
    const [rowA, sizeA, nameA] = place(a.cell);
    const [rowB, sizeB, nameB] = place(b.cell);
    return rowA - rowB || sizeA - sizeB || (nameA < nameB ? -1 : Number(nameA > nameB));
  });
}

import { fold } from '../../../text/normalise';
import { cellText, type TrackerRow } from '../tracker';
import type { Check } from './check';

/** The same task, for the same office, by the same day: one task of every month is several. */
const identity = (row: TrackerRow): string =>
  JSON.stringify([row.text, cellText(row, 'lead'), cellText(row, 'deadline')].map(fold));

export const rowTwice: Check = {
  id: 'own/row-twice',
  severity: 'warning',
  check({ rows }, _date, report) {
    const first = new Map<string, TrackerRow>();
    for (const row of rows) {
      const cell = row.cells.task ?? row.cells.target ?? row.cells.product;
      if (!cell || row.text === '') continue;
      const earlier = first.get(identity(row));
      if (!earlier) first.set(identity(row), row);
      // A cell merged over several rows says its text once.
      else if (earlier.cells.task?.address !== cell.address) report(cell, { row: earlier.row });
    }
  },
};

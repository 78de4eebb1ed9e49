import { fold } from '../../../text/normalise';
import { cellText, type TrackerRow } from '../tracker';
import type { Check } from './check';

/** Same task, office and deadline: a monthly task is one per month. */
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
      // A cell merged over several rows counts once.
      else if (earlier.cells.task?.address !== cell.address) report(cell, { row: earlier.row });
    }
  },
};

import { tidy } from '../../../text/normalise';
import { formatDate } from '../../../text/formatDate';
import { readStatus } from '../readStatus';
import { openDeadlines } from '../openDeadlines';
import { cellText, type TrackerCell, type TrackerRow } from '../tracker';
import type { Check, ReportCell } from './check';

const overdue: Check = {
  id: 'own/overdue',
  severity: 'error',
  check(tracker, date, report) {
    for (const { cell, due, daysLeft } of openDeadlines(tracker, date))
      if (daysLeft < 0) report(cell, { due: formatDate(due), days: -daysLeft });
  },
};

/** Each due date is reported by the nearest of the three. */
const DUE_WITHIN = [1, 3, 7] as const;

const dueWithin = DUE_WITHIN.map((days, index): Check => ({
  id: `own/due-within-${days}`,
  severity: 'hint',
  check(tracker, date, report) {
    const nearer = DUE_WITHIN[index - 1] ?? -1;
    for (const { cell, due, daysLeft } of openDeadlines(tracker, date))
      if (daysLeft > nearer && daysLeft <= days) report(cell, { due: formatDate(due), days: daysLeft });
  },
}));

const missing = (key: 'deadline' | 'lead', id: string): Check => ({
  id,
  severity: 'warning',
  check({ rows }, _date, report) {
    for (const { cells, text } of rows) {
      const cell = cells[key];
      // Targets and remarks between the tasks need neither.
      if (cell && tidy(cell.text) === '' && text !== '') report(cell);
    }
  },
});

const statusInDeadline: Check = {
  id: 'own/status-in-date-column',
  severity: 'warning',
  check({ rows }, _date, report) {
    for (const { cells, days, deadline } of rows) {
      if (cells.deadline && saysStatus(cells.deadline, deadline))
        report(cells.deadline, textOf(cells.deadline));
      for (const key of ['receivedOn', 'doneOn', 'documentDate'] as const) {
        const cell = cells[key];
        const day = days[key];
        if (cell && day?.kind === 'other' && readStatus(day.text) !== null) report(cell, textOf(cell));
      }
    }
  },
};

const TICK = /^[x×✓v]$/iu;
const saysStatus = ({ value, text }: TrackerCell, deadline: TrackerRow['deadline']): boolean =>
  typeof value === 'string' &&
  deadline?.kind === 'unrecognized' &&
  (TICK.test(tidy(text)) || readStatus(tidy(text)) !== null);

const textOf = ({ text }: TrackerCell) => ({ text: tidy(text) });

const unreadable: Check = {
  id: 'own/deadline-unreadable',
  severity: 'warning',
  check({ rows }, _date, report: ReportCell) {
    for (const row of rows) {
      const cell = row.cells.deadline;
      if (!cell || row.deadline?.kind !== 'unrecognized' || saysStatus(cell, row.deadline)) continue;
      report(cell, { text: cellText(row, 'deadline') });
    }
  },
};

export const DEADLINE_CHECKS: readonly Check[] = [
  overdue,
  ...dueWithin,
  missing('deadline', 'own/without-deadline'),
  missing('lead', 'own/without-lead'),
  statusInDeadline,
  unreadable,
];

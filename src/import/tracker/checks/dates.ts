import { toSerial } from '../../../text/calendar';
import { formatDate } from '../../../text/formatDate';
import { fold, tidy } from '../../../text/normalise';
import { parseDate } from '../../../text/parseDate';
import { dateFix } from '../../../validation/fixes/dateFix';
import { readDateCell, swapped } from '../../dateCell';
import { readStatus } from '../readStatus';
import { DAY_KEYS } from '../trackerKeys';
import { mayBeSwapped, type Tracker, type TrackerCell } from '../tracker';
import type { Check } from './check';

/** Typed in digits only; “ngày 15 tháng 3” in a deadline column is an ordinary phrase. */
const DIGITS = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/;

const dateAsText: Check = {
  id: 'own/date-as-text',
  severity: 'warning',
  check(tracker, _date, report) {
    const ofDays = tracker.rows.flatMap(({ cells, days }) =>
      DAY_KEYS.flatMap((key) => {
        const day = days[key];
        return cells[key] && day?.kind === 'day' && day.isText ? [cells[key]] : [];
      }),
    );
    for (const cell of [...ofDays, ...textDeadlines(tracker)])
      report(cell, { text: tidy(cell.text) }, dateFix(cell.value, tracker.year));
  },
};

/** A deadline typed as text is only a problem among real dates: those sort, it does not. */
function textDeadlines({ rows, year }: Tracker): TrackerCell[] {
  const cells = rows.flatMap(({ cells: { deadline } }) => (deadline ? [deadline] : []));
  const hasDays = cells.some((cell) => {
    const day = readDateCell(cell, year);
    return day.kind === 'day' && !day.isText;
  });
  if (!hasDays) return [];
  return cells.filter(
    ({ value }) => typeof value === 'string' && DIGITS.test(fold(value)) && parseDate(value) !== null,
  );
}

const swap: Check = {
  id: 'own/date-swapped',
  severity: 'warning',
  check(tracker, _date, report) {
    const { rows, year } = tracker;
    for (const { cells } of rows)
      for (const key of ['deadline', ...DAY_KEYS] as const) {
        const cell = cells[key];
        if (!cell || !mayBeSwapped(tracker, cell)) continue;
        const day = readDateCell(cell, year);
        if (day.kind !== 'day') continue;
        const other = swapped(day.date);
        report(
          cell,
          { date: formatDate(day.date), other: formatDate(other) },
          { after: toSerial(other), safe: false },
        );
      }
  },
};

const unreadable: Check = {
  id: 'own/date-unreadable',
  severity: 'warning',
  check({ rows }, _date, report) {
    for (const { cells, days } of rows)
      for (const key of DAY_KEYS) {
        const cell = cells[key];
        const day = days[key];
        if (!cell || day?.kind !== 'other' || readStatus(day.text) !== null) continue;
        report(cell, { text: tidy(cell.text) });
      }
  },
};

const dateInStatus: Check = {
  id: 'own/date-in-status-column',
  severity: 'warning',
  check({ rows, year }, _date, report) {
    for (const { cells } of rows) {
      const cell = cells.status;
      if (cell && readDateCell(cell, year).kind === 'day') report(cell, { text: tidy(cell.text) });
    }
  },
};

export const DATE_CHECKS: readonly Check[] = [swap, dateInStatus, dateAsText, unreadable];

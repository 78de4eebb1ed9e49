import { STATUS } from '../../../fields/task/taskStatus';
import type { IsoDate } from '../../../text/calendar';
import { formatDate } from '../../../text/formatDate';
import { bare } from '../../../text/normalise';
import { percentOf } from '../readTracker';
import { cellText, dayOf, mayBeSwapped, statusText, type Tracker, type TrackerRow } from '../tracker';
import type { DayKey } from '../trackerKeys';
import type { Check } from './check';

/** A reliable date: not one that may be swapped. */
function sureDay(tracker: Tracker, row: TrackerRow, key: DayKey): IsoDate | null {
  const cell = row.cells[key];
  return cell && !mayBeSwapped(tracker, cell) ? dayOf(row, key) : null;
}

const inFuture = (key: DayKey, id: string): Check => ({
  id,
  severity: 'error',
  check(tracker, date, report) {
    for (const row of tracker.rows) {
      const day = sureDay(tracker, row, key);
      const cell = row.cells[key];
      if (cell && day !== null && day > date) report(cell, { date: formatDate(day) });
    }
  },
});

const doneBeforeReceived: Check = {
  id: 'own/done-before-received',
  severity: 'error',
  check(tracker, _date, report) {
    for (const row of tracker.rows) {
      const [received, done] = [sureDay(tracker, row, 'receivedOn'), sureDay(tracker, row, 'doneOn')];
      if (row.cells.doneOn && received !== null && done !== null && done < received)
        report(row.cells.doneOn, { done: formatDate(done), received: formatDate(received) });
    }
  },
};

const notDoneWithDate: Check = {
  id: 'own/not-done-with-date',
  severity: 'error',
  check({ rows }, _date, report) {
    for (const row of rows) {
      const day = dayOf(row, 'doneOn');
      if (!row.cells.status || row.status === null || row.status === STATUS.done || day === null) continue;
      report(row.cells.status, { status: statusText(row), date: formatDate(day) });
    }
  },
};

const doneWithoutDate: Check = {
  id: 'own/done-without-date',
  severity: 'warning',
  check({ rows }, _date, report) {
    for (const { cells, status, days } of rows)
      if (cells.doneOn && status === STATUS.done && days.doneOn?.kind === 'none') report(cells.doneOn);
  },
};

const percentContradicts: Check = {
  id: 'own/percent-contradicts-status',
  severity: 'warning',
  check({ rows }, _date, report) {
    for (const row of rows) {
      const percent = percentOf(row.cells.percent);
      if (!row.cells.percent || percent === null || row.status === null) continue;
      const contradicts =
        (row.status === STATUS.done && percent < 1) || (row.status === STATUS.notStarted && percent > 0);
      if (contradicts)
        report(row.cells.percent, {
          status: statusText(row),
          percent: Number((percent * 100).toPrecision(6)),
        });
    }
  },
};

const NOT_DONE =
  /(?:^|[.;,] ?)(?:nhung )?(?:van )?(?:chua (?:thuc hien|hoan thanh|trien khai|ban hanh|xong|bao cao)|dang (?:thuc hien|trien khai|xay dung|du thao))\b/;
const DONE = /(?:^|[.;,] ?)(?:da (?:hoan thanh|ban hanh|xong|thuc hien xong))\b/;

const wordsContradict: Check = {
  id: 'own/words-contradict-status',
  severity: 'warning',
  check({ rows }, _date, report) {
    for (const row of rows) {
      if (row.status === null) continue;
      const pattern =
        row.status === STATUS.done ? NOT_DONE : row.status === STATUS.notStarted ? DONE : undefined;
      for (const key of ['result', 'note'] as const) {
        const cell = row.cells[key];
        if (cell && pattern?.test(bare(cell.text)))
          report(cell, { status: statusText(row), text: cellText(row, key).slice(0, 80) });
      }
    }
  },
};

export const CONTRADICTION_CHECKS: readonly Check[] = [
  inFuture('doneOn', 'own/done-in-future'),
  inFuture('documentDate', 'own/document-in-future'),
  doneBeforeReceived,
  notDoneWithDate,
  wordsContradict,
  percentContradicts,
  doneWithoutDate,
];

import { workbookText } from '../../../messages/workbookText';
import { daysBetween, toSerial, type IsoDate } from '../../../text/calendar';
import { cellText, dayOf, type TrackerRow } from '../tracker';
import type { AddedColumn, RowReferences, SheetFacts } from './addedColumn';
import { dueByFormula, dueFormula } from './dueFormula';

export const DAY_FORMAT = 'dd/mm/yyyy';
const SOON = 7;
const text = (key: 'late' | 'onTime' | 'done' | 'overdue' | 'soon' | 'open') =>
  workbookText(`tracker.${key}`);

/** How a cell begins that says that a task is done; a formula knows no more words than these. */
const DONE_OPENINGS = ['Hoàn thành', 'Đã hoàn thành', 'Đã xong', 'Xong'];

export function isDoneByFormula(row: TrackerRow): boolean {
  const status = cellText(row, 'status').replace(/ +/g, ' ').toLowerCase();
  return (
    typeof row.cells.doneOn?.value === 'number' ||
    DONE_OPENINGS.some((opening) => status.startsWith(opening.toLowerCase()))
  );
}

function doneFormula(row: RowReferences): string {
  const [doneOn, status] = [row.of('doneOn'), row.of('status')];
  const said = DONE_OPENINGS.map((opening) => `LEFT(TRIM(${status}),${opening.length})="${opening}"`);
  const parts = [...(doneOn === null ? [] : [`ISNUMBER(${doneOn})`]), ...(status === null ? [] : said)];
  return parts.length === 0 ? 'FALSE' : `OR(${parts.join(',')})`;
}

const today = (date: string) => `IF(ISNUMBER(${date}),${date},TODAY())`;

const dueOf = (row: TrackerRow, { year }: SheetFacts): IsoDate | null =>
  row.cells.deadline ? dueByFormula(row.cells.deadline, year) : null;

function doneDay(row: TrackerRow): IsoDate | null {
  return typeof row.cells.doneOn?.value === 'number' ? dayOf(row, 'doneOn') : null;
}

const due: AddedColumn = {
  id: 'due',
  name: workbookText('tracker.column.due'),
  format: DAY_FORMAT,
  formula: (row) => dueFormula(row.of('deadline') ?? '""', row.facts.areMonths),
  value(row, facts) {
    const day = dueOf(row, facts);
    return day === null ? '' : toSerial(day);
  },
};

const state: AddedColumn = {
  id: 'state',
  name: workbookText('tracker.column.state'),
  formula(row) {
    const day = row.added('due');
    const doneOn = row.of('doneOn');
    const done = doneOn
      ? `IF(ISNUMBER(${doneOn}),IF(INT(${doneOn})>${day},"${text('late')}","${text('onTime')}"),"${text('done')}")`
      : `"${text('done')}"`;
    const open = `IF(${day}<${today(row.date)},"${text('overdue')}",IF(${day}-${today(row.date)}<=${SOON},"${text('soon')}","${text('open')}"))`;
    return `IF(${day}="","",IF(${doneFormula(row)},${done},${open}))`;
  },
  value(row, facts) {
    const [day, { date }] = [dueOf(row, facts), facts];
    if (day === null) return '';
    const done = doneDay(row);
    if (isDoneByFormula(row)) {
      if (done === null) return text('done');
      return text(done > day ? 'late' : 'onTime');
    }
    if (day < date) return text('overdue');
    return text(daysBetween(date, day) <= SOON ? 'soon' : 'open');
  },
};

const late: AddedColumn = {
  id: 'late',
  name: workbookText('tracker.column.late'),
  formula(row) {
    const day = row.added('due');
    const doneOn = row.of('doneOn');
    const done = doneOn ? `IF(ISNUMBER(${doneOn}),MAX(0,INT(${doneOn})-${day}),"")` : '""';
    return `IF(${day}="","",IF(${doneFormula(row)},${done},MAX(0,${today(row.date)}-${day})))`;
  },
  value(row, facts) {
    const [day, { date }] = [dueOf(row, facts), facts];
    if (day === null) return '';
    const until = isDoneByFormula(row) ? doneDay(row) : date;
    return until === null ? '' : Math.max(0, daysBetween(day, until));
  },
};

const reminder: AddedColumn = {
  id: 'reminder',
  name: workbookText('tracker.column.reminder'),
  formula(row) {
    const day = row.added('due');
    const left = `(${day}-${today(row.date)})`;
    const [past, ahead] = (['past', 'ahead'] as const).map((key) => words(key));
    return (
      `IF(${day}="","",IF(${doneFormula(row)},"",IF(${left}<0,"${past![0]}"&-${left}&"${past![1]}",` +
      `IF(${left}<=${SOON},"${ahead![0]}"&${left}&"${ahead![1]}",""))))`
    );
  },
  value(row, facts) {
    const [day, { date }] = [dueOf(row, facts), facts];
    if (day === null || isDoneByFormula(row)) return '';
    const left = daysBetween(date, day);
    if (left > SOON) return '';
    return words(left < 0 ? 'past' : 'ahead').join(String(Math.abs(left)));
  },
};

/** What stands before and behind the number of days. */
const words = (key: 'past' | 'ahead'): string[] => workbookText(`tracker.${key}`, { days: '#' }).split('#');

export const DEADLINE_COLUMNS: readonly AddedColumn[] = [due, state, late, reminder];

import { workbookText } from '../../../messages/workbookText';
import { daysBetween, toSerial, type IsoDate } from '../../../text/calendar';
import type { CellScalar } from '../../../workbook/spec';
import { dayOf, type Tracker, type TrackerCell, type TrackerRow } from '../tracker';
import type { TrackerKey } from '../trackerKeys';
import type { AddedColumn, RowReferences, SheetFacts } from './addedColumn';
import { dueByFormula, dueFormula } from './dueFormula';

export const DAY_FORMAT = 'dd/mm/yyyy';
const SOON = 7;
const text = (key: 'late' | 'onTime' | 'done' | 'overdue' | 'soon' | 'open') =>
  workbookText(`tracker.${key}`);

/** Openings of a cell that mark a task as done; a formula knows no others. */
const DONE_OPENINGS = ['Hoàn thành', 'Đã hoàn thành', 'Đã xong', 'Xong'];

/** Openings of a result that mark something as done. */
const RESULT_OPENINGS = ['Đã ', 'Hoàn thành'];
const WHOLE = '100%';

/** How the sheet shows that a task is done. */
export function doneFacts({
  columns,
  rows,
}: Pick<Tracker, 'columns' | 'rows'>): Pick<SheetFacts, 'whole' | 'doneBy'> {
  const has = (key: TrackerKey) => columns.some((column) => column.key === key);
  const numbers = rows.flatMap(({ cells }) =>
    typeof cells.percent?.value === 'number' ? cells.percent : [],
  );
  const shares = numbers.filter(({ format }) => format?.includes('%')).length;
  const whole = shares === numbers.length ? 1 : 100;
  return {
    whole: shares > 0 && shares < numbers.length ? null : whole,
    doneBy: has('status') || has('doneOn') ? 'status' : has('percent') ? 'percent' : 'result',
  };
}

/** `TRIM` of a text. */
const trimmed = (row: TrackerRow, key: TrackerKey): string => {
  const value = row.cells[key]?.value ?? null;
  return typeof value === 'string' ? value.replace(/ +/g, ' ').replace(/^ | $/g, '') : '';
};
const opens = (text: string, openings: readonly string[]): boolean =>
  openings.some((opening) => `${text} `.toLowerCase().startsWith(opening.toLowerCase()));

export function isDoneByFormula(row: TrackerRow, { doneBy, whole }: SheetFacts): boolean {
  if (doneBy === 'status')
    return typeof row.cells.doneOn?.value === 'number' || opens(trimmed(row, 'status'), DONE_OPENINGS);
  if (doneBy === 'result')
    return opens(trimmed(row, 'result'), RESULT_OPENINGS) || isFilled(row.cells.document?.value ?? null);
  const percent = row.cells.percent?.value ?? null;
  if (typeof percent === 'number') return whole !== null && percent >= whole;
  return trimmed(row, 'percent') === WHOLE;
}

const isFilled = (value: CellScalar): boolean =>
  value !== null && (typeof value !== 'string' || value.replaceAll(' ', '') !== '');

function doneFormula(row: RowReferences): string {
  const { doneBy, whole } = row.facts;
  const opening = (key: TrackerKey, openings: readonly string[]): string[] => {
    const cell = row.of(key);
    return cell === null ? [] : openings.map((said) => `LEFT(TRIM(${cell})&" ",${said.length})="${said}"`);
  };
  const when = (key: TrackerKey, test: (cell: string) => string): string[] => {
    const cell = row.of(key);
    return cell === null ? [] : [test(cell)];
  };
  const parts: Record<SheetFacts['doneBy'], string[]> = {
    status: [...when('doneOn', (cell) => `ISNUMBER(${cell})`), ...opening('status', DONE_OPENINGS)],
    percent: when('percent', (cell) => {
      const number = whole === null ? 'FALSE' : `${cell}>=${whole}`;
      return `IF(ISNUMBER(${cell}),${number},TRIM(${cell})="${WHOLE}")`;
    }),
    result: [...opening('result', RESULT_OPENINGS), ...when('document', (cell) => `TRIM(${cell})<>""`)],
  };
  return parts[doneBy].length === 0 ? 'FALSE' : `OR(${parts[doneBy].join(',')})`;
}

const today = (date: string) => `IF(ISNUMBER(${date}),${date},TODAY())`;

/** Cached, because every column needs it. */
const dueDays = new WeakMap<TrackerCell, IsoDate | null>();

function dueOf({ cells: { deadline } }: TrackerRow, { year }: SheetFacts): IsoDate | null {
  if (!deadline) return null;
  const known = dueDays.get(deadline);
  if (known !== undefined) return known;
  const due = dueByFormula(deadline, year);
  dueDays.set(deadline, due);
  return due;
}

function doneDay(row: TrackerRow): IsoDate | null {
  return typeof row.cells.doneOn?.value === 'number' ? dayOf(row, 'doneOn') : null;
}

const due: AddedColumn = {
  id: 'due',
  width: 12,
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
  width: 20,
  name: workbookText('tracker.column.state'),
  formula(row) {
    const day = row.added('due');
    const doneOn = row.of('doneOn');
    const done = doneOn
      ? `IF(ISNUMBER(${doneOn}),IF(INT(${doneOn})>${day},"${text('late')}","${text('onTime')}"),"${text('done')}")`
      : `"${text('done')}"`;
    const open = `IF(${day}<${today(row.date)},"${text('overdue')}",IF(${day}-${today(row.date)}<=${SOON},"${text('soon')}","${text('open')}"))`;
    const isDone = doneFormula(row);
    return `IF(${day}="",IF(${isDone},"${text('done')}",""),IF(${isDone},${done},${open}))`;
  },
  value(row, facts) {
    const [day, { date }] = [dueOf(row, facts), facts];
    if (day === null) return isDoneByFormula(row, facts) ? text('done') : '';
    const done = doneDay(row);
    if (isDoneByFormula(row, facts)) {
      if (done === null) return text('done');
      return text(done > day ? 'late' : 'onTime');
    }
    if (day < date) return text('overdue');
    return text(daysBetween(date, day) <= SOON ? 'soon' : 'open');
  },
};

const late: AddedColumn = {
  id: 'late',
  width: 11,
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
    const until = isDoneByFormula(row, facts) ? doneDay(row) : date;
    return until === null ? '' : Math.max(0, daysBetween(day, until));
  },
};

const reminder: AddedColumn = {
  id: 'reminder',
  width: 18,
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
    if (day === null || isDoneByFormula(row, facts)) return '';
    const left = daysBetween(date, day);
    if (left > SOON) return '';
    return words(left < 0 ? 'past' : 'ahead').join(String(Math.abs(left)));
  },
};

/** The words before and after the number of days. */
const words = (key: 'past' | 'ahead'): string[] => workbookText(`tracker.${key}`, { days: '#' }).split('#');

export const DEADLINE_COLUMNS: readonly AddedColumn[] = [due, state, late, reminder];

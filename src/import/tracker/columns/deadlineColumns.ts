import { workbookText } from '../../../messages/workbookText';
import { daysBetween, toSerial, type IsoDate } from '../../../text/calendar';
import type { TrackerCell, TrackerRow } from '../tracker';
import type { AddedColumn, SheetFacts } from './addedColumn';
import { doneDayFormula, doneFormula, isDoneByFormula } from './doneFormula';
import { dayByFormula, dueByFormula, dueFormula } from './dueFormula';

export const DAY_FORMAT = 'dd/mm/yyyy';
const SOON = 7;
const text = (key: 'late' | 'onTime' | 'done' | 'overdue' | 'soon' | 'open') =>
  workbookText(`tracker.${key}`);

const today = (date: string) => `IF(ISNUMBER(${date}),${date},TODAY())`;

/** Cached, because every column needs it. */
const duesOf = new WeakMap<TrackerCell, IsoDate | null>();

function dueOf(
  { cells: { deadline } }: TrackerRow,
  { year, months, dueDays: known }: SheetFacts,
): IsoDate | null {
  if (!deadline) return null;
  const earlier = duesOf.get(deadline);
  if (earlier !== undefined) return earlier;
  const due = dueByFormula(deadline, year, months, known);
  duesOf.set(deadline, due);
  return due;
}

const doneDay = ({ cells }: TrackerRow, { doneDays }: SheetFacts): IsoDate | null =>
  dayByFormula(cells.doneOn?.value ?? null, doneDays);

const due: AddedColumn = {
  id: 'due',
  width: 12,
  name: workbookText('tracker.column.due'),
  format: DAY_FORMAT,
  formula: (row) => dueFormula(row.of('deadline') ?? '""', row.facts.months, row.facts.dueDays),
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
      ? `IFERROR(IF(${doneDayFormula(row, doneOn)}>${day},"${text('late')}","${text('onTime')}"),"${text('done')}")`
      : `"${text('done')}"`;
    const open = `IF(${day}<${today(row.date)},"${text('overdue')}",IF(${day}-${today(row.date)}<=${SOON},"${text('soon')}","${text('open')}"))`;
    return `IF(${doneFormula(row)},IF(${day}="","${text('done')}",${done}),IF(${day}="","",${open}))`;
  },
  value(row, facts) {
    const [day, { date }] = [dueOf(row, facts), facts];
    if (day === null) return isDoneByFormula(row, facts) ? text('done') : '';
    const done = doneDay(row, facts);
    if (isDoneByFormula(row, facts)) {
      if (done === null) return text('done');
      return text(done > day ? 'late' : 'onTime');
    }
    if (day < date) return text('overdue');
    return text(daysBetween(date, day) <= SOON ? 'soon' : 'open');
  },
};

/** Uses the state column rather than repeating its long formula. */
const late: AddedColumn = {
  id: 'late',
  width: 11,
  name: workbookText('tracker.column.late'),
  formula(row) {
    const [day, state] = [row.added('due'), row.added('state')];
    const doneOn = row.of('doneOn');
    const open = `IF(${state}="${text('done')}","",MAX(0,${today(row.date)}-${day}))`;
    const days = doneOn
      ? `IF(${state}="${text('late')}",${doneDayFormula(row, doneOn)}-${day},IF(${state}="${text('onTime')}",0,${open}))`
      : open;
    return `IF(${day}="","",${days})`;
  },
  value(row, facts) {
    const [day, { date }] = [dueOf(row, facts), facts];
    if (day === null) return '';
    const until = isDoneByFormula(row, facts) ? doneDay(row, facts) : date;
    return until === null ? '' : Math.max(0, daysBetween(day, until));
  },
};

const reminder: AddedColumn = {
  id: 'reminder',
  width: 18,
  name: workbookText('tracker.column.reminder'),
  formula(row) {
    const [day, state] = [row.added('due'), row.added('state')];
    const left = `(${day}-${today(row.date)})`;
    const [past, ahead] = (['past', 'ahead'] as const).map((key) => words(key));
    return (
      `IF(${state}="${text('overdue')}","${past![0]}"&-${left}&"${past![1]}",` +
      `IF(${state}="${text('soon')}","${ahead![0]}"&${left}&"${ahead![1]}",""))`
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

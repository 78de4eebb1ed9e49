import { workbookText } from '../../../messages/workbookText';
import { bare } from '../../../text/normalise';
import { daysBetween, toSerial, type IsoDate } from '../../../text/calendar';
import type { CellScalar } from '../../../workbook/spec';
import { cellText, dayOf, type TrackerRow } from '../tracker';
import { dueFormula } from './dueFormula';

/** How cells of the row are named in a formula: `$E5`, `Bang1[[#This Row],[Hạn]]`. */
export interface RowReferences {
  deadline: string;
  doneOn: string | null;
  status: string | null;
  /** The columns themselves, by their place. */
  added: readonly string[];
  /** The cell of the reporting date. */
  date: string;
  areMonths: boolean;
}

export interface AddedColumn {
  name: string;
  formula(row: RowReferences): string;
  /** What the formula gives. */
  value(row: TrackerRow, due: IsoDate | null, date: IsoDate): CellScalar;
  isDay?: true;
}

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

function doneFormula({ doneOn, status }: RowReferences): string {
  const said = DONE_OPENINGS.map((opening) => `LEFT(TRIM(${status}),${opening.length})="${opening}"`);
  const parts = [...(doneOn === null ? [] : [`ISNUMBER(${doneOn})`]), ...(status === null ? [] : said)];
  return parts.length === 0 ? 'FALSE' : `OR(${parts.join(',')})`;
}

const today = (date: string) => `IF(ISNUMBER(${date}),${date},TODAY())`;

function doneDay(row: TrackerRow): IsoDate | null {
  return typeof row.cells.doneOn?.value === 'number' ? dayOf(row, 'doneOn') : null;
}

const due: AddedColumn = {
  name: workbookText('tracker.column.due'),
  isDay: true,
  formula: ({ deadline, areMonths }) => dueFormula(deadline, areMonths),
  value: (_row, day) => (day === null ? '' : toSerial(day)),
};

const state: AddedColumn = {
  name: workbookText('tracker.column.state'),
  formula(row) {
    const [day] = row.added;
    const done = row.doneOn
      ? `IF(ISNUMBER(${row.doneOn}),IF(INT(${row.doneOn})>${day},"${text('late')}","${text('onTime')}"),"${text('done')}")`
      : `"${text('done')}"`;
    const open = `IF(${day}<${today(row.date)},"${text('overdue')}",IF(${day}-${today(row.date)}<=${SOON},"${text('soon')}","${text('open')}"))`;
    return `IF(${day}="","",IF(${doneFormula(row)},${done},${open}))`;
  },
  value(row, day, date) {
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
  name: workbookText('tracker.column.late'),
  formula(row) {
    const [day] = row.added;
    const done = row.doneOn ? `IF(ISNUMBER(${row.doneOn}),MAX(0,INT(${row.doneOn})-${day}),"")` : '""';
    return `IF(${day}="","",IF(${doneFormula(row)},${done},MAX(0,${today(row.date)}-${day})))`;
  },
  value(row, day, date) {
    if (day === null) return '';
    const until = isDoneByFormula(row) ? doneDay(row) : date;
    return until === null ? '' : Math.max(0, daysBetween(day, until));
  },
};

const reminder: AddedColumn = {
  name: workbookText('tracker.column.reminder'),
  formula(row) {
    const [day] = row.added;
    const left = `(${day}-${today(row.date)})`;
    const [past, ahead] = (['past', 'ahead'] as const).map((key) => words(key));
    return (
      `IF(${day}="","",IF(${doneFormula(row)},"",IF(${left}<0,"${past![0]}"&-${left}&"${past![1]}",` +
      `IF(${left}<=${SOON},"${ahead![0]}"&${left}&"${ahead![1]}",""))))`
    );
  },
  value(row, day, date) {
    if (day === null || isDoneByFormula(row)) return '';
    const left = daysBetween(date, day);
    if (left > SOON) return '';
    return words(left < 0 ? 'past' : 'ahead').join(String(Math.abs(left)));
  },
};

/** What stands before and behind the number of days. */
const words = (key: 'past' | 'ahead'): string[] => workbookText(`tracker.${key}`, { days: '#' }).split('#');

export const DEADLINE_COLUMNS: readonly AddedColumn[] = [due, state, late, reminder];

/** Whether a header cell is one of ours, however typed since. */
export const isAddedHeader = (value: CellScalar, index: number): boolean =>
  typeof value === 'string' && bare(value) === bare(DEADLINE_COLUMNS[index]?.name ?? '');

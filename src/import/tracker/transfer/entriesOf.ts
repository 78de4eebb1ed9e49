import { NO_ENTRIES, type AgencyEntries } from '../../../fields/entry';
import { toSerial } from '../../../text/calendar';
import { formatDate } from '../../../text/formatDate';
import { tidy } from '../../../text/normalise';
import { parseVietnameseNumber } from '../../../text/parseNumber';
import type { CellScalar } from '../../../workbook/spec';
import { percentOf } from '../readTracker';
import { cellText, dayOf, mayBeSwapped, type Tracker, type TrackerCell, type TrackerRow } from '../tracker';
import type { DayKey, TrackerKey } from '../trackerKeys';
import type { RowMatch } from './matchRows';

/** An entry of our workbook, with its source cell in the agency's sheet. */
export interface Taken {
  /** Plan row code. */
  code: string;
  /** The entry's column key. */
  key: string;
  value: CellScalar;
  sheet: string;
  /** A1 */
  cell: string;
}

/** A value that was not imported: an unlisted status, a date that may be swapped. */
export interface Untaken {
  code: string;
  sheet: string;
  cell: string;
  text: string;
}

export interface TransferredEntries {
  entries: AgencyEntries;
  taken: Taken[];
  untaken: Untaken[];
}

/** Entries from matched rows, converted to our workbook's format; nothing is guessed. */
export function entriesOf(tracker: Tracker, matches: readonly RowMatch[]): TransferredEntries {
  const result: TransferredEntries = {
    entries: { ...NO_ENTRIES, tasks: {}, targets: {} },
    taken: [],
    untaken: [],
  };
  for (const { row, line } of matches) {
    const { code, kind } = line;
    const found = kind === 'task' ? taskCells(tracker, row) : targetCells(row);
    const entry: Record<string, CellScalar> = {};
    for (const { key, cell, value } of found) {
      if (tidy(cell.text) === '') continue;
      if (value === null)
        result.untaken.push({ code, sheet: row.sheet, cell: cell.address, text: tidy(cell.text) });
      else {
        entry[key] = key in entry ? `${entry[key]}; ${value}` : value;
        result.taken.push({ code, key, value, sheet: row.sheet, cell: cell.address });
      }
    }
    if (Object.keys(entry).length === 0) continue;
    result.entries[kind === 'task' ? 'tasks' : 'targets'][code] = entry;
  }
  return result;
}

interface Offered {
  key: string;
  cell: TrackerCell;
  /** Null if the cell has nothing our workbook can use. */
  value: CellScalar;
}

const offered = (
  row: TrackerRow,
  column: TrackerKey,
  key: string,
  value: (cell: TrackerCell) => CellScalar,
): Offered[] => {
  const cell = row.cells[column];
  return cell ? [{ key, cell, value: value(cell) }] : [];
};

function taskCells(tracker: Tracker, row: TrackerRow): Offered[] {
  const day = (key: DayKey) => (cell: TrackerCell) => {
    const date = dayOf(row, key);
    const isSure = date !== null && !mayBeSwapped(tracker, cell);
    return isSure ? toSerial(date) : null;
  };
  const percent = (cell: TrackerCell) => {
    const part = percentOf(cell);
    return part === null ? null : Number((part * 100).toPrecision(12));
  };
  return [
    ...(row.ticked
      ? [{ key: 'status', cell: row.ticked, value: row.status }]
      : offered(row, 'status', 'status', () => row.status)),
    ...offered(row, 'percent', 'percent', percent),
    ...offered(row, 'doneOn', 'doneOn', day('doneOn')),
    ...offered(row, 'document', 'documentNumber', () => documents(row) || cellText(row, 'document')),
    ...dateInDocument(row),
    ...offered(row, 'documentDate', 'documentDate', day('documentDate')),
    ...inProse(row),
    ...offered(row, 'result', 'note', ({ text }) => tidy(text)),
    ...offered(row, 'note', 'note', ({ text }) => tidy(text)),
  ];
}

/** With several documents, each keeps its date within the text: our workbook has a single date column. */
function documents(row: TrackerRow): string {
  const { evidence } = row;
  const isDated = evidence.length > 1 && cellText(row, 'documentDate') === '';
  return evidence
    .map(({ number, date }) => (isDated && date !== null ? `${number} ngày ${formatDate(date)}` : number))
    .join('; ');
}

/** The date written with the only document, unless it has a column of its own. */
const onlyDate = (row: TrackerRow): CellScalar => {
  const date = row.evidence.length === 1 ? row.evidence[0]?.date : null;
  return date && cellText(row, 'documentDate') === '' ? toSerial(date) : null;
};

/** The date in “QĐ số 12/QĐ-UBND ngày 20/3/2026”, in the document column. */
function dateInDocument(row: TrackerRow): Offered[] {
  const cell = row.cells.document;
  const value = onlyDate(row);
  return cell && cellText(row, 'document') !== '' && value !== null
    ? [{ key: 'documentDate', cell, value }]
    : [];
}

/** Evidence mentioned in the prose of status or result, if no document column has it. */
function inProse(row: TrackerRow): Offered[] {
  const [first] = row.evidence;
  if (!first || cellText(row, 'document') !== '') return [];
  const { status, result } = row.cells;
  const cell = status?.text.includes(first.number) ? status : result;
  if (!cell) return [];
  const date = onlyDate(row);
  return [
    { key: 'documentNumber', cell, value: documents(row) },
    ...(date === null ? [] : [{ key: 'documentDate', cell, value: date }]),
  ];
}

function targetCells(row: TrackerRow): Offered[] {
  const number = ({ value, text }: TrackerCell): CellScalar => {
    if (typeof value === 'number') return value;
    const read = parseVietnameseNumber(text);
    return read === null || read.ambiguous || read.percent ? null : read.value;
  };
  return [
    ...offered(row, 'numerator', 'numerator', number),
    ...offered(row, 'denominator', 'denominator', number),
    ...offered(row, 'note', 'explanation', ({ text }) => tidy(text)),
  ];
}

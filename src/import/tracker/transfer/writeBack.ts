import type { AgencyEntries } from '../../../fields/entry';
import { fromSerial } from '../../../text/calendar';
import { tidy } from '../../../text/normalise';
import { parseRange } from '../../../workbook/address';
import type { CellChange } from '../../../workbook/change';
import type { CellScalar } from '../../../workbook/spec';
import { dateParts } from '../../dateFormat';
import type { Tracker, TrackerCell, TrackerRow } from '../tracker';
import type { TrackerKey } from '../trackerKeys';
import { entriesOf } from './entriesOf';
import type { RowMatch } from './matchRows';

/** The sheet's column corresponding to our workbook's keys. */
const COLUMN_OF: Readonly<Record<string, TrackerKey>> = {
  status: 'status',
  percent: 'percent',
  doneOn: 'doneOn',
  documentNumber: 'document',
  documentDate: 'documentDate',
  note: 'note',
  numerator: 'numerator',
  denominator: 'denominator',
  explanation: 'note',
};
const DAYS = ['doneOn', 'documentDate'];

/** A result of our workbook to be written to a cell of the agency's sheet. */
export interface WrittenBack {
  code: string;
  key: string;
  sheet: string;
  /** A1 */
  cell: string;
  /** As currently displayed. */
  before: string;
  after: CellScalar;
}

/** A result with no cell to write it to. */
export interface NotWritten {
  code: string;
  key: string;
  value: CellScalar;
  sheet: string;
  row: number;
  /**
   * `column`: the sheet has no column for it; `formula`: its cell is computed; `merged`: its cell also covers other
   * rows.
   */
  why: 'column' | 'formula' | 'merged';
}

export interface WritingBack {
  changes: CellChange[];
  written: WrittenBack[];
  left: NotWritten[];
}

/**
 * Writes results of our workbook to the columns of an agency's own sheet, for rows matched beyond doubt. An empty entry
 * erases nothing, and a cell that already says the same in other words is left as typed.
 */
export function writeBack(
  tracker: Tracker,
  matches: readonly RowMatch[],
  { tasks, targets }: Pick<AgencyEntries, 'tasks' | 'targets'>,
): WritingBack {
  const result: WritingBack = { changes: [], written: [], left: [] };
  for (const match of matches) {
    const { row, line } = match;
    if (row.sheet !== tracker.sheet) continue;
    const side = line.kind === 'task' ? 'tasks' : 'targets';
    const ours = (side === 'tasks' ? tasks : targets)[line.code] ?? {};
    const said = entriesOf(tracker, [match]).entries[side][line.code] ?? {};
    for (const [key, value] of Object.entries(ours) as [string, CellScalar][]) {
      const column = COLUMN_OF[key];
      if (column === undefined || value === null || value === '' || isSame(said, key, value)) continue;
      const place = { code: line.code, key, sheet: row.sheet };
      // A column of ticks takes no text.
      const cell = column === 'status' && tracker.isTicked ? undefined : row.cells[column];
      const why = !cell ? 'column' : cell.formula !== null ? 'formula' : isOwn(row, cell) ? null : 'merged';
      if (why !== null || !cell) {
        result.left.push({ ...place, value, row: row.row, why: why ?? 'column' });
        continue;
      }
      const after = shownAs(row, key, value, cell, tracker);
      if (after === cell.value) continue;
      result.changes.push({ sheet: row.sheet, cell: cell.address, value: after, expected: cell.value });
      result.written.push({ ...place, cell: cell.address, before: tidy(cell.text), after });
    }
  }
  return result;
}

const isSame = (said: object, key: string, value: CellScalar): boolean =>
  (said as Readonly<Record<string, CellScalar | undefined>>)[key] === value;

/** Whether a cell belongs to the row alone, not merged over others. */
const isOwn = (row: TrackerRow, { address }: TrackerCell): boolean => parseRange(address).top + 1 === row.row;

/** Formatted like its column: a date where the cell shows dates, a percentage in the cell's own scale. */
function shownAs(
  row: TrackerRow,
  key: string,
  value: CellScalar,
  cell: TrackerCell,
  tracker: Tracker,
): CellScalar {
  if (DAYS.includes(key))
    return typeof value === 'number' && dateParts(cell.format) === null ? dayText(value) : value;
  if (key === 'percent' && typeof value === 'number') {
    if (cell.format?.includes('%')) return value / 100;
    return typeof cell.value === 'string' || typesPercents(tracker) ? `${value}%`.replace('.', ',') : value;
  }
  // Their result and note were combined into our note: what the result already says is not repeated.
  const result = key === 'note' ? tidy(row.cells.result?.text ?? '') : '';
  const said = `${result}; `;
  return result !== '' && typeof value === 'string' && value.startsWith(said)
    ? value.slice(said.length)
    : value;
}

function dayText(serial: number): CellScalar {
  const date = fromSerial(serial);
  return date === null ? serial : date.split('-').reverse().join('/');
}

/** Whether percentages are typed with a sign: a bare number would mean something else there. */
const typesPercents = ({ rows }: Tracker): boolean =>
  rows.some(({ cells }) => typeof cells.percent?.value === 'string' && cells.percent.value.includes('%'));

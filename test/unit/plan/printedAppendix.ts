import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lines of the plan as published. */
export const planLines = readFileSync(join(__dirname, '../../fixtures/plan/213-KH-UBND.txt'), 'utf8')
  .split('\n')
  .map((line) => line.trim());

/** A printed row of nine cells, null for a position covered by a cell merged from above. */
export type PrintedRow = (string | null)[];

const WIDTH = 9;
const ACTIVITY = 3;

/**
 * The text has one cell per line, ended by "|" (an empty cell is just "|"); a row ends with one "|" more than the
 * number of cells it lacks. Missing cells are left of its first cells and right of its last: the activity, always
 * printed, shows which.
 */
export function printedRows(): PrintedRow[] {
  const header = planLines.indexOf('TT |');
  const footnotes = planLines.findIndex((line) => line.startsWith('1 ngày 25/10/2017'));
  const rows: PrintedRow[] = [];
  let cells: string[] = [];
  for (const line of planLines.slice(header, footnotes)) {
    const rowEnd = /^\|+$/.test(line) && (line.length > 1 || cells.length === WIDTH);
    if (!rowEnd) {
      if (!line.endsWith('|')) throw new Error(`a cell without its bar: ${line}`);
      cells.push(line.slice(0, -1).trim());
      continue;
    }
    if (cells.length + line.length - 1 !== WIDTH)
      throw new Error(`a row that does not fit: ${cells.join(' | ')}`);
    rows.push(place(cells));
    cells = [];
  }
  if (cells.length > 0) throw new Error('the last row does not end');
  const [, ...body] = rows;
  return body.filter((row) => row.some((cell) => cell !== ''));
}

function place(cells: string[]): PrintedRow {
  if (cells.length === WIDTH) return cells;
  const activity = cells.findIndex((cell) => cell.startsWith('Hoạt động'));
  const left = cells.slice(0, activity);
  const row: PrintedRow = new Array<string | null>(WIDTH).fill(null);
  cells.slice(activity).forEach((cell, index) => (row[ACTIVITY + index] = cell));
  for (const cell of left) row[cell === '' ? 0 : /^\d+\. /.test(cell) ? 1 : 2] = cell;
  return row;
}

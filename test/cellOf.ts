import { TARGET_FIELDS, type TargetKey } from '../src/fields/target/targetFields';
import { TASK_FIELDS, type TaskKey } from '../src/fields/task/taskFields';
import { workbookText } from '../src/messages/workbookText';
import { cellAddress, columnLetters } from '../src/workbook/address';
import type { CellScalar, WorkbookSpec } from '../src/workbook/spec';
import type { WorkbookSnapshot } from '../src/workbook/snapshot';

const HEADERS = new Map<string, string>(
  [...TASK_FIELDS, ...TARGET_FIELDS].map(({ key, header }) => [key, workbookText(header)]),
);

interface Cells {
  values: readonly (readonly CellScalar[])[];
  origin: { row: number; column: number };
}

function cellsOf(book: WorkbookSpec | WorkbookSnapshot, name: string): Cells {
  for (const sheet of book.sheets) {
    if (sheet.name !== name) continue;
    if ('values' in sheet) return sheet;
    const values = sheet.rows.map((cells) => Array.from(cells, (cell) => cell?.value ?? null));
    return { values, origin: { row: 0, column: 0 } };
  }
  throw new Error(`no sheet ${name}`);
}

/** 0-based row and column, in the sheet's values, of the cell in the row with a code and the column of a key. */
export function placeOf(
  book: WorkbookSpec | WorkbookSnapshot,
  sheet: string,
  code: string,
  key: TaskKey | TargetKey,
): { row: number; column: number } {
  const { values } = cellsOf(book, sheet);
  const header = HEADERS.get(key);
  const top = values.findIndex((cells) => cells.includes('Mã') && cells.includes(header ?? null));
  const column = values[top]?.indexOf(header ?? null) ?? -1;
  const codes = values[top]?.indexOf('Mã') ?? -1;
  const row = values.findIndex((cells, at) => at > top && cells[codes] === code);
  if (top < 0 || row < 0 || column < 0) throw new Error(`no cell of ${code} and ${key} on ${sheet}`);
  return { row, column };
}

/** A1 address of a sheet's cell in the row with a code and the column of a key. */
export function cellOf(
  book: WorkbookSpec | WorkbookSnapshot,
  sheet: string,
  code: string,
  key: TaskKey | TargetKey,
): string {
  const { row, column } = placeOf(book, sheet, code, key);
  const { origin } = cellsOf(book, sheet);
  return cellAddress(row + origin.row, column + origin.column);
}

const lettersOf = (keys: readonly { key: string }[], wanted: string): string =>
  columnLetters(keys.findIndex(({ key }) => key === wanted));

/** A1 address on a new workbook's task sheet, by key and 1-based row. */
export const taskCell = (key: TaskKey, row: number): string => `${lettersOf(TASK_FIELDS, key)}${row}`;

/** A1 address on a new workbook's target sheet, by key and 1-based row. */
export const targetCell = (key: TargetKey, row: number): string => `${lettersOf(TARGET_FIELDS, key)}${row}`;

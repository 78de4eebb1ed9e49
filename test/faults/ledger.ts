import type { CellScalar } from '../../src/workbook/spec';
import { cellKey, type Sheet, type Table, type Workbook } from '../office-host/model';

/**
 * What users typed, read directly from the in-memory Excel's cells. Shares no code with the product's readers, so that
 * it detects errors in them.
 */

/** `NhiemVu|VI.2.1|Khó khăn, ghi chú` → value; a formula cell counts as its text. */
export type Ledger = Map<string, CellScalar>;

/** An agency's tables, then those of the province's workbook with unique row codes. */
const ENTRY_TABLES = ['nhiemvu', 'nhiemvuchung', 'chitieu', 'nhiemvutoantinh', 'chitieutoantinh'];
const CODE_HEADER = 'Mã';

export interface Place {
  sheet: Sheet;
  table: Table;
  row: number;
  column: number;
}

const contentAt = (sheet: Sheet, row: number, column: number): CellScalar => {
  const cell = sheet.cells.get(cellKey(row, column));
  if (!cell) return null;
  return cell.formula === null ? (cell.value === '' ? null : cell.value) : `=${cell.formula}`;
};

function* rowsOf(
  sheet: Sheet,
  table: Table,
): Generator<{ code: string; row: number; columns: Map<string, number> }> {
  const columns = new Map<string, number>();
  for (let column = table.range.left; column <= table.range.right; column += 1)
    columns.set(String(contentAt(sheet, table.range.top, column) ?? ''), column);
  const codes = columns.get(CODE_HEADER);
  if (codes === undefined) return;
  for (let row = table.range.top + 1; row <= table.range.bottom; row += 1) {
    const code = contentAt(sheet, row, codes);
    if (code !== null) yield { code: String(code), row, columns };
  }
}

/** Our entry columns: those with unlocked cells in a workbook as made. */
export function entryColumns({ sheets }: Workbook): Set<string> {
  const found = new Set<string>();
  for (const sheet of sheets)
    for (const table of sheet.tables) {
      if (!ENTRY_TABLES.includes(table.name.toLowerCase())) continue;
      for (const { row, columns } of rowsOf(sheet, table))
        for (const [header, column] of columns)
          if (sheet.cells.get(cellKey(row, column))?.format.locked === false)
            found.add(`${table.name.toLowerCase()}|${header}`);
    }
  return found;
}

export function placesOf({ sheets }: Workbook, columns: ReadonlySet<string>): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const sheet of sheets)
    for (const table of sheet.tables) {
      if (!ENTRY_TABLES.includes(table.name.toLowerCase())) continue;
      for (const { code, row, columns: headers } of rowsOf(sheet, table))
        for (const [header, column] of headers)
          if (columns.has(`${table.name.toLowerCase()}|${header}`))
            places.set(`${table.name}|${code}|${header}`, { sheet, table, row, column });
    }
  return places;
}

/**
 * The places a user can see and reach: on visible sheets, even if the table is temporarily renamed (`_1_NhiemVu`), by
 * its original name.
 */
export function visiblePlaces({ sheets }: Workbook, columns: ReadonlySet<string>): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const sheet of sheets)
    for (const table of sheet.visibility === 'Visible' ? sheet.tables : []) {
      const name = table.name.replace(/^_\d+_/, '');
      if (!ENTRY_TABLES.includes(name.toLowerCase())) continue;
      for (const { code, row, columns: headers } of rowsOf(sheet, table))
        for (const [header, column] of headers)
          if (columns.has(`${name.toLowerCase()}|${header}`))
            places.set(`${name}|${code}|${header}`, { sheet, table, row, column });
    }
  return places;
}

export const contentOf = ({ sheet, row, column }: Place): CellScalar => contentAt(sheet, row, column);

export function ledgerOf(workbook: Workbook, columns: ReadonlySet<string>): Ledger {
  const ledger: Ledger = new Map();
  for (const [key, { sheet, row, column }] of placesOf(workbook, columns))
    ledger.set(key, contentAt(sheet, row, column));
  for (const sheet of workbook.sheets)
    if (sheet.name === 'Việc riêng')
      for (const [key, cell] of sheet.cells) ledger.set(`Việc riêng|${key}|`, cell.value);
  return ledger;
}

/** Whether any row with this code holds this value in a column with this name, whatever its table is currently called. */
export function isAnywhere({ sheets }: Workbook, key: string, value: CellScalar): boolean {
  const [, code, header] = key.split('|');
  return sheets.some((sheet) =>
    sheet.tables.some((table) =>
      [...rowsOf(sheet, table)].some(
        ({ code: own, row, columns }) =>
          own === code &&
          columns.has(header ?? '') &&
          contentAt(sheet, row, columns.get(header ?? '') ?? 0) === value,
      ),
    ),
  );
}

/** Number of formulas with lost references: names or cells containing #REF!. */
export function brokenFormulas({ sheets, names }: Workbook): number {
  const isBroken = (formula: string | null): boolean => formula?.includes('#REF!') ?? false;
  const inCells = sheets.reduce(
    (sum, { cells }) => sum + [...cells.values()].filter(({ formula }) => isBroken(formula)).length,
    0,
  );
  return inCells + names.filter(({ formula }) => isBroken(formula)).length;
}

import { cellAddress, parseRange, rangeAddress } from '../../../workbook/address';
import type { SheetSnapshot } from '../../../workbook/snapshot';
import type { AgencyTableName, RuleCase, Workbench } from '../ruleCase';
import { columnLetters } from '../../../workbook/address';
import { TASK_FIELDS, type TaskKey } from '../../../fields/task/taskFields';

/** Column letters on the task sheets of a new workbook. */
export const letterOf = (wanted: TaskKey): string =>
  columnLetters(TASK_FIELDS.findIndex(({ key }) => key === wanted));

export const CODE = 'I.1.1.HD1';
export const codeHeader = (bench: Workbench, table: AgencyTableName) => [bench.header(table, 'Mã')];

export function rowsOf(sheet: SheetSnapshot): { top: number; bottom: number } {
  const { top, bottom } = parseRange(sheet.tables[0]!.range);
  return { top, bottom };
}

export function resize(
  sheet: SheetSnapshot,
  { rows = 0, columns = 0 }: { rows?: number; columns?: number },
): void {
  const table = sheet.tables[0]!;
  const range = parseRange(table.range);
  table.range = rangeAddress({ ...range, bottom: range.bottom + rows, right: range.right + columns });
}

/** Empty rows at the end of a sheet's table. */
export function addEmptyRows(sheet: SheetSnapshot, rows: number): void {
  const width = sheet.values[0]!.length;
  for (const grid of [sheet.values, sheet.formulas, sheet.numberFormats] as unknown[][][])
    for (let added = 0; added < rows; added += 1) grid.push(new Array<null>(width).fill(null));
  resize(sheet, { rows });
}

export function deleteRow(bench: Workbench, table: AgencyTableName, code: string): void {
  const [name = '', address = ''] = bench.at(table, code, 'Mã').split('!');
  const sheet = bench.sheet(name);
  const row = parseRange(address).top - sheet.origin.row;
  sheet.values.splice(row, 1);
  sheet.formulas.splice(row, 1);
  sheet.numberFormats.splice(row, 1);
  resize(sheet, { rows: -1 });
}

export function copyRow(bench: Workbench, table: AgencyTableName, code: string): string {
  const [name = '', address = ''] = bench.at(table, code, 'Mã').split('!');
  const sheet = bench.sheet(name);
  const row = parseRange(address).top - sheet.origin.row;
  const end = rowsOf(sheet).bottom + 1 - sheet.origin.row;
  for (const grid of [sheet.values, sheet.formulas, sheet.numberFormats] as unknown[][][])
    grid.splice(end, 0, [...grid[row]!]);
  resize(sheet, { rows: 1 });
  return `${name}!${cellAddress(end + sheet.origin.row, 0)}`;
}

export function deleteColumn(bench: Workbench, sheetName: string, header: string): void {
  const sheet = bench.sheet(sheetName);
  const row = rowsOf(sheet).top - sheet.origin.row;
  const column = sheet.values[row]!.indexOf(header);
  for (const grid of [sheet.values, sheet.formulas, sheet.numberFormats] as unknown[][][])
    for (const cells of grid) cells.splice(column, 1);
  sheet.tables[0]!.columns.splice(column, 1);
  resize(sheet, { columns: -1 });
}

export function insertColumn(bench: Workbench, sheetName: string, before: string, header: string): string {
  const sheet = bench.sheet(sheetName);
  const row = rowsOf(sheet).top - sheet.origin.row;
  const column = sheet.values[row]!.indexOf(before);
  for (const grid of [sheet.values, sheet.formulas, sheet.numberFormats] as (string | null)[][][])
    for (const [index, cells] of grid.entries())
      cells.splice(column, 0, grid === (sheet.values as unknown) && index === row ? header : null);
  sheet.tables[0]!.columns.splice(column, 0, header);
  resize(sheet, { columns: 1 });
  return `${sheetName}!${cellAddress(rowsOf(sheet).top, column + sheet.origin.column)}`;
}

export function sortBackwards(sheet: SheetSnapshot): void {
  const { top, bottom } = rowsOf(sheet);
  for (const grid of [sheet.values, sheet.formulas, sheet.numberFormats] as unknown[][][]) {
    const [from, to] = [top + 1 - sheet.origin.row, bottom + 1 - sheet.origin.row];
    grid.splice(from, to - from, ...grid.slice(from, to).reverse());
  }
}

const copyOf = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data)) as Data;

/**
 * The effect of Excel's "Move or Copy": a copy of the sheet, with its table and formulas renamed. Other programs copy no
 * table (null).
 */
export function copySheet(
  { snapshot, sheet }: Workbench,
  from: string,
  to: string,
  table: string | null,
): void {
  const own = sheet(from);
  const name = own.tables[0]!.name;
  const copy: SheetSnapshot = {
    ...copyOf(own),
    name: to,
    tables: table === null ? [] : [{ ...copyOf(own.tables[0]!), name: table }],
    formulas: own.formulas.map((row) =>
      row.map((one) => one?.replaceAll(`${name}[`, `${table ?? name}[`) ?? null),
    ),
  };
  snapshot.sheets.splice(snapshot.sheets.indexOf(own) + 1, 0, copy);
}

const ENTERED = ['Trạng thái', '% hoàn thành', 'Hạn riêng hoặc ngày phát sinh', 'Khó khăn, ghi chú'];

/** A task sheet as it was sent out. */
export function clearEntries(sheet: SheetSnapshot): void {
  const { top, bottom } = rowsOf(sheet);
  const header = sheet.values[top - sheet.origin.row]!;
  for (let row = top + 1; row <= bottom; row += 1)
    for (const [column, text] of header.entries())
      if (ENTERED.includes(String(text))) sheet.values[row - sheet.origin.row]![column] = null;
}

/** A sheet deleted with its table: of a table that is not there only its absence is told. */
export const NO_TABLE: RuleCase = {
  name: 'the sheet is deleted, which is told otherwise',
  edit: ({ snapshot }) => {
    snapshot.sheets = snapshot.sheets.filter(({ name }) => name !== 'Chỉ tiêu');
  },
  also: ['structure/table-missing'],
};

/** The cells from A1 stay empty, as if rows and columns had been inserted before them. */
export function moveDown(sheet: SheetSnapshot, { rows, columns }: { rows: number; columns: number }): void {
  const moved = (address: string) => {
    const { top, left, bottom, right } = parseRange(address);
    return rangeAddress({
      top: top + rows,
      left: left + columns,
      bottom: bottom + rows,
      right: right + columns,
    });
  };
  sheet.origin = { row: sheet.origin.row + rows, column: sheet.origin.column + columns };
  for (const table of sheet.tables) table.range = moved(table.range);
  sheet.validationRanges = sheet.validationRanges.map(moved);
  sheet.merges = sheet.merges.map(moved);
}

import { cellAddress } from '../workbook/address';
import type { SheetSpec, WorkbookSpec } from '../workbook/spec';

const HEADER_ROW = 2;
const ENTERED: readonly string[] = [
  'Trạng thái',
  '% hoàn thành',
  'Ngày hoàn thành',
  'Số, ký hiệu văn bản',
  'Ngày văn bản',
  'Hạn riêng hoặc ngày phát sinh',
  'Kinh phí thực hiện (triệu đồng)',
  'Khó khăn, ghi chú',
];

function rewrite({ rows, tables }: SheetSpec, spell: (formula: string) => string): void {
  for (const row of rows)
    row.forEach((cell, column) => {
      if (cell?.formula !== undefined) row[column] = { ...cell, formula: spell(cell.formula) };
    });
  for (const table of tables)
    for (const column of table.columns)
      if (column.calculatedFormula !== undefined) column.calculatedFormula = spell(column.calculatedFormula);
}

/** Renames a sheet's table, rewriting references to it as Excel does. */
export function renameTable(spec: WorkbookSpec, sheet: SheetSpec, name: string): void {
  const table = sheet.tables[0];
  if (!table) return;
  const before = table.name;
  table.name = name;
  for (const each of spec.sheets) rewrite(each, (formula) => formula.replaceAll(`${before}[`, `${name}[`));
}

/** Rewrites same-row references as addresses, as Excel does when the table ends above. */
export function inAddresses(sheet: SheetSpec, row: number): void {
  const table = sheet.tables[0]?.name ?? '';
  const headers = sheet.rows[HEADER_ROW]?.map((cell) => String(cell?.value ?? '')) ?? [];
  sheet.rows[row]?.forEach((cell, column, cells) => {
    if (cell?.formula === undefined) return;
    let { formula } = cell;
    for (const [at, header] of headers.entries())
      formula = formula.replaceAll(`${table}[[#This Row],[${header}]]`, `$${cellAddress(row, at)}`);
    cells[column] = { ...cell, formula };
  });
}

/** Excel's “Move or Copy”: a copy of the sheet beside it, with its table renamed. */
export function copySheet(spec: WorkbookSpec, sheet: SheetSpec): SheetSpec {
  const copy = { ...(JSON.parse(JSON.stringify(sheet)) as SheetSpec), name: `${sheet.name} (2)` };
  const table = copy.tables[0];
  if (table) {
    const before = table.name;
    table.name = `${before}_2`;
    rewrite(copy, (formula) => formula.replaceAll(`${before}[`, `${before}_2[`));
  }
  spec.sheets.splice(spec.sheets.indexOf(sheet) + 1, 0, copy);
  return copy;
}

/** A task sheet as it was sent out. */
export function clearEntries({ rows }: SheetSpec): void {
  const entered = rows[HEADER_ROW]?.map((cell) => ENTERED.includes(String(cell?.value)));
  for (const row of rows.slice(HEADER_ROW + 1))
    row.forEach((cell, column) => {
      if (cell && entered?.[column]) row[column] = { ...cell, value: null };
    });
}

import { cellAddress, parseRange } from '../../../src/workbook/address';
import type { CellScalar, CellSpec, SheetSpec, WorkbookSpec } from '../../../src/workbook/spec';

export interface SheetRow {
  sheet: string;
  /** By header. */
  value: Record<string, CellScalar>;
  cell: Record<string, CellSpec | null>;
  address: Record<string, string>;
}

function tableOf(
  spec: WorkbookSpec,
  name: string,
): { sheet: SheetSpec; range: ReturnType<typeof parseRange> } {
  for (const sheet of spec.sheets) {
    const table = sheet.tables.find((each) => each.name === name);
    if (table) return { sheet, range: parseRange(table.range) };
  }
  throw new Error(`no table ${name}`);
}

/** A spec's table rows, by header. */
export function rowsOf(spec: WorkbookSpec, name: string): SheetRow[] {
  const { sheet, range } = tableOf(spec, name);
  const headers = sheet.rows[range.top]?.slice(range.left, range.right + 1) ?? [];
  return Array.from({ length: range.bottom - range.top }, (_none, index) => {
    const row = range.top + 1 + index;
    const found: SheetRow = { sheet: sheet.name, value: {}, cell: {}, address: {} };
    headers.forEach((header, at) => {
      const cell = sheet.rows[row]?.[range.left + at] ?? null;
      const key = String(header?.value);
      found.cell[key] = cell;
      found.value[key] = cell?.value ?? null;
      found.address[key] = cellAddress(row, range.left + at);
    });
    return found;
  });
}

/** The row whose cells have the given values. */
export function rowWhere(spec: WorkbookSpec, name: string, wanted: Record<string, CellScalar>): SheetRow {
  const found = rowsOf(spec, name).find(({ value }) =>
    Object.entries(wanted).every(([header, each]) => value[header] === each),
  );
  if (!found) throw new Error(`${name} has no row ${JSON.stringify(wanted)}`);
  return found;
}

/** Values of the sheet row that begins with the label. */
export function lineOf(spec: WorkbookSpec, sheetName: string, label: string, from = 0): CellScalar[] {
  const sheet = spec.sheets.find(({ name }) => name === sheetName);
  const row = sheet?.rows.slice(from).find((cells) => cells[0]?.value === label);
  if (!row) throw new Error(`${sheetName} has no line ${label}`);
  return row.map((cell) => cell?.value ?? null);
}

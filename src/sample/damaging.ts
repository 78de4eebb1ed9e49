import { TASK_FIELDS, type TaskKey } from '../fields/task/taskFields';
import { cellAddress, parseRange, rangeAddress } from '../workbook/address';
import type { CellScalar, CellSpec, SheetSpec, WorkbookSpec } from '../workbook/spec';
import type { DamageDefect, Planted } from './defect';

export const sheetOf = (spec: WorkbookSpec, name: string): SheetSpec | null =>
  spec.sheets.find((sheet) => sheet.name === name) ?? null;
export const HEADER_ROW = 2;

export function columnOf({ rows }: SheetSpec, header: string): number {
  return rows[HEADER_ROW]?.findIndex((cell) => cell?.value === header) ?? -1;
}
export function set(sheet: SheetSpec, row: number, column: number, change: Partial<CellSpec>): void {
  const cells = sheet.rows[row];
  const old = cells?.[column] ?? { value: null };
  if (cells) cells[column] = { ...old, ...change };
}
export const at = (sheet: SheetSpec, row: number, column: number, code: CellScalar = null): Planted => ({
  sheet: sheet.name,
  cell: cellAddress(row, column),
  row: code === null ? null : String(code),
});
export function withoutFormula(sheet: SheetSpec, row: number, column: number, value: CellScalar): void {
  const { style } = sheet.rows[row]?.[column] ?? {};
  const cells = sheet.rows[row];
  if (cells) cells[column] = { value, ...(style === undefined ? {} : { style }) };
}
export function grow(sheet: SheetSpec, rows: number): void {
  const table = sheet.tables[0];
  if (!table) return;
  const range = parseRange(table.range);
  table.range = rangeAddress({ ...range, bottom: range.bottom + rows });
}
export function identity(spec: WorkbookSpec, key: string, value: string): void {
  const sheet = sheetOf(spec, '_cchc');
  const row = sheet?.rows.find((cells) => cells[0]?.value === key);
  if (row?.[1]) row[1] = { ...row[1], value };
  spec.properties[key] = value;
}
export const NOWHERE: Planted = { sheet: null, cell: null, row: null };
export const TASKS = 'Nhiệm vụ';

export type Damage = DamageDefect['damage'];
export const damage = (rule: string, what: string, act: Damage, alone = false): DamageDefect => ({
  kind: 'damage',
  rule,
  what,
  damage: act,
  ...(alone ? { alone } : {}),
});
export const GENERAL = 'Nhiệm vụ chung';
/** A task sheet as in layout 1: the activity under its own header, codes of the body without a prefix. */
export function inLayout1(sheet: SheetSpec | null): void {
  const table = sheet?.tables[0];
  if (!sheet || !table) return;
  const [content, task, code] = ['Nội dung', 'Nhiệm vụ', 'Mã'].map((header) => columnOf(sheet, header)) as [
    number,
    number,
    number,
  ];
  set(sheet, HEADER_ROW, content, { value: 'Hoạt động' });
  const column = table.columns[content];
  if (column) table.columns[content] = { ...column, name: 'Hoạt động' };
  for (const [row, cells] of sheet.rows.entries()) {
    if (row <= HEADER_ROW) continue;
    if (cells[content]?.value === cells[task]?.value) set(sheet, row, content, { value: null });
    set(sheet, row, code, { value: String(cells[code]?.value ?? '').replace(/^P\./, '') });
  }
}
export const TARGETS = 'Chỉ tiêu';
/** In layout 1 two columns of the target sheet had other headers. */
export function targetsInLayout1(sheet: SheetSpec | null): void {
  const table = sheet?.tables[0];
  if (!sheet || !table) return;
  for (const [now, then] of [
    ['So sánh', 'Phép so'],
    ['Mức chỉ tiêu', 'Ngưỡng'],
  ] as const) {
    const at = columnOf(sheet, now);
    set(sheet, HEADER_ROW, at, { value: then });
    const column = table.columns[at];
    if (column) table.columns[at] = { ...column, name: then };
  }
}
/** A1 address of a key's cell in the first row of the task sheet. */
export const firstCell = (wanted: TaskKey): string =>
  cellAddress(
    HEADER_ROW + 1,
    TASK_FIELDS.findIndex(({ key }) => key === wanted),
  );
export const TASK_SHEET = 'xl/worksheets/sheet2.xml';

/** Damages the task sheet, at one of its rows if `row` is used. */
export const onTasks = (
  rule: string,
  what: string,
  act: (sheet: SheetSpec, row: number, spec: WorkbookSpec) => Planted[],
  alone = true,
): DamageDefect =>
  damage(
    rule,
    what,
    (spec, random) => {
      const sheet = sheetOf(spec, TASKS);
      if (!sheet || sheet.rows.length < HEADER_ROW + 4) return null;
      return act(sheet, random.whole(HEADER_ROW + 1, sheet.rows.length - 1), spec);
    },
    alone,
  );
export const onIdentity = (rule: string, what: string, changes: Record<string, string>): DamageDefect =>
  damage(
    rule,
    what,
    (spec) => {
      for (const [key, value] of Object.entries(changes)) identity(spec, key, value);
      return [NOWHERE];
    },
    true,
  );
export const onCover = (
  rule: string,
  what: string,
  row: number,
  value: (old: number) => CellScalar,
): DamageDefect =>
  damage(
    rule,
    what,
    (spec) => {
      const sheet = sheetOf(spec, 'Bìa');
      if (!sheet) return null;
      set(sheet, row, 2, { value: value(Number(sheet.rows[row]?.[2]?.value)) });
      return [at(sheet, row, 2)];
    },
    true,
  );

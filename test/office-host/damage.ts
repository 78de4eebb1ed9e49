import type { CellSpec, SheetSpec, WorkbookSpec } from '../../src/workbook/spec';

/** What users' programs do to our workbooks, applied to the spec they are written from, for either host. */

const bare = (cell: CellSpec | null): CellSpec | null => {
  if (!cell) return cell;
  const { formula: _formula, ...rest } = cell;
  return rest;
};
const ourTable = ({ tables }: SheetSpec): boolean =>
  tables.some(({ name }) => ['NhiemVu', 'NhiemVuChung', 'ChiTieu'].includes(name));
const headerRow = (sheet: SheetSpec): number => Number(/\d+/.exec(sheet.tables[0]!.range)![0]) - 1;

function withoutRows(sheet: SheetSpec, from: number, count: number): void {
  sheet.rows.splice(from, count);
  for (const table of sheet.tables)
    table.range = table.range.replace(/\d+$/, (last) => String(Number(last) - count));
  sheet.rowHeights = {};
  sheet.validations = [];
  sheet.conditionalFormats = [];
}

type Damage = (spec: WorkbookSpec) => void;
const each =
  (edit: (sheet: SheetSpec) => void): Damage =>
  ({ sheets }) => {
    for (const sheet of sheets) if (ourTable(sheet)) edit(sheet);
  };

/** Values instead of formulas, without references to tables or names. */
const asValues: Damage = (spec) => {
  for (const sheet of spec.sheets) {
    sheet.rows = sheet.rows.map((row) => row.map(bare));
    sheet.conditionalFormats = [];
    sheet.validations = [];
    sheet.charts = [];
  }
};

export const DAMAGES: Record<string, Damage> = {
  'tables made ranges, names, lists and formulas gone': (spec) => {
    asValues(spec);
    each((sheet) => (sheet.tables = []))(spec);
    spec.names = [];
  },
  'the names gone': (spec) => {
    asValues(spec);
    spec.names = [];
  },
  'the formulas pasted over as values': asValues,
  'four rows deleted': (spec) => {
    asValues(spec);
    withoutRows(
      spec.sheets.find(({ name }) => name === 'Nhiệm vụ')!,
      8,
      4,
    );
  },
  'the tables renamed': (spec) => {
    asValues(spec);
    each((sheet) => (sheet.tables[0]!.name = `Table_${sheet.tables[0]!.name}`))(spec);
  },
  'the sheets renamed and in another order': (spec) => {
    asValues(spec);
    spec.names = [];
    each((sheet) => (sheet.name = `${sheet.name} (nộp)`))(spec);
    spec.sheets.reverse();
    spec.activeSheet = spec.sheets.find(({ visibility }) => visibility === 'visible')!.name;
  },
  'codes of two rows deleted': (spec) => {
    asValues(spec);
    const sheet = spec.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
    for (const row of [headerRow(sheet) + 3, headerRow(sheet) + 7])
      sheet.rows[row] = sheet.rows[row]!.map((cell, column) =>
        column === 0 ? { ...cell, value: null } : cell,
      );
  },
  'a status column without its header': (spec) => {
    asValues(spec);
    const sheet = spec.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
    const row = headerRow(sheet);
    const at = sheet.rows[row]!.findIndex((cell) => cell?.value === 'Trạng thái');
    sheet.rows[row]![at] = { ...sheet.rows[row]![at], value: 'Tình hình' };
    const column = sheet.tables[0]!.columns[at]!;
    column.name = 'Tình hình';
  },
};

/** The codes lost with their rows: the first data rows of “Nhiệm vụ” from sheet row 9 on. */
export const codesIn = (sheet: SheetSpec, from: number, count: number): string[] =>
  sheet.rows.slice(from, from + count).map((row) => String(row[0]?.value));

/** The user's own sheet, which must not change. */
export const OWN_SHEET: SheetSpec = {
  name: 'Ghi chép của tôi',
  visibility: 'visible',
  showGridlines: true,
  zoom: 100,
  columns: [{ width: 20 }],
  rowHeights: {},
  rows: [[{ value: 'Việc riêng' }], [{ value: 42 }]],
  merges: [],
  tables: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
};

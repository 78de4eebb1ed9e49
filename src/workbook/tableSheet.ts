import { derived } from '../text/derived';
import type { RiskRule } from '../deadline/planCalendar';
import { workbookText } from '../messages/workbookText';
import { cellAddress, columnLetters, rangeAddress } from './address';
import { thisRow, type Column, type Computation, type Frame } from '../fields/column';
import { rowHeight, type LineBounds } from './rowHeight';
import type {
  CellScalar,
  CellSpec,
  ConditionalFormatSpec,
  PageSpec,
  ProtectionSpec,
  SheetSpec,
  TableSpec,
} from './spec';
import type { StyleName } from './styles';

/** Title, subtitle, header: the table's rows start below. */
export const HEADER_ROW = 2;
export const FIRST_ROW = HEADER_ROW + 1;

/** Guard rail without a password: entries, filters, column widths and row heights stay editable. */
export const GUARD: ProtectionSpec = {
  autoFilter: true,
  formatCells: false,
  formatColumns: true,
  formatRows: true,
  sort: false,
};

/** Millimetres, per Nghị định 30/2020/NĐ-CP, Phụ lục I: top and bottom 20–25, left 30–35, right 15–20. */
export const MARGINS = { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 };

/** A4 landscape pages with page numbers at the top centre, none on page 1 (Nghị định 30/2020/NĐ-CP). */
export function landscape(extra: Partial<PageSpec>, footer: string): PageSpec {
  return {
    orientation: 'landscape',
    margins: MARGINS,
    header: '&C&"Times New Roman"&12&P',
    footer: `&L&"Times New Roman,Italic"&9${footer.replace(/&/g, '&&')}`,
    firstHeader: '',
    firstFooter: `&L&"Times New Roman,Italic"&9${footer.replace(/&/g, '&&')}`,
    ...extra,
  };
}

/** Rows of a sheet filled in on screen: many are visible at once; the cell holds the full text. */
export const ROWS_FOR_SCREEN: LineBounds = { fewest: 2, most: 3 };

export interface TableSheetInput<Key extends string> {
  sheetName: string;
  tableName: string;
  title: string;
  subtitle: string;
  footer: string;
  tabColor: string;
  year: number;
  /** Public holidays, as serials; needed only by columns that count working days. */
  holidays?: readonly number[];
  /** Needed only by columns that show what is at risk. */
  risk?: RiskRule;
  columns: readonly Column<Key>[];
  /** Plan, entry and helper cells of each row; computed ones are derived. */
  rows: readonly Partial<Record<Key, CellScalar>>[];
  reportingDate: CellScalar;
  /** Style of a cell that differs from its column's: a closed entry cell. */
  styleOf?: (column: Column<Key>, row: Partial<Record<Key, CellScalar>>) => StyleName;
  hiddenColumns?: readonly Key[];
  freezeColumns: number;
  /** Bounds on the lines per row; unbounded if absent. */
  lines?: LineBounds;
  scale: number;
  /** Last printed column, and the one that starts the second page. */
  lastPrinted: Key;
  secondPage?: Key;
  /** Columns repeated on every page if there is a second one; 1 if absent. */
  repeatedColumns?: number;
  conditionalFormats: (address: (key: Key) => { range: string; first: string }) => ConditionalFormatSpec[];
}

/** The computations of a table's columns, looked up once: every cell of every row asks for its own. */
const computationsOf = derived(
  (columns: readonly Column<string>[]): ReadonlyMap<string, Computation<string>> =>
    new Map(columns.flatMap(({ key, computation }) => (computation ? [[key, computation]] : []))),
) as <Key extends string>(columns: readonly Column<Key>[]) => ReadonlyMap<Key, Computation<Key>>;

/**
 * Reads any column of a row, computed ones included; these are computed once, as several columns look at the same one.
 * @param row not modified while it is read
 */
export function cellReader<Key extends string>(
  columns: readonly Column<Key>[],
  row: Partial<Record<Key, CellScalar>>,
  frame: Frame,
): (key: Key) => CellScalar {
  const computations = computationsOf(columns);
  const computed = new Map<Key, CellScalar>();
  const read = (key: Key): CellScalar => {
    const computation = computations.get(key);
    if (!computation) return row[key] ?? null;
    let value = computed.get(key);
    if (value === undefined) computed.set(key, (value = computation.compute(read, frame)));
    return value;
  };
  return read;
}

/** A sheet with one Excel table under a title, protected except for its entry cells. */
export function tableSheet<Key extends string>(input: TableSheetInput<Key>): SheetSpec {
  const { columns, tableName } = input;
  const position = new Map(columns.map((column, index) => [column.key, index]));
  const headerOf = (key: Key) => {
    const column = columns[position.get(key) ?? -1];
    if (!column)
      throw new Error(`a formula of ${tableName} reads a column that the table does not have: ${key}`);
    return workbookText(column.header);
  };
  const ref = (key: Key) => thisRow(tableName, headerOf(key));
  const last = FIRST_ROW + input.rows.length - 1;
  const address = (key: Key) => {
    const column = position.get(key) ?? 0;
    return {
      range: rangeAddress({ top: FIRST_ROW, left: column, bottom: last, right: column }),
      first: `$${columnLetters(column)}${FIRST_ROW + 1}`,
    };
  };

  const isHidden = (column: Column<Key>): boolean =>
    column.hidden === true || input.hiddenColumns?.includes(column.key) === true;

  const frame: Frame = {
    year: input.year,
    holidays: input.holidays ?? [],
    reportingDate: input.reportingDate,
    ...(input.risk ? { risk: input.risk } : {}),
  };
  // A single string shared by all rows: seventy thousand copies would not fit in memory.
  const formulas = columns.map((column) => column.computation?.formula(ref, frame));
  const shown = columns.flatMap((column, at) => {
    return isHidden(column) ? [] : [{ width: column.width, at }];
  });
  const rowHeights: Record<number, number> = { 0: 19.5, 1: 15.75, [HEADER_ROW]: 48 };
  const body = input.rows.map((row, index): CellSpec[] => {
    const read = cellReader(columns, row, frame);
    const cells = columns.map((column, at): CellSpec => {
      const [value, style] = [read(column.key), input.styleOf?.(column, row) ?? column.style];
      const formula = formulas[at];
      return formula === undefined ? { value, style } : { value, style, formula };
    });
    const texts: { text: string; width: number }[] = [];
    for (const { width, at } of shown) {
      const value = cells[at]?.value;
      if (typeof value === 'string') texts.push({ text: value, width });
    }
    rowHeights[FIRST_ROW + index] = rowHeight(texts, input.lines);
    return cells;
  });

  const table: TableSpec = {
    name: tableName,
    range: rangeAddress({ top: HEADER_ROW, left: 0, bottom: last, right: columns.length - 1 }),
    columns: columns.map((column, at) => {
      const calculatedFormula = formulas[at];
      return {
        name: workbookText(column.header),
        ...(calculatedFormula === undefined ? {} : { calculatedFormula }),
      };
    }),
    style: null,
    bandedRows: false,
  };
  const lastPrinted = columnLetters(position.get(input.lastPrinted) ?? columns.length - 1);
  const secondPage = input.secondPage === undefined ? undefined : position.get(input.secondPage);

  const repeated = input.repeatedColumns ?? 1;
  // After the columns repeated on the second page, where title and subtitle would be cut off.
  const titleAt =
    secondPage === undefined ? 0 : columns.findIndex((column, at) => at >= repeated && !isHidden(column));
  const beforeTitle = Array.from({ length: titleAt }, () => null);

  return {
    name: input.sheetName,
    visibility: 'visible',
    tabColor: input.tabColor,
    showGridlines: false,
    zoom: 100,
    columns: columns.map((column) => ({
      width: column.width,
      ...(isHidden(column) ? { hidden: true } : {}),
    })),
    rowHeights,
    rows: [
      [...beforeTitle, { value: input.title, style: 'titleLeft' }],
      [...beforeTitle, { value: input.subtitle, style: 'subtitle' }],
      columns.map((column) => ({ value: workbookText(column.header), style: 'header' })),
      ...body,
    ],
    merges: [],
    tables: [table],
    validations: columns.flatMap((column) =>
      column.validation ? [{ range: address(column.key).range, ...column.validation(input.year) }] : [],
    ),
    conditionalFormats: input.conditionalFormats(address),
    protection: GUARD,
    freeze: { rows: HEADER_ROW + 1, columns: input.freezeColumns },
    page: landscape(
      {
        scale: input.scale,
        printArea: `A1:${lastPrinted}${last + 1}`,
        titleRows: `$${HEADER_ROW + 1}:$${HEADER_ROW + 1}`,
        ...(secondPage === undefined
          ? {}
          : { titleColumns: `$A:$${columnLetters(repeated - 1)}`, columnBreaks: [secondPage] }),
      },
      input.footer,
    ),
    charts: [],
  };
}

/** A1 address of a column's cell in the row at `index` of a table sheet. */
export function tableCell<Key extends string>(
  columns: readonly Column<Key>[],
  key: Key,
  index: number,
): string {
  return cellAddress(
    FIRST_ROW + index,
    columns.findIndex((column) => column.key === key),
  );
}

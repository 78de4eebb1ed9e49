/**
 * Description of a workbook, independent of who writes it. Addresses are A1 style without the sheet name; formulas are
 * in stored syntax (English, commas, `T[[#This Row],[a]]`), without the leading `=`.
 */

export type CellScalar = string | number | boolean | null;

export interface CellSpec {
  /** A literal, or the cached value of `formula`. */
  value: CellScalar;
  formula?: string;
  /** Key into `WorkbookSpec.styles`. */
  style?: string;
  /** Location in this workbook to jump to on click: `'Nhiệm vụ'!A5`. */
  link?: string;
}

export interface CellStyle {
  font?: {
    name?: string;
    size?: number;
    bold?: boolean;
    italic?: boolean;
    underline?: boolean;
    color?: string;
  };
  /** Solid fill, RRGGBB. */
  fill?: string;
  border?: { top?: BorderLine; bottom?: BorderLine; left?: BorderLine; right?: BorderLine };
  align?: {
    horizontal?: 'left' | 'center' | 'right';
    vertical?: 'top' | 'center' | 'bottom';
    wrap?: boolean;
    indent?: number;
  };
  /** Excel number format code, English: `dd/mm/yyyy`, `#,##0`. */
  numberFormat?: string;
  /** Default true, as in Excel. */
  locked?: boolean;
}

export interface BorderLine {
  style: 'thin' | 'medium' | 'hair';
  /** RRGGBB */
  color: string;
}

export interface ColumnSpec {
  /** Width in characters of the default font, as in Excel's Column Width box. */
  width: number;
  hidden?: boolean;
}

export interface TableColumnSpec {
  /** Header text: unique in its table, equal to the cell. */
  name: string;
  /** Formula Excel fills into new rows (stored syntax), for computed columns. */
  calculatedFormula?: string;
}

export interface TableSpec {
  /** Unique in the workbook, usable in structured references. */
  name: string;
  /** Whole table with its header row: `A5:X78`. */
  range: string;
  columns: TableColumnSpec[];
  /** `TableStyleLight9` … or null for none. */
  style: string | null;
  bandedRows: boolean;
}

export type ValidationKind = 'list' | 'whole' | 'decimal' | 'date' | 'textLength' | 'custom';
export type ValidationOperator =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'greaterThan'
  | 'lessThan'
  | 'greaterThanOrEqual'
  | 'lessThanOrEqual';

export interface ValidationSpec {
  range: string;
  kind: ValidationKind;
  operator?: ValidationOperator;
  /** Formula or literal without `=`; for a list, a range or name, never inline items. */
  formula1: string;
  formula2?: string;
  allowBlank: boolean;
  prompt?: { title: string; message: string };
  error: { style: 'stop' | 'warning' | 'information'; title: string; message: string };
}

export interface ConditionalFormatSpec {
  range: string;
  /** Formula without `=`, relative to the range's first cell. No structured references (Excel forbids them here). */
  formula: string;
  style: { font?: { color?: string; bold?: boolean; italic?: boolean }; fill?: string };
  stopIfTrue?: boolean;
}

/** What remains allowed on a protected sheet (no password: a guard rail, not a lock). */
export interface ProtectionSpec {
  autoFilter: boolean;
  formatCells: boolean;
  formatColumns: boolean;
  formatRows: boolean;
  sort: boolean;
}

export interface PageSpec {
  orientation: 'portrait' | 'landscape';
  /** Percent; exclusive with `fitToWidth`. */
  scale?: number;
  fitToWidth?: number;
  /** 0: as many as needed. */
  fitToHeight?: number;
  /** Millimetres. */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  printArea?: string;
  /** `$5:$5` */
  titleRows?: string;
  /** `$A:$B` */
  titleColumns?: string;
  /** 0-based indices of the columns and rows that start a new page. */
  columnBreaks?: number[];
  rowBreaks?: number[];
  /** Excel header and footer codes: `&C&P`. */
  header?: string;
  footer?: string;
  /** Header and footer of page 1, if different (Nghị định 30/2020/NĐ-CP: no number on page 1). */
  firstHeader?: string;
  firstFooter?: string;
  centerHorizontally?: boolean;
}

export interface ChartSpec {
  name: string;
  kind: 'barStacked' | 'columnClustered' | 'barClustered';
  title: string;
  /** Category labels and one range per series, A1 without a sheet name: on the chart's own sheet. */
  categories: string;
  series: { name: string; nameCell: string; values: string; color: string }[];
  /** 0-based anchor cells. */
  from: { row: number; column: number };
  to: { row: number; column: number };
  /** Alternative text for screen readers. */
  altText: string;
}

export interface SheetSpec {
  name: string;
  visibility: 'visible' | 'hidden' | 'veryHidden';
  tabColor?: string;
  showGridlines: boolean;
  zoom?: number;
  columns: ColumnSpec[];
  /** Row heights in points by 0-based row; other rows have the default height. */
  rowHeights: Record<number, number>;
  hiddenRows?: number[];
  /** Rows from row 1; null is an empty cell without style. Rows may differ in length. */
  rows: (CellSpec | null)[][];
  merges: string[];
  tables: TableSpec[];
  validations: ValidationSpec[];
  conditionalFormats: ConditionalFormatSpec[];
  protection?: ProtectionSpec;
  /** Frozen rows and columns. */
  freeze?: { rows: number; columns: number };
  page?: PageSpec;
  charts: ChartSpec[];
}

export interface NameSpec {
  name: string;
  /** `'Bìa'!$C$8` */
  refersTo: string;
  comment?: string;
}

export interface WorkbookSpec {
  title: string;
  /** Sheet shown when the workbook opens. */
  activeSheet: string;
  defaultFont: { name: string; size: number };
  styles: Record<string, CellStyle>;
  sheets: SheetSpec[];
  names: NameSpec[];
  /** Custom document properties: identity for tools that do not read sheets. */
  properties: Record<string, string>;
}

/** The sheets of a workbook that are visible to the user. */
export const visibleSheets = (
  { sheets }: { sheets: readonly Pick<SheetSpec, 'name' | 'visibility'>[] },
  names: readonly string[],
): string[] => names.filter((name) => sheets.find((sheet) => sheet.name === name)?.visibility === 'visible');

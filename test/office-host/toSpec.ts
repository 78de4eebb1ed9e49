import { cellAddress, rangeAddress, type RangeRef } from '../../src/workbook/address';
import type {
  BorderLine,
  CellSpec,
  CellStyle,
  ChartSpec,
  ConditionalFormatSpec,
  PageSpec,
  SheetSpec,
  TableSpec,
  ValidationKind,
  ValidationOperator,
  ValidationSpec,
  WorkbookSpec,
} from '../../src/workbook/spec';
import { DEFAULT_FORMAT, type CellFormat, type FormatKey } from './cellFormat';
import { STANDARD_WIDTH } from './formatRemote';
import {
  cellKey,
  columnOf,
  rowOf,
  untouchedFormat,
  type Cell,
  type Chart,
  type Sheet,
  type Table,
  type Workbook,
} from './model';
import type { OfficeHost } from './officeHost';
import { headersOf } from './tableRemote';

/** The workbook in the in-memory Excel as a spec that would produce it: for comparing, and for saving as a file. */
export function toWorkbookSpec({
  workbook,
  evaluate,
}: Pick<OfficeHost, 'workbook' | 'evaluate'>): WorkbookSpec {
  const styles = new StyleBook();
  const font = defaultFont(workbook);
  return {
    title: workbook.title,
    activeSheet: workbook.sheets.find(({ id }) => id === workbook.activeSheet)?.name ?? '',
    defaultFont: font,
    sheets: workbook.sheets.map((sheet) => sheetSpec(sheet, font, styles, evaluate)),
    styles: styles.byName,
    names: workbook.names.map(({ name, formula, comment }) => ({
      name,
      refersTo: formula.slice(1),
      ...(comment !== '' && { comment }),
    })),
    properties: Object.fromEntries([...workbook.properties].map(([key, value]) => [key, String(value)])),
  };
}

/** The font of the last sheet: our sheets all have the same one, and come last. */
function defaultFont({ sheets }: Workbook): WorkbookSpec['defaultFont'] {
  const base = sheets[sheets.length - 1]?.base ?? DEFAULT_FORMAT;
  return { name: String(base['font.name']), size: Number(base['font.size']) };
}

class StyleBook {
  readonly byName: Record<string, CellStyle> = {};
  private readonly known = new Map<CellFormat, string>();

  nameOf(format: CellFormat): string {
    let name = this.known.get(format);
    if (name === undefined) {
      name = `style${this.known.size}`;
      this.known.set(format, name);
      this.byName[name] = cellStyle(format);
    }
    return name;
  }
}

const rgb = (color: unknown): string => String(color).replace('#', '').toUpperCase();
const lower = <T extends string>(word: unknown): T => String(word).toLowerCase() as T;

function cellStyle(format: CellFormat): CellStyle {
  const { fill, numberFormat, locked } = format;
  const horizontal = format['align.horizontal'];
  return {
    font: {
      name: String(format['font.name']),
      size: Number(format['font.size']),
      bold: format['font.bold'] === true,
      italic: format['font.italic'] === true,
      underline: format['font.underline'] !== 'None',
      color: rgb(format['font.color']),
    },
    ...(typeof fill === 'string' && { fill: rgb(fill) }),
    border: {
      top: line(format, 'top'),
      bottom: line(format, 'bottom'),
      left: line(format, 'left'),
      right: line(format, 'right'),
    },
    align: {
      ...(horizontal !== 'General' && { horizontal: lower<'left' | 'center' | 'right'>(horizontal) }),
      vertical: lower<'top' | 'center' | 'bottom'>(format['align.vertical']),
      wrap: format['align.wrap'] === true,
      indent: Number(format['align.indent']),
    },
    numberFormat: String(numberFormat),
    locked: locked === true,
  };
}

const WEIGHTS: Record<string, BorderLine['style']> = { Thin: 'thin', Medium: 'medium', Hairline: 'hair' };

function line(format: CellFormat, side: 'top' | 'bottom' | 'left' | 'right'): BorderLine | undefined {
  const style = format[`border.${side}.style`];
  if (style === undefined || style === 'None') return undefined;
  const weight = WEIGHTS[String(format[`border.${side}.weight`] ?? 'Thin')];
  if (weight === undefined) throw new Error(`no spec for a border ${String(style)}`);
  return { style: weight, color: rgb(format[`border.${side}.color`] ?? '000000') };
}

function sheetSpec(
  sheet: Sheet,
  font: WorkbookSpec['defaultFont'],
  styles: StyleBook,
  evaluate: OfficeHost['evaluate'],
): SheetSpec {
  const { protection, freeze } = sheet;
  return {
    name: sheet.name,
    visibility: ({ Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const)[
      sheet.visibility
    ],
    ...(sheet.tabColor !== '' && { tabColor: rgb(sheet.tabColor) }),
    showGridlines: sheet.showGridlines,
    columns: columnSpecs(sheet, font),
    rowHeights: Object.fromEntries([...sheet.rowHeights].sort(([a], [b]) => a - b)),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    rows: rowSpecs(sheet, styles, evaluate),
    merges: sheet.merges.map(rangeAddress),
    tables: sheet.tables.map((table) => tableSpec(sheet, table)),
    validations: sheet.validations.map(validationSpec),
    conditionalFormats: sheet.conditionalFormats.flatMap(conditionalSpecs),
    ...(protection && {
      protection: {
        autoFilter: protection.options.allowAutoFilter === true,
        formatCells: protection.options.allowFormatCells === true,
        formatColumns: protection.options.allowFormatColumns === true,
        formatRows: protection.options.allowFormatRows === true,
        sort: protection.options.allowSort === true,
      },
    }),
    ...(freeze && { freeze }),
    ...(Object.keys(sheet.page.values).length > 0 && { page: pageSpec(sheet) }),
    charts: sheet.charts.map(chartSpec),
  };
}

const PIXELS_PER_POINT = 96 / 72;

function columnSpecs(sheet: Sheet, font: WorkbookSpec['defaultFont']): SheetSpec['columns'] {
  const last = Math.max(-1, ...sheet.columnWidths.keys(), ...sheet.hiddenColumns);
  // Digits are half the font size wide: true of Times New Roman, the only font needed so far.
  const digit = Math.round(0.5 * font.size * PIXELS_PER_POINT);
  return Array.from({ length: last + 1 }, (_, column) => ({
    width: ((sheet.columnWidths.get(column) ?? STANDARD_WIDTH) * PIXELS_PER_POINT - 5) / digit,
    ...(sheet.hiddenColumns.has(column) && { hidden: true }),
  }));
}

function rowSpecs(sheet: Sheet, styles: StyleBook, evaluate: OfficeHost['evaluate']): SheetSpec['rows'] {
  const rows: (CellSpec | null)[][] = [];
  for (const [key, cell] of sheet.cells) {
    const row = rowOf(key);
    const column = columnOf(key);
    if (isBare(sheet, column, cell)) continue;
    while (rows.length <= row) rows.push([]);
    const line = rows[row] as (CellSpec | null)[];
    while (line.length <= column) line.push(null);
    const result =
      cell.formula === null
        ? cell.value
        : (evaluate(sheet.name, cellAddress(row, column), cell.formula) ?? null);
    line[column] = {
      value: result,
      ...(cell.formula !== null && { formula: cell.formula }),
      ...(cell.format !== sheet.base && { style: styles.nameOf(cell.format) }),
      ...(cell.link !== undefined && { link: cell.link }),
    };
  }
  return rows;
}

function tableSpec(sheet: Sheet, table: Table): TableSpec {
  const { top, left, bottom } = table.range;
  return {
    name: table.name,
    range: rangeAddress(table.range),
    columns: headersOf(sheet, table).map((name, index) => {
      const formulas = new Set<string | null>();
      for (let row = top + 1; row <= bottom; row += 1)
        formulas.add(sheet.cells.get(cellKey(row, left + index))?.formula ?? null);
      const [only] = formulas;
      // Excel makes a calculated column if all its cells have the same formula.
      return formulas.size === 1 && typeof only === 'string' ? { name, calculatedFormula: only } : { name };
    }),
    style: table.style === '' ? null : table.style,
    bandedRows: table.bandedRows,
  };
}

const KINDS: Record<string, ValidationKind> = {
  list: 'list',
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  textLength: 'textLength',
  custom: 'custom',
};
const OPERATORS: Record<string, ValidationOperator> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

const operand = (value: unknown): string => String(value).replace(/^=/, '');

function validationSpec({
  range,
  rule,
  ignoreBlanks,
  prompt,
  errorAlert,
}: Sheet['validations'][number]): ValidationSpec {
  const [kind = '', parts = {}] = Object.entries(rule)[0] ?? [];
  const operator = parts.operator === undefined ? undefined : OPERATORS[String(parts.operator)];
  if (!errorAlert) throw new Error(`validation of ${rangeAddress(range)} has no error message`);
  return {
    range: rangeAddress(range),
    kind: KINDS[kind] as ValidationKind,
    ...(operator && { operator }),
    formula1: operand(parts.source ?? parts.formula ?? parts.formula1),
    ...(parts.formula2 !== undefined && { formula2: operand(parts.formula2) }),
    allowBlank: ignoreBlanks,
    ...(prompt && { prompt: { title: prompt.title, message: prompt.message } }),
    error: { style: lower(errorAlert.style), title: errorAlert.title, message: errorAlert.message },
  };
}

function conditionalSpecs(format: Sheet['conditionalFormats'][number]): ConditionalFormatSpec[] {
  const { color, ...font } = format.font;
  return format.ranges.map((range) => ({
    range: rangeAddress(range),
    formula: format.formula ?? '',
    style: {
      ...((color !== undefined || Object.keys(font).length > 0) && {
        font: { ...font, ...(color !== undefined && { color: rgb(color) }) },
      }),
      ...(format.fill !== undefined && { fill: rgb(format.fill) }),
    },
    stopIfTrue: format.stopIfTrue,
  }));
}

const MM_PER_POINT = 25.4 / 72;

function pageSpec({ page }: Sheet): PageSpec {
  const { values, headers, headerState } = page;
  const zoom = values.zoom as
    { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number } | undefined;
  const margin = (name: string): number => Math.round(Number(values[name]) * MM_PER_POINT * 10) / 10;
  const text = (part: 'Header' | 'Footer', texts: Record<string, string>): string =>
    [
      ['&L', `left${part}`],
      ['&C', `center${part}`],
      ['&R', `right${part}`],
    ]
      .map(([code, place]) => (texts[place as string] ? `${code}${texts[place as string]}` : ''))
      .join('');
  const area = page.printArea === null ? null : (JSON.parse(page.printArea) as number[]);
  const [top = 0, left = 0, bottom = 0, right = 0] = area ?? [];
  return {
    orientation: lower(values.orientation ?? 'Portrait'),
    ...(zoom?.scale !== undefined && { scale: zoom.scale }),
    ...(zoom?.horizontalFitToPages !== undefined && { fitToWidth: zoom.horizontalFitToPages }),
    ...(zoom && zoom.scale === undefined && { fitToHeight: zoom.verticalFitToPages ?? 0 }),
    margins: {
      top: margin('topMargin'),
      bottom: margin('bottomMargin'),
      left: margin('leftMargin'),
      right: margin('rightMargin'),
      header: margin('headerMargin'),
      footer: margin('footerMargin'),
    },
    ...(area && { printArea: rangeAddress({ top, left, bottom, right }) }),
    ...(page.titleRows !== null && { titleRows: page.titleRows }),
    ...(page.titleColumns !== null && { titleColumns: page.titleColumns }),
    rowBreaks: page.rowBreaks,
    columnBreaks: page.columnBreaks,
    header: text('Header', headers.defaultForAllPages),
    footer: text('Footer', headers.defaultForAllPages),
    ...(headerState === 'FirstAndDefault' && {
      firstHeader: text('Header', headers.firstPage),
      firstFooter: text('Footer', headers.firstPage),
    }),
    centerHorizontally: values.centerHorizontally === true,
  };
}

const CHARTS: Record<string, ChartSpec['kind']> = {
  BarStacked: 'barStacked',
  ColumnClustered: 'columnClustered',
  BarClustered: 'barClustered',
};

function chartSpec(chart: Chart): ChartSpec {
  const address = (range: RangeRef | null): string => {
    if (!range) throw new Error(`${chart.name}: a series without values or categories`);
    return rangeAddress(range);
  };
  if (!chart.start || !chart.end) throw new Error(`${chart.name} has no place`);
  if (!chart.titleVisible || chart.legend.visible !== true)
    throw new Error(`${chart.name} shows no title or legend`);
  return {
    name: chart.name,
    kind: CHARTS[chart.type] as ChartSpec['kind'],
    title: chart.title,
    categories: address(chart.series[0]?.categories ?? null),
    series: chart.series.map(({ name, values, color }) => ({
      name,
      // The cell above the numbers, as in our layouts; a series' own name is plain text.
      nameCell: cellAddress(Math.max(0, (values?.top ?? 1) - 1), values?.left ?? 0),
      values: address(values),
      color: rgb(color),
    })),
    from: chart.start,
    to: { row: chart.end.row + 1, column: chart.end.column + 1 },
    altText: '',
  };
}

/** The workbook's complete state, for detecting any change. A cell without content or format is omitted. */
export function stateOf({ workbook }: Pick<OfficeHost, 'workbook'>): unknown {
  const { nextId: _nextId, selection: _selection, sheets, ...state } = workbook;
  const own = sheets.map((sheet) => ({
    ...sheet,
    cells: new Map([...sheet.cells].filter(([key, cell]) => !isBare(sheet, columnOf(key), cell))),
  }));
  return JSON.parse(
    JSON.stringify({ ...state, sheets: own }, (_key, value: unknown) =>
      value instanceof Map
        ? [...value].sort(([a], [b]) => (a < b ? -1 : 1))
        : value instanceof Set
          ? [...value].sort()
          : value,
    ),
  );
}

const isBare = (sheet: Sheet, column: number, { value, formula, format, link }: Cell): boolean =>
  value === null &&
  formula === null &&
  link === undefined &&
  isSameFormat(format, untouchedFormat(sheet, column));

const isSameFormat = (one: CellFormat, other: CellFormat): boolean =>
  one === other ||
  (Object.keys({ ...one, ...other }) as FormatKey[]).every(
    (key) => (one[key] ?? null) === (other[key] ?? null),
  );

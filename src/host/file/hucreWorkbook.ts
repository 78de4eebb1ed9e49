import type {
  Cell as HucreCell,
  CellStyle as HucreStyle,
  ConditionalRule,
  DataValidation,
  WriteOptions,
  WriteSheet,
} from 'hucre/xlsx';
import { cellAddress, parseRange, quoteSheet } from '../../workbook/address';
import type {
  BorderLine,
  CellSpec,
  CellStyle,
  ConditionalFormatSpec,
  PageSpec,
  SheetSpec,
  ValidationSpec,
  WorkbookSpec,
} from '../../workbook/spec';
import { storedColumnWidth } from './columnWidth';
import { protectExcelText } from './xml';

/** A spec in hucre's terms; what hucre has no terms for is added in `completeParts`. */
export function toHucre(spec: WorkbookSpec): WriteOptions {
  const styles = new Map(
    Object.entries(spec.styles).map(([key, style]) => [key, toHucreStyle(style, spec.defaultFont)]),
  );
  return {
    sheets: spec.sheets.map((sheet) => toHucreSheet(sheet, styles, spec.defaultFont)),
    properties: { title: spec.title, custom: ownEntries(spec.properties) },
    namedRanges: [
      ...spec.names.map(({ name, refersTo, comment }) => ({ name, range: refersTo, comment })),
      ...spec.sheets.flatMap(printNames),
    ],
    defaultFont: spec.defaultFont,
    activeSheet: Math.max(
      0,
      spec.sheets.findIndex(({ name }) => name === spec.activeSheet),
    ),
  };
}

/** A copy that keeps a key called `__proto__` a plain key. */
function ownEntries(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, protectExcelText(value)]));
}

const rgb = (color: string): { rgb: string } => ({ rgb: color.toUpperCase() });

function toHucreStyle(style: CellStyle, defaultFont: WorkbookSpec['defaultFont']): HucreStyle {
  const { font, fill, border, align, numberFormat, locked } = style;
  const line = (side?: BorderLine) => side && { style: side.style, color: rgb(side.color) };
  return {
    // hucre writes a font as given, with nothing taken from the default one.
    ...(font && {
      font: { ...defaultFont, ...font, color: font.color === undefined ? undefined : rgb(font.color) },
    }),
    ...(fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', fgColor: rgb(fill) } as const }),
    ...(border && {
      border: {
        top: line(border.top),
        bottom: line(border.bottom),
        left: line(border.left),
        right: line(border.right),
      },
    }),
    ...(align && {
      alignment: {
        horizontal: align.horizontal,
        vertical: align.vertical,
        wrapText: align.wrap,
        indent: align.indent,
      },
    }),
    ...(numberFormat !== undefined && numberFormat !== 'General' && { numFmt: numberFormat }),
    ...(locked !== undefined && { protection: { locked } }),
  };
}

function toHucreSheet(
  sheet: SheetSpec,
  styles: Map<string, HucreStyle>,
  defaultFont: WorkbookSpec['defaultFont'],
): WriteSheet {
  const cells = new Map<string, Partial<HucreCell>>();
  sheet.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell) cells.set(`${r},${c}`, toHucreCell(cell, styles, `${sheet.name}!${cellAddress(r, c)}`));
    }),
  );
  const rowDefs = new Map<number, { height?: number; hidden?: boolean }>();
  for (const [row, height] of Object.entries(sheet.rowHeights)) rowDefs.set(Number(row), { height });
  for (const row of sheet.hiddenRows ?? []) rowDefs.set(row, { ...rowDefs.get(row), hidden: true });
  const lastRow = Math.max(sheet.rows.length, ...[...rowDefs.keys()].map((row) => row + 1));
  return {
    name: sheet.name,
    hidden: sheet.visibility === 'hidden',
    veryHidden: sheet.visibility === 'veryHidden',
    columns: sheet.columns.map(({ width, hidden }) => ({
      width: storedColumnWidth(width, defaultFont),
      hidden,
    })),
    rows: Array.from({ length: lastRow }, () => []),
    cells,
    rowDefs,
    merges: sheet.merges.map((address) => {
      const { top, left, bottom, right } = parseRange(address);
      return { startRow: top, startCol: left, endRow: bottom, endCol: right };
    }),
    tables: sheet.tables.map((table) => ({
      name: table.name,
      range: table.range,
      // A header's line break is stored in this spelling.
      columns: table.columns.map(({ name }) => ({ name: protectExcelText(name).replace(/\n/g, '_x000a_') })),
      style: table.style ?? undefined,
      showRowStripes: table.bandedRows,
    })),
    dataValidations: sheet.validations.map(toHucreValidation),
    conditionalRules: sheet.conditionalFormats.map(toHucreRule),
    freezePane: sheet.freeze,
    view: {
      showGridLines: sheet.showGridlines,
      zoomScale: sheet.zoom,
      tabColor: sheet.tabColor === undefined ? undefined : rgb(sheet.tabColor),
    },
    // As Excel's own dialog: shapes and scenarios are protected with the cells.
    protection: sheet.protection && { sheet: true, objects: true, scenarios: true, ...sheet.protection },
    ...(sheet.page && toHucrePage(sheet.page)),
    charts: sheet.charts.map((chart) => ({
      type: 'bar' as const,
      title: chart.title,
      series: chart.series.map(({ values }) => ({ values })),
      anchor: {
        from: { row: chart.from.row, col: chart.from.column },
        to: { row: chart.to.row, col: chart.to.column },
      },
      altText: chart.altText,
    })),
  };
}

/** Texts that hucre would write as errors. */
const ERROR_TEXT = /^#/;

function toHucreCell(cell: CellSpec, styles: Map<string, HucreStyle>, where: string): Partial<HucreCell> {
  const style = cell.style === undefined ? undefined : styles.get(cell.style);
  if (cell.style !== undefined && style === undefined) throw new Error(`${where}: no style ${cell.style}`);
  if (typeof cell.value === 'number' && !Number.isFinite(cell.value))
    throw new Error(`${where}: ${cell.value}`);
  const value = typeof cell.value === 'string' ? protectExcelText(cell.value) : cell.value;
  const common = {
    style,
    ...(cell.link !== undefined && { hyperlink: { target: '', location: cell.link } }),
  };
  if (cell.formula !== undefined) {
    return { ...common, value: null, formula: cell.formula, formulaResult: value };
  }
  if (value === '') return { ...common, value: null };
  if (typeof value === 'string' && ERROR_TEXT.test(value)) {
    return { ...common, value: null, richText: [{ text: value }] };
  }
  return { ...common, value };
}

function toHucreValidation(validation: ValidationSpec): DataValidation {
  const { range, kind, operator, formula1, formula2, allowBlank, prompt, error } = validation;
  return {
    type: kind,
    operator,
    formula1,
    formula2,
    allowBlank,
    range,
    showInputMessage: prompt !== undefined,
    inputTitle: prompt?.title,
    inputMessage: prompt?.message,
    showErrorMessage: true,
    errorStyle: error.style,
    errorTitle: error.title,
    errorMessage: error.message,
  };
}

function toHucreRule(
  { range, formula, style, stopIfTrue }: ConditionalFormatSpec,
  index: number,
): ConditionalRule {
  const { font, fill } = style;
  return {
    type: 'expression',
    priority: index + 1,
    range,
    formula,
    stopIfTrue,
    style: {
      ...(font && { font: { ...font, color: font.color === undefined ? undefined : rgb(font.color) } }),
      // In a differential format the solid colour is the background one.
      ...(fill !== undefined && {
        fill: { type: 'pattern', pattern: 'solid', fgColor: rgb(fill), bgColor: rgb(fill) } as const,
      }),
    },
  };
}

const MM_PER_INCH = 25.4;
/** Six digits are enough for a printer and keep the file free of 0.7874015748031497. */
const inches = (millimetres: number): number => Number((millimetres / MM_PER_INCH).toFixed(6));

function toHucrePage(page: PageSpec): Partial<WriteSheet> {
  const { margins } = page;
  const fits = page.fitToWidth !== undefined || page.fitToHeight !== undefined;
  const differs = page.firstHeader !== undefined || page.firstFooter !== undefined;
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: page.orientation,
      ...(fits
        ? { fitToPage: true, fitToWidth: page.fitToWidth ?? 0, fitToHeight: page.fitToHeight ?? 0 }
        : { scale: page.scale }),
      margins: {
        top: inches(margins.top),
        bottom: inches(margins.bottom),
        left: inches(margins.left),
        right: inches(margins.right),
        header: inches(margins.header),
        footer: inches(margins.footer),
      },
      horizontalCentered: page.centerHorizontally,
    },
    headerFooter: {
      oddHeader: page.header,
      oddFooter: page.footer,
      firstHeader: page.firstHeader,
      firstFooter: page.firstFooter,
      differentFirst: differs,
    },
    // hucre takes the index before the break.
    rowBreaks: page.rowBreaks?.map((row) => row - 1),
    colBreaks: page.columnBreaks?.map((column) => column - 1),
  };
}

/**
 * The reserved names behind print area and titles. hucre has options for them but leaves the sheet's name unquoted,
 * which for a name with a space makes Excel repair the file.
 */
function printNames({ name: scope, page }: SheetSpec): { name: string; range: string; scope: string }[] {
  const sheet = `${quoteSheet(scope)}!`;
  const titles = [page?.titleColumns, page?.titleRows].filter((range) => range !== undefined);
  return [
    ...(page?.printArea === undefined
      ? []
      : [{ name: '_xlnm.Print_Area', range: sheet + absolute(page.printArea), scope }]),
    ...(titles.length === 0
      ? []
      : [{ name: '_xlnm.Print_Titles', range: titles.map((range) => sheet + range).join(','), scope }]),
  ];
}

function absolute(range: string): string {
  const { top, left, bottom, right } = parseRange(range);
  const corner = (row: number, column: number) => cellAddress(row, column).replace(/^([A-Z]+)/, '$$$1$$');
  return `${corner(top, left)}:${corner(bottom, right)}`;
}

import type {
  Cell as HucreCell,
  CellStyle as HucreStyle,
  ConditionalRule,
  DataValidation,
  WriteOptions,
  WriteSheet,
} from 'hucre/xlsx';
import { cellAddress, parseRange, quoteSheet } from '../../../../workbook/address';
import type {
  BorderLine,
  CellStyle,
  ConditionalFormatSpec,
  PageSpec,
  SheetSpec,
  ValidationSpec,
  WorkbookSpec,
} from '../../../../workbook/spec';
import { storedColumnWidth } from './columnWidth';
import { protectExcelText } from '../xml/xml';

/**
 * A spec in hucre's terms, but for its cells, which `sheetRows` writes: hucre holds several objects for each. It is given
 * those that link, for the links' sake, and below the first sheet's a text of each style, to be found by `formatIndices`,
 * and of none, so that there is a part for texts.
 */
export function toHucre(spec: WorkbookSpec): WriteOptions {
  const sheets = spec.sheets.map((sheet) => toHucreSheet(sheet, spec.defaultFont));
  const below = spec.sheets[0]?.rows.length ?? 0;
  const styles = Object.values(spec.styles).map((style) => toHucreStyle(style, spec.defaultFont));
  [...styles, undefined].forEach((style, index) =>
    sheets[0]?.cells?.set(`${below},${index}`, { value: 'x', style }),
  );
  return {
    sheets,
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

/** Index of each style's cell format, from what hucre made of the first sheet. */
export function formatIndices(firstSheet: string, { styles }: WorkbookSpec): Map<string, number> {
  const indices = [...firstSheet.matchAll(/<c [^>]*? s="(\d+)"/g)].map(([, index]) => Number(index));
  return new Map(Object.keys(styles).map((key, position) => [key, indices[position] ?? 0]));
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

function toHucreSheet(sheet: SheetSpec, defaultFont: WorkbookSpec['defaultFont']): WriteSheet {
  const cells = new Map<string, Partial<HucreCell>>();
  sheet.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell?.link !== undefined)
        cells.set(`${r},${c}`, { hyperlink: { target: '', location: cell.link } });
    }),
  );
  return {
    name: sheet.name,
    hidden: sheet.visibility === 'hidden',
    veryHidden: sheet.visibility === 'veryHidden',
    columns: sheet.columns.map(({ width, hidden }) => ({
      width: storedColumnWidth(width, defaultFont),
      hidden,
    })),
    cells,
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

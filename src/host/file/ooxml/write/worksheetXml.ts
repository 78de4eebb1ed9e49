import { cellAddress, rangeAddress } from '../../../../workbook/address';
import type { ColumnSpec, ProtectionSpec, SheetSpec, WorkbookSpec } from '../../../../workbook/spec';
import { storedColumnWidth } from '../../../shared/columnWidth';
import { countedList, element, XML_DECLARATION } from '../xml/element';
import { conditionalFormatsXml } from './conditionalFormatsXml';
import { defaultRowHeight } from './defaultRowHeight';
import { RELATIONSHIPS_NS, SPREADSHEET_NS } from './namespaces';
import { breaksXml, pageXml } from './pageXml';
import { sheetRows } from './sheetRows';
import type { SharedStringTable } from './sharedStringTable';
import type { StyleSheet } from './stylesXml';
import { validationsXml } from './validationsXml';

export interface SheetParts {
  styles: StyleSheet;
  texts: SharedStringTable;
  /** Relationship ids of the sheet's own parts. */
  drawing?: string;
  tables: readonly string[];
}

/** A worksheet part in pieces, its elements in the order of CT_Worksheet (ECMA-376 18.3.1.99). */
export function* worksheetXml(
  sheet: SheetSpec,
  { defaultFont, activeSheet }: WorkbookSpec,
  { styles, texts, drawing, tables }: SheetParts,
): Generator<string | Uint8Array> {
  yield `${XML_DECLARATION}<worksheet xmlns="${SPREADSHEET_NS}" xmlns:r="${RELATIONSHIPS_NS}">`;
  yield sheetPropertiesXml(sheet);
  yield element('dimension', { ref: usedRange(sheet) });
  yield element('sheetViews', {}, sheetViewXml(sheet, sheet.name === activeSheet));
  yield element('sheetFormatPr', { defaultRowHeight: defaultRowHeight(defaultFont) });
  yield columnsXml(sheet.columns, defaultFont);
  yield '<sheetData>';
  yield* sheetRows(sheet, { formats: styles.cellFormats, texts });
  yield '</sheetData>';
  if (sheet.protection) yield protectionXml(sheet.protection);
  yield countedList(
    'mergeCells',
    sheet.merges.map((ref) => element('mergeCell', { ref })),
  );
  yield conditionalFormatsXml(sheet.conditionalFormats, styles);
  yield validationsXml(sheet.validations);
  yield hyperlinksXml(sheet);
  yield pageXml(sheet.page);
  yield breaksXml(sheet.page);
  if (drawing !== undefined) yield element('drawing', { 'r:id': drawing });
  yield countedList(
    'tableParts',
    tables.map((id) => element('tablePart', { 'r:id': id })),
  );
  yield '</worksheet>';
}

function sheetPropertiesXml({ tabColor, page }: SheetSpec): string {
  const fits = page?.fitToWidth !== undefined || page?.fitToHeight !== undefined;
  if (tabColor === undefined && !fits) return '';
  return element(
    'sheetPr',
    {},
    tabColor === undefined ? '' : element('tabColor', { rgb: `FF${tabColor.toUpperCase()}` }),
    fits ? element('pageSetUpPr', { fitToPage: true }) : '',
  );
}

function usedRange({ rows }: SheetSpec): string {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 1);
  return rangeAddress({ top: 0, left: 0, bottom: Math.max(rows.length, 1) - 1, right: width - 1 });
}

function sheetViewXml({ showGridlines, zoom, freeze }: SheetSpec, isActive: boolean): string {
  return element(
    'sheetView',
    {
      showGridLines: showGridlines ? undefined : false,
      tabSelected: isActive || undefined,
      zoomScale: zoom,
      workbookViewId: 0,
    },
    freeze ? paneXml(freeze) : '',
  );
}

function paneXml({ rows, columns }: NonNullable<SheetSpec['freeze']>): string {
  if (rows === 0 && columns === 0) return '';
  const vertical = rows > 0 ? 'bottom' : 'top';
  const activePane = columns > 0 ? `${vertical}Right` : `${vertical}Left`;
  return (
    element('pane', {
      xSplit: columns || undefined,
      ySplit: rows || undefined,
      topLeftCell: cellAddress(rows, columns),
      activePane,
      state: 'frozen',
    }) + element('selection', { pane: activePane })
  );
}

function columnsXml(columns: readonly ColumnSpec[], font: WorkbookSpec['defaultFont']): string {
  if (columns.length === 0) return '';
  const one = ({ width, hidden }: ColumnSpec, index: number): string =>
    element('col', {
      min: index + 1,
      max: index + 1,
      width: storedColumnWidth(width, font),
      hidden: hidden || undefined,
      customWidth: true,
    });
  return element('cols', {}, ...columns.map(one));
}

/** In the file 1 means locked. As in Excel's own dialog, shapes and scenarios are protected along with the cells. */
function protectionXml(free: ProtectionSpec): string {
  return element('sheetProtection', {
    sheet: true,
    objects: true,
    scenarios: true,
    formatCells: !free.formatCells,
    formatColumns: !free.formatColumns,
    formatRows: !free.formatRows,
    sort: !free.sort,
    autoFilter: !free.autoFilter,
  });
}

function hyperlinksXml({ rows }: SheetSpec): string {
  const links: string[] = [];
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell?.link !== undefined)
        links.push(element('hyperlink', { ref: cellAddress(r, c), location: cell.link }));
    }),
  );
  return links.length === 0 ? '' : element('hyperlinks', {}, ...links);
}

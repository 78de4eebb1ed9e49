import { cellAddress, parseRange, quoteSheet } from '../../../../workbook/address';
import type { SheetSpec, WorkbookSpec } from '../../../../workbook/spec';
import { element, XML_DECLARATION } from '../xml/element';
import { escapeXml } from '../xml/xml';
import { RELATIONSHIPS_NS, SPREADSHEET_NS } from './namespaces';

/** @param relationships ids of the sheet parts, in order. */
export function workbookXml(spec: WorkbookSpec, relationships: readonly string[]): string {
  const activeTab = Math.max(
    0,
    spec.sheets.findIndex(({ name }) => name === spec.activeSheet),
  );
  const sheets = spec.sheets.map(({ name, visibility }, index) =>
    element('sheet', {
      name,
      sheetId: index + 1,
      state: visibility === 'visible' ? undefined : visibility,
      'r:id': relationships[index],
    }),
  );
  const names = definedNames(spec);
  return (
    XML_DECLARATION +
    element(
      'workbook',
      { xmlns: SPREADSHEET_NS, 'xmlns:r': RELATIONSHIPS_NS },
      element(
        'bookViews',
        {},
        element('workbookView', {
          xWindow: 0,
          yWindow: 0,
          windowWidth: 16384,
          windowHeight: 8192,
          activeTab,
        }),
      ),
      element('sheets', {}, ...sheets),
      names.length === 0 ? '' : element('definedNames', {}, ...names),
      element('calcPr', { calcId: 0, fullCalcOnLoad: true }),
    )
  );
}

function definedNames(spec: WorkbookSpec): string[] {
  const own = spec.names.map(({ name, refersTo, comment }) =>
    element('definedName', { name, comment }, escapeXml(refersTo)),
  );
  return [...own, ...spec.sheets.flatMap(printNames)];
}

/** Print area and titles are built-in names of the sheet. */
function printNames({ name, page }: SheetSpec, index: number): string[] {
  const sheet = `${quoteSheet(name)}!`;
  const titles = [page?.titleColumns, page?.titleRows].filter((range) => range !== undefined);
  const printName = (kind: string, refersTo: string): string =>
    element('definedName', { name: `_xlnm.${kind}`, localSheetId: index }, escapeXml(refersTo));
  return [
    ...(page?.printArea === undefined ? [] : [printName('Print_Area', sheet + absolute(page.printArea))]),
    ...(titles.length === 0
      ? []
      : [printName('Print_Titles', titles.map((range) => sheet + range).join(','))]),
  ];
}

function absolute(range: string): string {
  const { top, left, bottom, right } = parseRange(range);
  const corner = (row: number, column: number) => cellAddress(row, column).replace(/^([A-Z]+)/, '$$$1$$');
  return `${corner(top, left)}:${corner(bottom, right)}`;
}

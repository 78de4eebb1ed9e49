import type { TableColumnSpec, TableSpec } from '../../../../workbook/spec';
import { countedList, element, XML_DECLARATION } from '../xml/element';
import { escapeXml, encodeExcelText } from '../xml/xml';
import { SPREADSHEET_NS } from './namespaces';

/** @param id unique in the workbook. */
export function tableXml({ name, range, columns, style, bandedRows }: TableSpec, id: number): string {
  return (
    XML_DECLARATION +
    element(
      'table',
      { xmlns: SPREADSHEET_NS, id, name, displayName: name, ref: range, totalsRowShown: false },
      element('autoFilter', { ref: range }),
      countedList('tableColumns', columns.map(columnXml)),
      element('tableStyleInfo', {
        name: style ?? undefined,
        showFirstColumn: false,
        showLastColumn: false,
        showRowStripes: bandedRows,
        showColumnStripes: false,
      }),
    )
  );
}

function columnXml({ name, calculatedFormula }: TableColumnSpec, index: number): string {
  // A header's line break is encoded differently here than in its cell.
  const stored = encodeExcelText(name).replace(/\n/g, '_x000a_');
  return element(
    'tableColumn',
    { id: index + 1, name: stored },
    calculatedFormula === undefined
      ? ''
      : element('calculatedColumnFormula', {}, escapeXml(calculatedFormula)),
  );
}

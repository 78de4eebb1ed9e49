import type { WorkbookSpec } from '../../../../workbook/spec';
import { element, XML_DECLARATION } from '../xml/element';
import { escapeXml, encodeExcelText } from '../xml/xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';
/** Identifies custom properties set by a program (MS-OLEPS FMTID_UserDefinedProperties). */
const USER_DEFINED = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** Names the program, so that a reader can tell our files from Excel's. */
export function applicationXml(application: string): string {
  return (
    XML_DECLARATION +
    element(
      'Properties',
      { xmlns: `${OFFICE}/extended-properties` },
      element('Application', {}, escapeXml(application)),
      element('DocSecurity', {}, '0'),
    )
  );
}

/** No dates: the time of creation is not the host's to know, and the same spec must give the same bytes. */
export function coreXml(title: string): string {
  return (
    XML_DECLARATION +
    element(
      'cp:coreProperties',
      { 'xmlns:cp': CORE, 'xmlns:dc': DUBLIN_CORE },
      element('dc:title', {}, escapeXml(title)),
    )
  );
}

export function customXml(properties: WorkbookSpec['properties']): string {
  // Property id 0 is the dictionary of names, 1 the code page.
  const items = Object.entries(properties).map(([name, value], index) =>
    element(
      'property',
      { fmtid: USER_DEFINED, pid: index + 2, name },
      element('vt:lpwstr', {}, escapeXml(encodeExcelText(value))),
    ),
  );
  return (
    XML_DECLARATION +
    element(
      'Properties',
      { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': `${OFFICE}/docPropsVTypes` },
      ...items,
    )
  );
}

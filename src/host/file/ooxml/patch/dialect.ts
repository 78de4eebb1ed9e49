import {
  CHART_NS,
  DRAWING_NS,
  RELATIONSHIPS_NS,
  SHEET_DRAWING_NS,
  SPREADSHEET_NS,
} from '../write/namespaces';
import { attribute, localName } from '../xml/xml';
import type { XmlElement } from '../xml/xmlTree';

const PURL = 'http://purl.oclc.org/ooxml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

/**
 * Namespaces of the transitional dialect and of ISO/IEC 29500 strict; an address that is a prefix of another comes
 * after it.
 */
const ADDRESSES: readonly (readonly [transitional: string, strict: string])[] = [
  [`${RELATIONSHIPS_NS}/custom-properties`, `${PURL}/officeDocument/relationships/customProperties`],
  [RELATIONSHIPS_NS, `${PURL}/officeDocument/relationships`],
  [`${OFFICE}/custom-properties`, `${PURL}/officeDocument/customProperties`],
  [`${OFFICE}/docPropsVTypes`, `${PURL}/officeDocument/docPropsVTypes`],
  [SPREADSHEET_NS, `${PURL}/spreadsheetml/main`],
  [SHEET_DRAWING_NS, `${PURL}/drawingml/spreadsheetDrawing`],
  [CHART_NS, `${PURL}/drawingml/chart`],
  [DRAWING_NS, `${PURL}/drawingml/main`],
];

export type InDialect = (xml: string) => string;

/** Converts our XML to the dialect of a workbook with this root: Excel does not open a workbook that mixes the two. */
export function dialectOf(workbook: XmlElement): InDialect {
  if (!workbook.attributes.includes(`${PURL}/spreadsheetml/main`)) return (xml) => xml;
  return (xml) =>
    ADDRESSES.reduce((changed, [transitional, strict]) => changed.replaceAll(transitional, strict), xml);
}

/** `x:` of `x:workbook`; usually empty. */
export const prefixOf = ({ name }: XmlElement): string => name.slice(0, name.length - localName(name).length);

/** One of our elements, with its descendants, renamed to use a part's prefix. */
export function withPrefix(prefix: string, element: XmlElement): XmlElement {
  return {
    name: prefix + localName(element.name),
    attributes: element.attributes,
    children: element.children.map((child) =>
      typeof child === 'string' ? child : withPrefix(prefix, child),
    ),
  };
}

/** Prefix bound to the relationships namespace in this element; undefined if it declares none. */
export function relationshipsPrefix({ attributes }: XmlElement): string | undefined {
  for (const [, prefix = ''] of attributes.matchAll(/\sxmlns:([\w.-]+)\s*=/g)) {
    const address = attribute(attributes, `xmlns:${prefix}`);
    if (address === RELATIONSHIPS_NS || address === `${PURL}/officeDocument/relationships`) return prefix;
  }
  return undefined;
}

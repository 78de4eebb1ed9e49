import { partsOf, zip } from './packages';

/** The same workbook as written by other programs. */

type Parts = Record<string, string>;
const change = (bytes: Uint8Array, edit: (path: string, xml: string) => string): Uint8Array =>
  zip(
    Object.fromEntries(Object.entries(partsOf(bytes)).map(([path, xml]) => [path, edit(path, xml)])) as Parts,
  );

/** Excel's “Strict Open XML Spreadsheet”: the namespaces of ISO/IEC 29500 strict. */
export const strict = (bytes: Uint8Array): Uint8Array =>
  change(bytes, (path, xml) =>
    xml
      .replace(
        /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships\/custom-properties/g,
        'http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties',
      )
      .replace(
        /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/custom-properties/g,
        'http://purl.oclc.org/ooxml/officeDocument/customProperties',
      )
      .replace(
        /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/(relationships|docPropsVTypes)/g,
        'http://purl.oclc.org/ooxml/officeDocument/$1',
      )
      .replace(
        /http:\/\/schemas\.openxmlformats\.org\/(spreadsheetml|drawingml)\/2006\/(\w+)/g,
        'http://purl.oclc.org/ooxml/$1/$2',
      )
      .replace(/<workbook /, () =>
        path === 'xl/workbook.xml' ? '<workbook conformance="strict" ' : '<workbook ',
      ),
  );

/** As written by the Open XML SDK: `<x:row>`. */
export const prefixed = (bytes: Uint8Array): Uint8Array =>
  change(bytes, (path, xml) =>
    /^xl\/(workbook|styles|sharedStrings|worksheets\/sheet\d+)\.xml$/.test(path)
      ? xml.replace(/<(\/?)(\w+)(?=[\s>/])/g, '<$1x:$2').replace(/ xmlns="/, ' xmlns:x="')
      : xml,
  );

/** As written by a small exporter, without a style sheet. */
export const styleLess = (bytes: Uint8Array): Uint8Array => {
  const parts = partsOf(bytes);
  delete parts['xl/styles.xml'];
  parts['[Content_Types].xml'] = parts['[Content_Types].xml']!.replace(/<Override[^>]*styles\.xml[^>]*>/, '');
  const rels = 'xl/_rels/workbook.xml.rels';
  parts[rels] = parts[rels]!.replace(/<Relationship [^>]*styles\.xml[^>]*>/, '');
  for (const path of Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet')))
    parts[path] = parts[path]!.replace(/ (?:s|style)="\d+"/g, '');
  return zip(parts);
};

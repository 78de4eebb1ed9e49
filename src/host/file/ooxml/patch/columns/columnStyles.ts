import type { AppendedColumns } from '../../../../../workbook/appendedColumns';
import { attribute, escapeXml, unescapeXml } from '../../xml/xml';
import { child, elements, type XmlElement } from '../../xml/xmlTree';
import { prefixOf } from '../dialect';
import { editTree, setAttribute, type EditablePackage } from '../editablePackage';
import { STYLE_ORDER } from '../mergeStyles';
import { ensureChild } from '../workbookPart';

/** Reuses existing formats, so that repeatedly adding and removing columns does not accumulate any. */
export function addStyles(
  parts: EditablePackage,
  styles: string,
  { cells, conditionalFormats }: AppendedColumns,
): { numbers: ReadonlyMap<string, number>; fills: number[] } {
  const result = { numbers: new Map<string, number>(), fills: [] as number[] };
  const codes = new Set(cells.flatMap(({ format }) => format ?? []));
  editTree(parts, styles, (root) => {
    const prefix = prefixOf(root);
    const element = (name: string, attributes: string, children: XmlElement[] = []): XmlElement => ({
      name: prefix + name,
      attributes,
      children,
    });
    const indexIn = (list: XmlElement, wanted: XmlElement): number => {
      const same = elements(list).findIndex((one) => JSON.stringify(one) === JSON.stringify(wanted));
      if (same >= 0) return same;
      list.children.push(wanted);
      setAttribute(list, 'count', String(elements(list).length));
      return elements(list).length - 1;
    };
    const numberFormat = (code: string): string => {
      const known = elements(child(root, 'numFmts'));
      const same = known.find(
        ({ attributes }) => unescapeXml(attribute(attributes, 'formatCode') ?? '') === code,
      );
      if (same) return attribute(same.attributes, 'numFmtId') ?? '';
      const id =
        Math.max(163, ...known.map(({ attributes }) => Number(attribute(attributes, 'numFmtId')))) + 1;
      const list = child(root, 'numFmts') ?? ensureChild(root, 'numFmts', STYLE_ORDER);
      indexIn(list, element('numFmt', ` numFmtId="${id}" formatCode="${escapeXml(code)}"`));
      return String(id);
    };
    const cellFormats = ensureChild(root, 'cellXfs', STYLE_ORDER);
    for (const code of codes) {
      const format = ` numFmtId="${numberFormat(code)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"`;
      result.numbers.set(code, indexIn(cellFormats, element('xf', format)));
    }
    const differential = child(root, 'dxfs') ?? ensureChild(root, 'dxfs', STYLE_ORDER);
    result.fills = conditionalFormats.map(({ fill }) => {
      const pattern = element('patternFill', '', [element('bgColor', ` rgb="FF${fill}"`)]);
      return indexIn(differential, element('dxf', '', [element('fill', '', [pattern])]));
    });
  });
  return result;
}

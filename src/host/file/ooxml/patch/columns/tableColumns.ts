import { rangeAddress } from '../../../../../workbook/address';
import type { AppendedColumns } from '../../../../../workbook/appendedColumns';
import { sameName } from '../../../../shared/names';
import { foreignRange } from '../../read/foreignRange';
import { withEdits } from '../../xml/edits';
import { attribute, escapeXml, localName, scanXml, unescapeXml } from '../../xml/xml';
import { parseTree } from '../../xml/xmlTree';
import { prefixOf } from '../dialect';
import type { EditablePackage } from '../editablePackage';

/** Edits the table's part as text, so that only its width changes. */
function editTable(
  parts: EditablePackage,
  tables: readonly string[],
  name: string,
  edit: (xml: string, prefix: string) => string,
  widthBy: number,
): void {
  for (const path of tables) {
    const xml = parts.text(path);
    const root = parseTree(xml, path);
    const named = unescapeXml(attribute(root.attributes, 'displayName') ?? '');
    if (sameName(named) !== sameName(name)) continue;
    const prefix = prefixOf(root);
    const widened = xml.replace(
      /(<(?:\w+:)?(?:table|autoFilter)\s[^>]*?\bref=")([^"]*)"/g,
      (_whole, before: string, ref: string) => `${before}${widerRef(ref, widthBy)}"`,
    );
    const counted = widened.replace(
      /(<(?:\w+:)?tableColumns\s[^>]*?\bcount=")(\d+)"/,
      (_whole, before: string, count: string) => `${before}${Number(count) + widthBy}"`,
    );
    parts.set(path, edit(counted, prefix));
  }
}

function widerRef(ref: string, by: number): string {
  const range = foreignRange(ref);
  return range ? rangeAddress({ ...range, right: range.right + by }) : ref;
}

/** Adds the columns to the right of a table's. */
export function widenTable(
  parts: EditablePackage,
  tables: readonly string[],
  { name, columns }: NonNullable<AppendedColumns['table']>,
): void {
  const edit = (xml: string, prefix: string): string => {
    let next = 1;
    let end = -1;
    scanXml(xml, name, {
      open(tag, attributes) {
        if (localName(tag) === 'tableColumn')
          next = Math.max(next, (Number(attribute(attributes, 'id')) || 0) + 1);
      },
      close(tag, start) {
        if (localName(tag) === 'tableColumns') end = start;
      },
    });
    const added = columns.map(
      ({ name: column, formula }, index) =>
        `<${prefix}tableColumn id="${next + index}" name="${escapeXml(column)}"><${prefix}calculatedColumnFormula>${escapeXml(formula)}</${prefix}calculatedColumnFormula></${prefix}tableColumn>`,
    );
    return end < 0 ? xml : withEdits(xml, [{ start: end, end, text: added.join('') }]);
  };
  editTable(parts, tables, name, edit, columns.length);
}

/** Removes a table's last columns. */
export function narrowTable(
  parts: EditablePackage,
  tables: readonly string[],
  name: string,
  count: number,
): void {
  const edit = (xml: string): string =>
    withEdits(
      xml,
      columnElements(xml, name)
        .slice(-count)
        .map((column) => ({ ...column, text: '' })),
    );
  editTable(parts, tables, name, edit, -count);
}

function columnElements(xml: string, part: string): { start: number; end: number }[] {
  const columns: { start: number; end: number }[] = [];
  scanXml(xml, part, {
    open(name, _attributes, start, end) {
      if (localName(name) === 'tableColumn') columns.push({ start, end });
    },
    close(name, _start, end) {
      const last = columns.at(-1);
      if (localName(name) === 'tableColumn' && last) last.end = end;
    },
  });
  return columns;
}

import { prefixOf, withPrefix } from './dialect';
import { setAttribute } from './editablePackage';
import { ensureChild } from './workbookPart';
import { attribute } from '../xml/xml';
import { child, elements, serializeElement, type XmlElement } from '../xml/xmlTree';

/** Position of each of our formats in the merged style sheet. */
export interface MergedStyles {
  cellFormats: number[];
  differentialFormats: number[];
}

/** Lists of a style sheet in the order required by ECMA-376. */
export const STYLE_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const FIRST_CUSTOM_FORMAT = 164;
/** The first two fills are reserved by Excel, whatever they contain. */
const OWN_FILLS = 2;

/**
 * Indices of items in a style sheet's list: of an equal item if there is one, else of a new one appended to the list.
 * @param fixed this many items at the start only match ours at the same position.
 */
export function placeStyles(
  root: XmlElement,
  list: string,
  items: readonly XmlElement[],
  fixed = 0,
): number[] {
  const target = ensureChild(root, list, STYLE_ORDER);
  const prefix = prefixOf(root);
  const present = elements(target);
  const known = new Map<string, number>();
  present.forEach((item, index) => {
    const key = serializeElement(item);
    if (index >= fixed && !known.has(key)) known.set(key, index);
  });
  let length = present.length;
  const places = items.map((item, index) => {
    const own = withPrefix(prefix, item);
    const key = serializeElement(own);
    const beginning = present[index];
    if (index < fixed && beginning && serializeElement(beginning) === key) return index;
    const place = known.get(key) ?? length;
    if (place === length) {
      target.children.push(own);
      known.set(key, place);
      length += 1;
    }
    return place;
  });
  if (present.length === 0 || attribute(target.attributes, 'count') !== undefined)
    setAttribute(target, 'count', String(length));
  return places;
}

/** Appends the formats of `ours` that `theirs` lacks; none of theirs moves. */
export function mergeStyles(theirs: XmlElement, ours: XmlElement): MergedStyles {
  const numbers = placeNumberFormats(theirs, elements(child(ours, 'numFmts')));
  const place = (list: string, fixed = 0): number[] => {
    const items = elements(child(ours, list));
    return items.length === 0 ? [] : placeStyles(theirs, list, items, fixed);
  };
  const parts: [name: string, places: readonly number[]][] = [
    ['fontId', place('fonts')],
    ['fillId', place('fills', OWN_FILLS)],
    ['borderId', place('borders')],
  ];
  for (const format of elements(child(ours, 'cellXfs'))) {
    for (const [name, places] of parts) {
      const old = Number(attribute(format.attributes, name) ?? 0);
      setAttribute(format, name, String(places[old] ?? 0));
    }
    const number = attribute(format.attributes, 'numFmtId') ?? '0';
    setAttribute(format, 'numFmtId', numbers.get(number) ?? number);
    // Their Normal style has a different font: attributes we take from ours must be flagged as applied.
    for (const name of ['applyFont', 'applyFill', 'applyBorder', 'applyNumberFormat'])
      setAttribute(format, name, '1');
  }
  return { cellFormats: place('cellXfs'), differentialFormats: place('dxfs') };
}

/** @returns their id for each of ours. */
function placeNumberFormats(theirs: XmlElement, ours: readonly XmlElement[]): Map<string, string> {
  const ids = new Map<string, string>();
  if (ours.length === 0) return ids;
  const list = ensureChild(theirs, 'numFmts', STYLE_ORDER);
  const id = ({ attributes }: XmlElement): string => attribute(attributes, 'numFmtId') ?? '';
  const code = ({ attributes }: XmlElement): string => attribute(attributes, 'formatCode') ?? '';
  let next =
    Math.max(FIRST_CUSTOM_FORMAT - 1, ...elements(list).map((format) => Number(id(format)) || 0)) + 1;
  const present = elements(list);
  for (const format of ours) {
    const equal = present.find((candidate) => code(candidate) === code(format));
    if (equal) {
      ids.set(id(format), id(equal));
      continue;
    }
    const own = withPrefix(prefixOf(theirs), format);
    setAttribute(own, 'numFmtId', String(next));
    ids.set(id(format), String(next));
    list.children.push(own);
    next += 1;
  }
  if (present.length === 0 || attribute(list.attributes, 'count') !== undefined)
    setAttribute(list, 'count', String(elements(list).length));
  return ids;
}

/** Name and size of the font in which column widths are measured. */
export function defaultFont(styles: XmlElement): { name: string; size: number } {
  const font = elements(child(styles, 'fonts'))[0];
  const value = (local: string): string | undefined => {
    const element = child(font, local);
    return element && attribute(element.attributes, 'val');
  };
  return { name: value('name') ?? 'Calibri', size: Number(value('sz') ?? 11) };
}

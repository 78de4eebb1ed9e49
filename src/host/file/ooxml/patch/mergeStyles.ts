import { setAttribute } from './editablePackage';
import { ensureChild } from './workbookPart';
import { attribute } from '../xml/xml';
import { child, elements, type XmlElement } from '../xml/xmlTree';

/** Where our formats are in the merged style sheet. */
export interface StyleOffsets {
  cellFormats: number;
  differentialFormats: number;
}

/** Lists of a style sheet in the order that ECMA-376 wants them. */
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
];
const FIRST_CUSTOM_FORMAT = 164;

/** Adds the formats of `ours` behind those of `theirs`; none of theirs moves. */
export function mergeStyles(theirs: XmlElement, ours: XmlElement): StyleOffsets {
  const append = (list: string, change: (element: XmlElement) => void = () => {}): number => {
    const target = ensureChild(theirs, list, STYLE_ORDER);
    const offset = elements(target).length;
    for (const element of elements(child(ours, list))) {
      change(element);
      target.children.push(element);
    }
    setAttribute(target, 'count', String(elements(target).length));
    return offset;
  };
  const shift = (element: XmlElement, name: string, by: number): void =>
    setAttribute(element, name, String(Number(attribute(element.attributes, name) ?? 0) + by));

  const used = elements(child(theirs, 'numFmts')).map(({ attributes }) =>
    Number(attribute(attributes, 'numFmtId')),
  );
  const formatShift = Math.max(FIRST_CUSTOM_FORMAT - 1, ...used) + 1 - FIRST_CUSTOM_FORMAT;
  const shiftFormat = (element: XmlElement): void => {
    if (Number(attribute(element.attributes, 'numFmtId')) >= FIRST_CUSTOM_FORMAT)
      shift(element, 'numFmtId', formatShift);
  };
  if (child(ours, 'numFmts')) append('numFmts', shiftFormat);
  const fonts = append('fonts');
  const fills = append('fills');
  const borders = append('borders');
  const cellFormats = append('cellXfs', (format) => {
    shift(format, 'fontId', fonts);
    shift(format, 'fillId', fills);
    shift(format, 'borderId', borders);
    shiftFormat(format);
    // Their Normal style has another font than ours: what we take from ours must be marked as our own.
    for (const name of ['applyFont', 'applyFill', 'applyBorder', 'applyNumberFormat'])
      setAttribute(format, name, '1');
  });
  const differentialFormats = append('dxfs');
  return { cellFormats, differentialFormats };
}

/** Name and size of the font that column widths are counted in. */
export function defaultFont(styles: XmlElement): { name: string; size: number } {
  const font = elements(child(styles, 'fonts'))[0];
  const value = (local: string): string | undefined => {
    const element = child(font, local);
    return element && attribute(element.attributes, 'val');
  };
  return { name: value('name') ?? 'Calibri', size: Number(value('sz') ?? 11) };
}

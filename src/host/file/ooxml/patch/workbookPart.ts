import { HostError } from '../../../shared/hostError';
import { setAttribute } from './editablePackage';
import { prefixOf } from './dialect';
import { attribute, flag, localName } from '../xml/xml';
import { child, elements, type XmlElement } from '../xml/xmlTree';

/** Order of a workbook's children (ECMA-376 18.2.27), as far as we add any. */
const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'absPath',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
];

/** The child of that name; made in its place, with the root's prefix, when not there. */
export function ensureChild(root: XmlElement, local: string, order: readonly string[] = ORDER): XmlElement {
  const found = child(root, local);
  if (found) return found;
  const made: XmlElement = { name: prefixOf(root) + local, attributes: '', children: [] };
  const before = new Set(order.slice(0, order.indexOf(local)));
  let at = 0;
  root.children.forEach((node, index) => {
    if (typeof node !== 'string' && before.has(localName(node.name))) at = index + 1;
  });
  root.children.splice(at, 0, made);
  return made;
}

/** After a change Excel and LibreOffice must calculate: cached values elsewhere may depend on it. */
export function calculateOnLoad(root: XmlElement): void {
  setAttribute(ensureChild(root, 'calcPr'), 'fullCalcOnLoad', '1');
}

/** @throws HostError `structureProtected` when sheets may be neither added nor taken away. */
export function assertStructureFree(root: XmlElement): void {
  const protection = child(root, 'workbookProtection');
  const locked = protection && attribute(protection.attributes, 'lockStructure');
  if (locked === '1' || locked === 'true') throw new HostError('structureProtected');
}

export function sheetElements(root: XmlElement): XmlElement[] {
  return elements(child(root, 'sheets'), 'sheet');
}

/** A tab in front that is no longer there, or that is hidden, gives way to the first that can be seen. */
export function frontVisibleSheet(root: XmlElement): void {
  const view = child(child(root, 'bookViews'), 'workbookView');
  if (!view) return;
  const isVisible = (sheet: XmlElement | undefined) =>
    sheet !== undefined && (attribute(sheet.attributes, 'state') ?? 'visible') === 'visible';
  const sheets = sheetElements(root);
  if (isVisible(sheets[Number(attribute(view.attributes, 'activeTab') ?? 0)])) return;
  const first = sheets.findIndex(isVisible);
  setAttribute(view, 'activeTab', first > 0 ? String(first) : undefined);
}

export const sheetName = (sheet: XmlElement): string => attribute(sheet.attributes, 'name') ?? '';

/** Serials count from 1904, as old Excel for Mac has it. */
export function countsFrom1904(root: XmlElement): boolean {
  const properties = child(root, 'workbookPr');
  return properties !== undefined && flag(properties.attributes, 'date1904');
}

import { HostError } from '../../../shared/hostError';
import { setAttribute } from './editablePackage';
import { prefixOf } from './dialect';
import { attribute, flag, localName } from '../xml/xml';
import { child, elements, type XmlElement } from '../xml/xmlTree';

/** Order of a workbook's child elements (ECMA-376 18.2.27), limited to those we add. */
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

/** The child by that name; if missing, it is created in the correct position, with the root's prefix. */
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

/** Excel and LibreOffice must recalculate after a change: cached values elsewhere may depend on it. */
export function calculateOnLoad(root: XmlElement): void {
  setAttribute(ensureChild(root, 'calcPr'), 'fullCalcOnLoad', '1');
}

/** @throws HostError `structureProtected` if sheets can be neither added nor removed. */
export function assertStructureFree(root: XmlElement): void {
  const protection = child(root, 'workbookProtection');
  const locked = protection && attribute(protection.attributes, 'lockStructure');
  if (locked === '1' || locked === 'true') throw new HostError('structureProtected');
}

export function sheetElements(root: XmlElement): XmlElement[] {
  return elements(child(root, 'sheets'), 'sheet');
}

/** If the active tab is gone or hidden, activates the first visible one. */
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

/** Serials count from 1904, as in old Excel for Mac. */
export function countsFrom1904(root: XmlElement): boolean {
  const properties = child(root, 'workbookPr');
  return properties !== undefined && flag(properties.attributes, 'date1904');
}

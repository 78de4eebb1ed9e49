import { removeParts, removeRelationship, setAttribute, type EditablePackage } from './editablePackage';
import { ensureChild } from './workbookPart';
import { STYLE_ORDER } from './mergeStyles';
import { readRelationships } from '../read/relationships';
import { attribute } from '../xml/xml';
import { decodePart } from '../zip/decodePart';
import { child, elements, parseTree, serializeTree, type XmlElement } from '../xml/xmlTree';

/**
 * We append to a file's style sheet, recording its original counts in the style sheet itself. Once our sheets and marks
 * are gone, anything beyond those counts that is unused is removed too. A program that does not know the note drops it
 * when it saves the file; then nothing is removed.
 */
const NOTE_URI = '{8F0C5D0A-6C0B-4E0C-9B57-CC4C2024A11D}';
const NOTE_NS = 'urn:cchc:before';

const LISTS = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'] as const;
type List = (typeof LISTS)[number];

/** A list that did not exist has no count. */
type Counts = Partial<Record<List, number>>;

const noteOf = (root: XmlElement): XmlElement | undefined =>
  elements(child(root, 'extLst')).find(({ attributes }) => attribute(attributes, 'uri') === NOTE_URI);

/** Records a style sheet's counts, unless already recorded. @param made the whole part is ours. */
export function noteStyles(root: XmlElement, made = false): void {
  if (noteOf(root)) return;
  let counts = ` xmlns:cchc="${NOTE_NS}"${made ? ' made="1"' : ''}`;
  for (const list of LISTS) {
    const found = child(root, list);
    if (found) counts += ` ${list}="${elements(found).length}"`;
  }
  const list = ensureChild(root, 'extLst', STYLE_ORDER);
  list.children.push({
    name: list.name.replace('extLst', 'ext'),
    attributes: ` uri="${NOTE_URI}"`,
    children: [{ name: 'cchc:before', attributes: counts, children: [] }],
  });
}

/**
 * Removes what we added and nothing uses any more from the ends of the style sheet's lists; once all of it is gone, the
 * note too.
 */
export function trimStyles(parts: EditablePackage, workbook: string): void {
  const relationship = readRelationships(parts, workbook).find(({ kind }) => kind === 'styles');
  if (!relationship || !parts.has(relationship.target)) return;
  const path = relationship.target;
  const root = parseTree(parts.text(path), path);
  const note = noteOf(root);
  const before = note && elements(note)[0];
  if (!before) return;
  const counts: Counts = {};
  for (const list of LISTS) {
    const count = attribute(before.attributes, list);
    if (count !== undefined) counts[list] = Number(count);
  }
  if (!trimLists(root, counts, usedIn(parts, path))) {
    parts.set(path, serializeTree(root));
    return;
  }
  if (attribute(before.attributes, 'made') === '1') {
    removeRelationship(parts, workbook, relationship.id);
    removeParts(parts, [path]);
    return;
  }
  dropNote(root, note);
  parts.set(path, serializeTree(root));
}

/** @returns whether every list is back to its original length. */
function trimLists(root: XmlElement, before: Counts, used: Used): boolean {
  const keep = (list: List, least: number): boolean => {
    const found = child(root, list);
    if (!found) return true;
    const length = Math.max(before[list] ?? 0, least);
    shorten(root, found, length, before[list] === undefined);
    return elements(found).length <= (before[list] ?? 0);
  };
  const ownDifferentials = indicesIn(serializeTree(child(root, 'tableStyles') ?? EMPTY), DIFFERENTIAL);
  const done = [
    keep('cellXfs', used.cellFormats),
    keep('dxfs', Math.max(used.differentialFormats, ownDifferentials)),
  ];
  // After the formats, which use these.
  const formats = [...elements(child(root, 'cellStyleXfs')), ...elements(child(root, 'cellXfs'))];
  const highest = (name: string): number =>
    Math.max(0, ...formats.map(({ attributes }) => Number(attribute(attributes, name) ?? -1) + 1));
  done.push(keep('fonts', highest('fontId')));
  done.push(keep('fills', highest('fillId')));
  done.push(keep('borders', highest('borderId')));
  const numbers = new Set(formats.map(({ attributes }) => attribute(attributes, 'numFmtId')));
  const isUsed = elements(child(root, 'numFmts')).map(({ attributes }) =>
    numbers.has(attribute(attributes, 'numFmtId')),
  );
  done.push(keep('numFmts', isUsed.lastIndexOf(true) + 1));
  return done.every(Boolean);
}

const EMPTY: XmlElement = { name: 'none', attributes: '', children: [] };

function shorten(root: XmlElement, list: XmlElement, length: number, isOurs: boolean): void {
  const gone = new Set(elements(list).slice(length));
  if (gone.size > 0) {
    list.children = list.children.filter((node) => typeof node === 'string' || !gone.has(node));
    if (attribute(list.attributes, 'count') !== undefined)
      setAttribute(list, 'count', String(elements(list).length));
  }
  if (isOurs && elements(list).length === 0) root.children = root.children.filter((node) => node !== list);
}

function dropNote(root: XmlElement, note: XmlElement): void {
  const list = child(root, 'extLst');
  if (!list) return;
  list.children = list.children.filter((node) => node !== note);
  if (elements(list).length === 0) root.children = root.children.filter((node) => node !== list);
}

/** How much of each list the rest of the file uses. */
interface Used {
  cellFormats: number;
  differentialFormats: number;
}

/** `s` of cells and rows, `style` of columns. */
const CELL = /\s(?:s|style)\s*=\s*["'](\d+)["']/g;
/** For rules, tables, filters, pivot tables: `dxfId`, `headerRowDxfId`. */
const DIFFERENTIAL = /dxfId\s*=\s*["'](\d+)["']/gi;

/** Anything that looks like a use counts as one: keeping too much is the lesser evil. */
function usedIn(parts: EditablePackage, styles: string): Used {
  const used: Used = { cellFormats: 0, differentialFormats: 0 };
  for (const path of parts.paths) {
    if (path === styles || !/\.xml$/i.test(path)) continue;
    const xml = decodePart(parts.bytes(path));
    // Its uses are unknown.
    if (xml === null) return { cellFormats: Infinity, differentialFormats: Infinity };
    used.cellFormats = Math.max(used.cellFormats, indicesIn(xml, CELL));
    used.differentialFormats = Math.max(used.differentialFormats, indicesIn(xml, DIFFERENTIAL));
  }
  return used;
}

function indicesIn(xml: string, uses: RegExp): number {
  let count = 0;
  for (const [, index] of xml.matchAll(uses)) count = Math.max(count, Number(index) + 1);
  return count;
}

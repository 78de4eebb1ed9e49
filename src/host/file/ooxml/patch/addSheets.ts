import type { WorkbookSpec } from '../../../../workbook/spec';
import { openArchive, packArchive, type Archive } from '../zip/archive';
import { isReplaceable, refersOnlyTo, sameName } from '../../../shared/names';
import { storedColumnWidth } from '../../../shared/columnWidth';
import { dialectOf, prefixOf, relationshipsPrefix, withPrefix, type InDialect } from './dialect';
import { ensureStyles } from './ensureStyles';
import { defaultFont, mergeStyles, type MergedStyles } from './mergeStyles';
import { noteStyles, trimStyles } from './styleTail';
import { specFrom1904 } from '../../../shared/dateSystem';
import { findWorkbook, readRelationships } from '../read/relationships';
import {
  addContentType,
  addRelationship,
  contentType,
  dropCalculationChain,
  editTree,
  editablePackage,
  reachableParts,
  removeParts,
  removeRelationship,
  setAttribute,
  type EditablePackage,
} from './editablePackage';
import {
  assertStructureFree,
  calculateOnLoad,
  countsFrom1904,
  ensureChild,
  sheetElements,
  sheetName,
} from './workbookPart';
import { RELATIONSHIPS_NS } from '../write/namespaces';
import { writeXlsx } from '../write/writeWorkbook';
import { withAttribute, withEdits, withTags, type XmlEdit } from '../xml/edits';
import { attribute, flag, localName, prefixedAttribute, scanXml, unescapeXml } from '../xml/xml';
import { child, elements, parseTree, serializeElement, type XmlElement } from '../xml/xmlTree';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Adds a spec's sheets to an existing file, replacing those named in `replaced`. Every part of the other sheets stays
 * byte for byte the same, except for which tab is selected; our formats are appended to the existing ones, and texts
 * are stored inline in our cells. The caller has already refused clashes. `behind`: the active tab stays active.
 * @throws HostError `structureProtected`.
 */
export async function addSheets(
  existing: Archive,
  spec: WorkbookSpec,
  replaced: readonly string[],
  { behind = false } = {},
): Promise<Uint8Array> {
  const parts = editablePackage(existing);
  const workbook = findWorkbook(parts);
  const root = parseTree(parts.text(workbook), workbook);
  assertStructureFree(root);
  const ours = openArchive(await writeXlsx(countsFrom1904(root) ? specFrom1904(spec) : spec));

  const inDialect = dialectOf(root);

  removeSheets(parts, workbook, replaced);
  dropDeadNames(parts, workbook, spec);
  dropCalculationChain(parts, workbook);

  const folder = freeFolder(parts);
  const styles = addStyles(parts, workbook, ours, inDialect);
  const texts = textsOf(ours);
  const firstTable = 1 + highestTableId(parts);
  const paths = copyParts(parts, ours, folder, inDialect, (path, xml) => {
    if (path.includes('/worksheets/')) {
      const adapted = adaptSheet(xml, path, styles, texts);
      return behind ? unselected(adapted, path) : adapted;
    }
    return path.includes('/tables/') ? adaptTable(xml, path, firstTable) : xml;
  });
  if (!behind) unselectTabs(parts, workbook);
  registerSheets(parts, workbook, ours, paths, behind ? { ...spec, activeSheet: null } : spec, inDialect);
  addProperties(parts, ours, inDialect);
  return packArchive(parts.all());
}

/** Removes names of the spec whose cells are gone, as ours replace them. */
function dropDeadNames(parts: EditablePackage, workbook: string, spec: WorkbookSpec): void {
  editTree(parts, workbook, (root) => {
    const names = child(root, 'definedNames');
    if (!names) return;
    names.children = elements(names).filter((each) => {
      const name = unescapeXml(attribute(each.attributes, 'name') ?? '');
      const refersTo = unescapeXml(each.children.join(''));
      return !isReplaceable({ name, refersTo }, [], spec.names);
    });
    if (names.children.length === 0) root.children = root.children.filter((node) => node !== names);
  });
}

/** Removes sheets with every part, name and format that only they use. */
export function removeSheets(parts: EditablePackage, workbook: string, replaced: readonly string[]): void {
  const gone = new Set(replaced.map(sameName));
  if (gone.size === 0) return;
  const before = reachableParts(parts);
  const leaving: string[] = [];
  editTree(parts, workbook, (root) => {
    const all = sheetElements(root);
    const kept = all.filter((sheet) => !gone.has(sameName(sheetName(sheet))));
    for (const sheet of all)
      if (!kept.includes(sheet)) leaving.push(prefixedAttribute(sheet.attributes, 'id') ?? '');
    const sheets = child(root, 'sheets');
    if (sheets) sheets.children = kept;
    const names = child(root, 'definedNames');
    if (!names) return;
    names.children = elements(names).filter((name) => {
      const local = attribute(name.attributes, 'localSheetId');
      if (local === undefined) return !refersOnlyTo(unescapeXml(name.children.join('')), replaced);
      const sheet = all[Number(local)];
      if (!sheet || !kept.includes(sheet)) return false;
      setAttribute(name, 'localSheetId', String(kept.indexOf(sheet)));
      return true;
    });
    // An empty list is invalid.
    if (names.children.length === 0) root.children = root.children.filter((node) => node !== names);
  });
  for (const id of leaving) removeRelationship(parts, workbook, id);
  const after = reachableParts(parts);
  removeParts(
    parts,
    [...before].filter((path) => !after.has(path)),
  );
  trimStyles(parts, workbook);
}

/** A new folder for our parts, so that their paths cannot collide. */
function freeFolder(archive: Archive): string {
  let number = 1;
  const taken = (folder: string): boolean => archive.paths.some((path) => path.startsWith(folder));
  while (taken(`xl/cchc${number}/`)) number += 1;
  return `xl/cchc${number}/`;
}

interface AddedStyles extends MergedStyles {
  /** Converts a column width from characters of our default font to theirs. */
  width: (stored: number) => number;
}

function addStyles(
  parts: EditablePackage,
  workbook: string,
  ours: Archive,
  inDialect: InDialect,
): AddedStyles {
  const path = ensureStyles(parts, workbook, inDialect);
  const our = parseTree(ours.text('xl/styles.xml'), 'xl/styles.xml');
  const ourDigit = digitWidth(defaultFont(our));
  let added: AddedStyles | null = null;
  editTree(parts, path, (theirs) => {
    noteStyles(theirs);
    const scale = ourDigit / digitWidth(defaultFont(theirs));
    added = {
      ...mergeStyles(theirs, our),
      width: (stored) => (scale === 1 ? stored : Math.round(stored * scale * 256) / 256),
    };
  });
  return added!;
}

/** Pixels, derived from how the 5-pixel padding is stored. */
function digitWidth(font: { name: string; size: number }): number {
  return Math.round(5 / storedColumnWidth(0, font));
}

/**
 * Our texts as inline strings: the file's shared strings may be many, and entries added to them could not be removed
 * again.
 */
function textsOf(ours: Archive): string[] {
  if (!ours.has('xl/sharedStrings.xml')) return [];
  const root = parseTree(ours.text('xl/sharedStrings.xml'), 'xl/sharedStrings.xml');
  return elements(root, 'si').map((text) => serializeElement({ ...text, name: 'is' }));
}

function highestTableId(archive: Archive): number {
  const tables = archive.paths.filter((path) => contentType(archive, path) === `${SPREADSHEET}.table+xml`);
  return Math.max(
    0,
    ...tables.map((path) => Number(attribute(parseTree(archive.text(path), path).attributes, 'id') ?? 0)),
  );
}

const OURS = /^xl\/(?:worksheets|tables|drawings|charts)\//;

/** @returns the new path of each of our parts. */
function copyParts(
  parts: EditablePackage,
  ours: Archive,
  folder: string,
  inDialect: InDialect,
  adapt: (path: string, xml: string) => string,
): Map<string, string> {
  const paths = new Map<string, string>();
  for (const path of ours.paths.filter((candidate) => OURS.test(candidate))) {
    const target = folder + path.slice('xl/'.length);
    paths.set(path, target);
    const xml = ours.text(path);
    parts.set(target, inDialect(path.endsWith('.rels') ? xml : adapt(path, xml)));
    const type = contentType(ours, path);
    if (type !== undefined) addContentType(parts, target, type);
  }
  return paths;
}

/** One of our sheets, with format indices adapted to the other file's styles, and inline texts. */
function adaptSheet(xml: string, part: string, styles: AddedStyles, texts: readonly string[]): string {
  const edits: XmlEdit[] = [];
  let hasText = false;
  let value = { start: 0, content: 0 };
  scanXml(xml, part, {
    open(name, attributes, start, end, selfClosing) {
      if (name === 'c') hasText = attribute(attributes, 't') === 's';
      if (name === 'v') value = { start, content: end };
      const adapted = adaptAttributes(name, attributes, styles);
      if (adapted !== attributes)
        edits.push({ start, end, text: `<${name}${adapted}${selfClosing ? '/' : ''}>` });
    },
    close(name, start, end) {
      if (name !== 'v' || !hasText) return;
      const text = texts[Number(xml.slice(value.content, start))] ?? '';
      edits.push({ start: value.start, end, text });
    },
  });
  return withEdits(xml, edits);
}

function adaptAttributes(name: string, attributes: string, styles: AddedStyles): string {
  const number = (key: string) => Number(attribute(attributes, key) ?? 0);
  switch (name) {
    case 'c': {
      const styled = withAttribute(attributes, 's', String(styles.cellFormats[number('s')] ?? 0));
      return attribute(attributes, 't') === 's' ? withAttribute(styled, 't', 'inlineStr') : styled;
    }
    case 'col':
      return attribute(attributes, 'width') === undefined
        ? attributes
        : withAttribute(attributes, 'width', String(styles.width(number('width'))));
    case 'cfRule':
      return attribute(attributes, 'dxfId') === undefined
        ? attributes
        : withAttribute(attributes, 'dxfId', String(styles.differentialFormats[number('dxfId')] ?? 0));
    default:
      return attributes;
  }
}

function adaptTable(xml: string, part: string, firstTable: number): string {
  return withTags(xml, part, (name, attributes) =>
    name === 'table'
      ? withAttribute(attributes, 'id', String(firstTable - 1 + Number(attribute(attributes, 'id'))))
      : attributes,
  );
}

/** Two selected tabs form a group, and typing into one would type into both. */
function unselectTabs(parts: EditablePackage, workbook: string): void {
  for (const { kind, target } of readRelationships(parts, workbook)) {
    if (kind !== 'worksheet' && kind !== 'chartsheet') continue;
    const xml = parts.text(target);
    const changed = unselected(xml, target);
    if (changed !== xml) parts.set(target, changed);
  }
}

const unselected = (xml: string, path: string): string =>
  withTags(xml, path, (name, attributes) =>
    localName(name) === 'sheetView' && flag(attributes, 'tabSelected')
      ? withAttribute(attributes, 'tabSelected', undefined)
      : attributes,
  );

function registerSheets(
  parts: EditablePackage,
  workbook: string,
  ours: Archive,
  paths: Map<string, string>,
  spec: Omit<WorkbookSpec, 'activeSheet'> & { activeSheet: string | null },
  inDialect: InDialect,
): void {
  const ids = spec.sheets.map((_sheet, index) => {
    const path = paths.get(`xl/worksheets/sheet${index + 1}.xml`) ?? '';
    return addRelationship(parts, workbook, inDialect(`${RELATIONSHIPS_NS}/worksheet`), `/${path}`);
  });
  const our = parseTree(ours.text('xl/workbook.xml'), 'xl/workbook.xml');
  editTree(parts, workbook, (root) => {
    const prefix = relationshipsPrefix(root);
    if (prefix === undefined) setAttribute(root, 'xmlns:r', inDialect(RELATIONSHIPS_NS));
    const sheets = ensureChild(root, 'sheets');
    const present = elements(sheets);
    let sheetId = Math.max(0, ...present.map(({ attributes }) => Number(attribute(attributes, 'sheetId'))));
    sheetElements(our).forEach((sheet, index) => {
      sheetId += 1;
      setAttribute(sheet, 'sheetId', String(sheetId));
      setAttribute(sheet, 'r:id', undefined);
      setAttribute(sheet, `${prefix ?? 'r'}:id`, ids[index]);
      sheets.children.push(withPrefix(prefixOf(root), sheet));
    });
    const names = elements(child(our, 'definedNames'));
    for (const name of names) {
      const local = attribute(name.attributes, 'localSheetId');
      if (local !== undefined) setAttribute(name, 'localSheetId', String(Number(local) + present.length));
    }
    if (names.length > 0)
      ensureChild(root, 'definedNames').children.push(
        ...names.map((name) => withPrefix(prefixOf(root), name)),
      );
    const active = spec.sheets.findIndex(({ name }) => name === spec.activeSheet);
    const view = child(child(root, 'bookViews'), 'workbookView');
    if (view && spec.activeSheet !== null)
      setAttribute(view, 'activeTab', String(present.length + Math.max(0, active)));
    calculateOnLoad(root);
  });
}

/** Names in the transitional and the strict dialect. */
const CUSTOM_PROPERTIES = ['custom-properties', 'customProperties'];

function addProperties(parts: EditablePackage, ours: Archive, inDialect: InDialect): void {
  if (!ours.has('docProps/custom.xml')) return;
  const xml = inDialect(ours.text('docProps/custom.xml'));
  const our: XmlElement = parseTree(xml, 'docProps/custom.xml');
  const path = readRelationships(parts, '').find(({ kind }) => CUSTOM_PROPERTIES.includes(kind))?.target;
  if (path === undefined || !parts.has(path)) {
    parts.set('docProps/custom.xml', xml);
    addContentType(
      parts,
      'docProps/custom.xml',
      'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    );
    addRelationship(parts, '', inDialect(`${RELATIONSHIPS_NS}/custom-properties`), 'docProps/custom.xml');
    return;
  }
  editTree(parts, path, (root) => {
    const name = (element: XmlElement): string => attribute(element.attributes, 'name') ?? '';
    const replacedNames = new Set(elements(our).map(name));
    const kept = elements(root).filter((property) => !replacedNames.has(name(property)));
    // The existing part may use a different prefix for the values' namespace, so ours declares its own.
    const xmlns = inDialect(
      ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"',
    );
    for (const property of elements(our)) {
      for (const value of elements(property))
        if (!value.attributes.includes('xmlns:vt')) value.attributes += xmlns;
    }
    const added = elements(our).map(({ name: tag, attributes, children }) => ({
      name: prefixOf(root) + tag,
      attributes,
      children,
    }));
    root.children = [...kept, ...added];
    elements(root).forEach((property, index) => setAttribute(property, 'pid', String(index + 2)));
  });
}

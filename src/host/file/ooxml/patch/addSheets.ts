import type { WorkbookSpec } from '../../../../workbook/spec';
import { HostError } from '../../../shared/hostError';
import { openArchive, packArchive, type Archive } from '../zip/archive';
import { leadsOnlyTo, sameName } from '../../../shared/names';
import { storedColumnWidth } from '../../../shared/columnWidth';
import { defaultFont, mergeStyles, type StyleOffsets } from './mergeStyles';
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
  assertOrdinary,
  assertStructureFree,
  calculateOnLoad,
  ensureChild,
  sheetElements,
  sheetName,
} from './workbookPart';
import { writeXlsx } from '../write/writeWorkbook';
import { attribute, prefixedAttribute, unescapeXml } from '../xml/xml';
import { child, elements, parseTree, type XmlElement } from '../xml/xmlTree';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A spec's sheets added to a file that has others, in the place of those named in `replaced`. Every part of the other
 * sheets stays as it is, byte for byte but for which tab is selected; formats and texts of ours are added behind theirs.
 * The caller has refused clashes.
 * @throws HostError `unsupported` for a dialect that cannot be mixed, `structureProtected`.
 */
export async function addSheets(
  existing: Archive,
  spec: WorkbookSpec,
  replaced: readonly string[],
): Promise<Uint8Array> {
  const ours = openArchive(await writeXlsx(spec));
  const parts = editablePackage(existing);
  const workbook = findWorkbook(parts);
  const root = parseTree(parts.text(workbook), workbook);
  assertOrdinary(root);
  assertStructureFree(root);

  removeSheets(parts, workbook, replaced);
  dropCalculationChain(parts, workbook);

  const folder = freeFolder(parts);
  const styles = addStyles(parts, workbook, ours);
  const texts = addTexts(parts, workbook, ours);
  const firstTable = 1 + highestTableId(parts);
  const paths = copyParts(parts, ours, folder, (path, xml) => {
    if (path.includes('/worksheets/')) return adaptSheet(xml, styles, texts);
    if (path.includes('/tables/')) {
      return xml.replace(/ id="(\d+)"/, (_whole, id: string) => ` id="${firstTable - 1 + Number(id)}"`);
    }
    return xml;
  });
  unselectTabs(parts, workbook);
  registerSheets(parts, workbook, ours, paths, spec);
  addProperties(parts, ours);
  return packArchive(parts.all());
}

/** Takes sheets away, with every part and name that only they need. */
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
      if (local === undefined) return !leadsOnlyTo(unescapeXml(name.children.join('')), replaced);
      const sheet = all[Number(local)];
      if (!sheet || !kept.includes(sheet)) return false;
      setAttribute(name, 'localSheetId', String(kept.indexOf(sheet)));
      return true;
    });
    // An empty list is not allowed.
    if (names.children.length === 0) root.children = root.children.filter((node) => node !== names);
  });
  for (const id of leaving) removeRelationship(parts, workbook, id);
  const after = reachableParts(parts);
  removeParts(
    parts,
    [...before].filter((path) => !after.has(path)),
  );
}

/** Our parts go into a folder of their own, so that no path of theirs can be met. */
function freeFolder(archive: Archive): string {
  let number = 1;
  const taken = (folder: string): boolean => archive.paths.some((path) => path.startsWith(folder));
  while (taken(`xl/cchc${number}/`)) number += 1;
  return `xl/cchc${number}/`;
}

interface AddedStyles extends StyleOffsets {
  /** Width of a column in their default font's characters from one in ours. */
  width: (stored: number) => number;
}

function addStyles(parts: EditablePackage, workbook: string, ours: Archive): AddedStyles {
  const path = readRelationships(parts, workbook).find(({ kind }) => kind === 'styles')?.target;
  if (path === undefined || !parts.has(path)) throw new HostError('unsupported', {}, 'no style sheet');
  const our = parseTree(ours.text('xl/styles.xml'), 'xl/styles.xml');
  const ourDigit = digitWidth(defaultFont(our));
  let added: AddedStyles | null = null;
  editTree(parts, path, (theirs) => {
    if (theirs.name !== 'styleSheet') throw new HostError('unsupported', {}, 'prefixed style sheet');
    const scale = ourDigit / digitWidth(defaultFont(theirs));
    added = {
      ...mergeStyles(theirs, our),
      width: (stored) => (scale === 1 ? stored : Math.round(stored * scale * 256) / 256),
    };
  });
  return added!;
}

/** Pixels, from how the padding of 5 pixels is stored. */
function digitWidth(font: { name: string; size: number }): number {
  return Math.round(5 / storedColumnWidth(0, font));
}

/** Adds our shared strings behind theirs and returns the index of our first. */
function addTexts(parts: EditablePackage, workbook: string, ours: Archive): number {
  if (!ours.has('xl/sharedStrings.xml')) return 0;
  const our = parseTree(ours.text('xl/sharedStrings.xml'), 'xl/sharedStrings.xml');
  const path = readRelationships(parts, workbook).find(({ kind }) => kind === 'sharedStrings')?.target;
  if (path === undefined || !parts.has(path)) {
    parts.set('xl/sharedStrings.xml', ours.bytes('xl/sharedStrings.xml'));
    addContentType(parts, 'xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`);
    addRelationship(parts, workbook, `${OFFICE}/sharedStrings`, '/xl/sharedStrings.xml');
    return 0;
  }
  let first = 0;
  editTree(parts, path, (theirs) => {
    first = elements(theirs, 'si').length;
    theirs.children.push(...elements(our, 'si'));
    // Both counts are optional, and Excel takes no notice of them.
    setAttribute(theirs, 'count', undefined);
    setAttribute(theirs, 'uniqueCount', undefined);
  });
  return first;
}

function highestTableId(archive: Archive): number {
  const tables = archive.paths.filter((path) => contentType(archive, path) === `${SPREADSHEET}.table+xml`);
  return Math.max(
    0,
    ...tables.map((path) => Number(attribute(parseTree(archive.text(path), path).attributes, 'id') ?? 0)),
  );
}

const OURS = /^xl\/(?:worksheets|tables|drawings|charts)\//;

/** @returns where each part of ours is now. */
function copyParts(
  parts: EditablePackage,
  ours: Archive,
  folder: string,
  adapt: (path: string, xml: string) => string,
): Map<string, string> {
  const paths = new Map<string, string>();
  for (const path of ours.paths.filter((candidate) => OURS.test(candidate))) {
    const target = folder + path.slice('xl/'.length);
    paths.set(path, target);
    parts.set(target, path.endsWith('.rels') ? ours.bytes(path) : adapt(path, ours.text(path)));
    const type = contentType(ours, path);
    if (type !== undefined) addContentType(parts, target, type);
  }
  return paths;
}

/** Our own sheet XML, whose spelling we know: indices of formats and texts move. */
function adaptSheet(xml: string, styles: AddedStyles, texts: number): string {
  return xml
    .replace(
      /<c ([^>]*?)(\/?)>(<v>(\d+)<\/v>)?/g,
      (_whole, attributes: string, selfClosing: string, value?: string, index?: string) => {
        const style = / s="(\d+)"/.exec(` ${attributes}`)?.[1] ?? '0';
        const rest = ` ${attributes}`.replace(/ s="\d+"/, '');
        const isText = / t="s"/.test(rest) && value !== undefined;
        const moved = isText ? `<v>${Number(index) + texts}</v>` : (value ?? '');
        return `<c${rest} s="${Number(style) + styles.cellFormats}"${selfClosing}>${moved}`;
      },
    )
    .replace(/ dxfId="(\d+)"/g, (_whole, id: string) => ` dxfId="${Number(id) + styles.differentialFormats}"`)
    .replace(/(<col [^>]*?width=")([\d.]+)"/g, (_whole, before: string, width: string) => {
      return `${before}${styles.width(Number(width))}"`;
    });
}

/** Two selected tabs are a group, and typing into one types into both. */
function unselectTabs(parts: EditablePackage, workbook: string): void {
  for (const { kind, target } of readRelationships(parts, workbook)) {
    if (kind !== 'worksheet' && kind !== 'chartsheet') continue;
    const xml = parts.text(target);
    const changed = xml.replace(/(<(?:\w+:)?sheetView(?=\s)[^<>]*?)\stabSelected="(?:1|true)"/g, '$1');
    if (changed !== xml) parts.set(target, changed);
  }
}

function registerSheets(
  parts: EditablePackage,
  workbook: string,
  ours: Archive,
  paths: Map<string, string>,
  spec: WorkbookSpec,
): void {
  const ids = spec.sheets.map((_sheet, index) => {
    const path = paths.get(`xl/worksheets/sheet${index + 1}.xml`) ?? '';
    return addRelationship(parts, workbook, `${OFFICE}/worksheet`, `/${path}`);
  });
  const our = parseTree(ours.text('xl/workbook.xml'), 'xl/workbook.xml');
  editTree(parts, workbook, (root) => {
    const prefix = /\sxmlns:([\w.-]+)="[^"]*officeDocument\/2006\/relationships"/.exec(root.attributes)?.[1];
    if (prefix === undefined) setAttribute(root, 'xmlns:r', OFFICE);
    const sheets = ensureChild(root, 'sheets');
    const present = elements(sheets);
    let sheetId = Math.max(0, ...present.map(({ attributes }) => Number(attribute(attributes, 'sheetId'))));
    sheetElements(our).forEach((sheet, index) => {
      sheetId += 1;
      setAttribute(sheet, 'sheetId', String(sheetId));
      setAttribute(sheet, 'r:id', undefined);
      setAttribute(sheet, `${prefix ?? 'r'}:id`, ids[index]);
      sheets.children.push(sheet);
    });
    const names = elements(child(our, 'definedNames'));
    for (const name of names) {
      const local = attribute(name.attributes, 'localSheetId');
      if (local !== undefined) setAttribute(name, 'localSheetId', String(Number(local) + present.length));
    }
    if (names.length > 0) ensureChild(root, 'definedNames').children.push(...names);
    const active = spec.sheets.findIndex(({ name }) => name === spec.activeSheet);
    const view = child(child(root, 'bookViews'), 'workbookView');
    if (view) setAttribute(view, 'activeTab', String(present.length + Math.max(0, active)));
    calculateOnLoad(root);
  });
}

function addProperties(parts: EditablePackage, ours: Archive): void {
  if (!ours.has('docProps/custom.xml')) return;
  const our: XmlElement = parseTree(ours.text('docProps/custom.xml'), 'docProps/custom.xml');
  const path = readRelationships(parts, '').find(({ kind }) => kind === 'custom-properties')?.target;
  if (path === undefined || !parts.has(path)) {
    parts.set('docProps/custom.xml', ours.bytes('docProps/custom.xml'));
    addContentType(
      parts,
      'docProps/custom.xml',
      'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    );
    addRelationship(parts, '', `${OFFICE}/custom-properties`, 'docProps/custom.xml');
    return;
  }
  editTree(parts, path, (root) => {
    const name = (element: XmlElement): string => attribute(element.attributes, 'name') ?? '';
    const replacedNames = new Set(elements(our).map(name));
    const kept = elements(root).filter((property) => !replacedNames.has(name(property)));
    // Theirs may use a prefix of its own for the values' namespace; ours brings its own.
    const xmlns = ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"';
    for (const property of elements(our)) {
      for (const value of elements(property))
        if (!value.attributes.includes('xmlns:vt')) value.attributes += xmlns;
    }
    root.children = [...kept, ...elements(our)];
    elements(root).forEach((property, index) => setAttribute(property, 'pid', String(index + 2)));
  });
}

import { rangeAddress, type RangeRef } from '../../../../workbook/address';
import { withoutCopies } from '../../../../workbook/copies';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../../workbook/snapshot';
import { HostError } from '../../../shared/hostError';
import { openArchive, type Archive, type Unzip } from '../zip/archive';
import { isDateFormat, readNumberFormats } from './numberFormats';
import { findWorkbook, readRelationships } from './relationships';
import { readSharedStrings } from './readSharedStrings';
import { foreignRange } from './foreignRange';
import { budgetOfFile, type Budget } from './budget';
import { readSheet } from './readSheet';
import { attribute, decodeExcelText, flag, localName, prefixedAttribute, scanXml } from '../xml/xml';

/**
 * An .xlsx (or .xlsm) file as data. Read by our own scan, not by a library: docs/xlsx-library.md says why.
 * @throws HostError `notXlsx`, `encrypted`, `damaged`, `suspicious`, `tooLarge`, `farCell`; nothing else, whatever the bytes are.
 */
export async function readXlsx(
  bytes: Uint8Array,
  unzip?: Unzip,
  onSheet?: OnSheet,
): Promise<WorkbookSnapshot> {
  return readArchive(openArchive(bytes, unzip), onSheet);
}

/** Told the sheets read so far and in all. */
type OnSheet = (done: number, total: number) => void;

interface Directory {
  sheets: { name: string; relationship: string; visibility: SheetSnapshot['visibility'] }[];
  names: WorkbookSnapshot['names'];
  is1904: boolean;
  hasExternalLinks: boolean;
}

export function readArchive(archive: Archive, onSheet?: OnSheet): WorkbookSnapshot {
  const path = findWorkbook(archive);
  const relationships = readRelationships(archive, path);
  const budget = budgetOfFile();
  const directory = readDirectory(archive.text(path), path, budget);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  /** A part that is named but not there is the same as none. */
  const ofKind = (kind: string): string | undefined =>
    relationships.find((found) => found.kind === kind && (found.external || archive.has(found.target)))
      ?.target;

  const stringsPath = ofKind('sharedStrings');
  const strings = stringsPath === undefined ? [] : readSharedStrings(archive.text(stringsPath), stringsPath);
  const stylesPath = ofKind('styles');
  const formats = stylesPath === undefined ? [] : readNumberFormats(archive.text(stylesPath), stylesPath);
  const showsDays = formats.map(isDateFormat);

  const sheets: SheetSnapshot[] = [];
  const seen = new Set<string>();
  for (const [index, { name, relationship, visibility }] of directory.sheets.entries()) {
    onSheet?.(index, directory.sheets.length);
    // So old macro sheets are kept.
    if (relationship === '') continue;
    const target = byId.get(relationship);
    if (!target) throw new HostError('damaged', { part: path }, `${path}: sheet ${name} leads nowhere`);
    // Chart sheets hold no cells.
    if (target.kind !== 'worksheet') continue;
    budget.spend('sheets', 1, path);
    if (seen.has(target.target)) throw new HostError('suspicious', {}, `${target.target}: two sheets`);
    seen.add(target.target);
    const { tableIds, ...content } = readSheet(archive.text(target.target), {
      part: target.target,
      sheet: name,
      budget,
      strings,
      formats,
      showsDays,
      is1904: directory.is1904,
    });
    const tables = readTables(archive, target.target, tableIds, content, budget);
    sheets.push({ name, visibility, ...content, tables });
  }
  return withoutCopies({
    sheets,
    names: directory.names,
    properties: readProperties(archive),
    application: readApplication(archive),
    hasExternalLinks: directory.hasExternalLinks || ofKind('externalLink') !== undefined,
  });
}

function readDirectory(xml: string, part: string, budget: Budget): Directory {
  const directory: Directory = { sheets: [], names: [], is1904: false, hasExternalLinks: false };
  let name: { name: string; refersTo: string } | null = null;
  scanXml(xml, part, {
    open(tag, raw) {
      switch (localName(tag)) {
        case 'workbookPr':
          directory.is1904 = flag(raw, 'date1904');
          break;
        case 'sheet': {
          const state = attribute(raw, 'state');
          directory.sheets.push({
            name: attribute(raw, 'name') ?? '',
            relationship: prefixedAttribute(raw, 'id') ?? '',
            visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
          });
          break;
        }
        case 'externalReference':
          directory.hasExternalLinks = true;
          break;
        case 'definedName': {
          const text = attribute(raw, 'name') ?? '';
          // Print areas and the like, and names of one sheet only, are no names of the workbook.
          const isOurs = !text.startsWith('_xlnm.') && attribute(raw, 'localSheetId') === undefined;
          name = isOurs ? { name: text, refersTo: '' } : null;
          break;
        }
      }
    },
    text(text) {
      if (name) name.refersTo += text;
    },
    close(tag) {
      if (localName(tag) !== 'definedName' || !name) return;
      budget.spend('names', 1, part);
      directory.names.push({ ...name, refersTo: name.refersTo.replace(/^=/, '') });
      name = null;
    },
  });
  return directory;
}

type Table = SheetSnapshot['tables'][number];

/**
 * Tables of a sheet, each once however often it is mentioned. One that leads nowhere, or has no range, is none: the rows stay,
 * and that their table is missing is for the rules to tell.
 */
function readTables(
  archive: Archive,
  sheet: string,
  ids: readonly string[],
  content: Pick<SheetSnapshot, 'origin' | 'values'>,
  budget: Budget,
): Table[] {
  if (ids.length === 0) return [];
  const targets = new Map(readRelationships(archive, sheet).map(({ id, target }) => [id, target]));
  const paths = new Set(ids.flatMap((id) => targets.get(id) ?? []));
  return [...paths].flatMap((path) => {
    budget.spend('tables', 1, sheet);
    return archive.has(path) ? (readTable(archive, path, content) ?? []) : [];
  });
}

/** @param content bounds what the table claims: below the last cell of its sheet it has no rows. */
function readTable(
  archive: Archive,
  path: string,
  { origin, values }: Pick<SheetSnapshot, 'origin' | 'values'>,
): Table | null {
  const table: Table = { name: '', range: '', columns: [] };
  let range: RangeRef | null = null;
  scanXml(archive.text(path), path, {
    open(tag, raw) {
      const local = localName(tag);
      if (local === 'table') {
        table.name = attribute(raw, 'displayName') ?? attribute(raw, 'name') ?? '';
        range = foreignRange(attribute(raw, 'ref'));
      } else if (local === 'tableColumn') {
        table.columns.push(decodeExcelText(attribute(raw, 'name') ?? ''));
      }
    },
    close() {},
  });
  if (range === null) return null;
  const { top, left, bottom, right }: RangeRef = range;
  const lastRow = origin.row + values.length - 1;
  const lastColumn = origin.column + (values[0]?.length ?? 0) - 1;
  table.range = rangeAddress({
    top,
    left,
    bottom: Math.min(bottom, Math.max(lastRow, top + 1)),
    right: Math.min(right, Math.max(lastColumn, left + table.columns.length - 1, left)),
  });
  return table;
}

function readProperties(archive: Archive): Record<string, string> {
  // Without a prototype, so that a property called __proto__ is one like any other.
  const properties = Object.create(null) as Record<string, string>;
  const path = partOfPackage(archive, 'customproperties');
  if (path === undefined) return properties;
  let name: string | null = null;
  let value: string | null = null;
  scanXml(archive.text(path), path, {
    open(tag, raw) {
      if (localName(tag) === 'property') name = attribute(raw, 'name') ?? null;
      else value = '';
    },
    text(text) {
      if (value !== null) value += text;
    },
    close(tag) {
      if (localName(tag) !== 'property') {
        if (name !== null && value !== null) properties[name] = decodeExcelText(value);
        value = null;
      } else name = null;
    },
  });
  return properties;
}

function readApplication(archive: Archive): string | null {
  const path = partOfPackage(archive, 'extendedproperties');
  if (path === undefined) return null;
  let application: string | null = null;
  let inside = false;
  scanXml(archive.text(path), path, {
    open(tag) {
      inside = localName(tag) === 'Application';
    },
    text(text) {
      if (inside) application = (application ?? '') + text;
    },
    close() {
      inside = false;
    },
  });
  return application;
}

/** The strict dialect writes `customProperties`, the transitional one `custom-properties`. */
function partOfPackage(archive: Archive, kind: string): string | undefined {
  const path = readRelationships(archive, '').find(
    (found) => found.kind.replace('-', '').toLowerCase() === kind,
  )?.target;
  return path !== undefined && archive.has(path) ? path : undefined;
}

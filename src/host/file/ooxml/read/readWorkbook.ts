import { onceForEachText } from '../../../../text/recurringTexts';
import { withoutCopies } from '../../../../workbook/copies';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../../workbook/snapshot';
import { HostError } from '../../../shared/hostError';
import { openArchive, type Archive, type Unzip } from '../zip/archive';
import { isDateFormat } from '../../../../workbook/dateFormat';
import { readNumberFormats } from './numberFormats';
import { findWorkbook, readRelationships } from './relationships';
import { readSharedStrings } from './readSharedStrings';
import { budgetOfFile } from './budget';
import { documentProperties } from './documentProperties';
import { readDirectory, type Directory } from './readDirectory';
import { readTables } from './readTables';
import { readSheet } from './readSheet';

/**
 * Reads an .xlsx (or .xlsm) file as data. Uses our own scanner rather than a library; docs/xlsx-library.md explains
 * why.
 * @throws HostError `notXlsx`, `encrypted`, `damaged`, `suspicious`, `tooLarge`, `farCell`; nothing else, whatever the
 * bytes are.
 */
export async function readXlsx(
  bytes: Uint8Array,
  unzip?: Unzip,
  onSheet?: OnSheet,
): Promise<WorkbookSnapshot> {
  return readArchive(openArchive(bytes, unzip), onSheet);
}

/**
 * `readXlsx` without the visible sheets: a workbook's identity and plan are on hidden ones, which are much smaller.
 * @throws HostError like `readXlsx`
 */
export async function readHiddenSheets(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  return readArchive(openArchive(bytes), undefined, ({ visibility }) => visibility !== 'visible');
}

const MOST_CODES = 1000;
const showsDay = onceForEachText(isDateFormat, MOST_CODES);

/** Called with the number of sheets read and the total. */
type OnSheet = (done: number, total: number) => void;

export function readArchive(
  archive: Archive,
  onSheet?: OnSheet,
  isWanted: (sheet: Directory['sheets'][number]) => boolean = () => true,
): WorkbookSnapshot {
  const path = findWorkbook(archive);
  const relationships = readRelationships(archive, path);
  const budget = budgetOfFile();
  const directory = readDirectory(archive.text(path), path, budget);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  /** A part that is named but missing is treated as absent. */
  const ofKind = (kind: string): string | undefined =>
    relationships.find((found) => found.kind === kind && (found.external || archive.has(found.target)))
      ?.target;

  const stringsPath = ofKind('sharedStrings');
  const strings = stringsPath === undefined ? [] : readSharedStrings(archive.text(stringsPath), stringsPath);
  const stylesPath = ofKind('styles');
  const formats = stylesPath === undefined ? [] : readNumberFormats(archive.text(stylesPath), stylesPath);
  const showsDays = formats.map(showsDay);

  const sheets: SheetSnapshot[] = [];
  const seen = new Set<string>();
  for (const [index, sheet] of directory.sheets.entries()) {
    const { name, relationship, visibility } = sheet;
    onSheet?.(index, directory.sheets.length);
    if (!isWanted(sheet)) continue;
    // Old macro sheets are stored this way.
    if (relationship === '') continue;
    const target = byId.get(relationship);
    if (!target) throw new HostError('damaged', { part: path }, `${path}: sheet ${name} leads nowhere`);
    // Chart sheets have no cells.
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
    const { tables, isFiltered } = readTables(archive, target.target, tableIds, content, budget);
    sheets.push({ name, visibility, ...content, tables, ...(isFiltered && { isFiltered: true as const }) });
  }
  return withoutCopies({
    sheets,
    names: directory.names,
    ...documentProperties(archive),
    ...(ofKind('revisionHeaders') !== undefined && { isShared: true as const }),
    hasExternalLinks: directory.hasExternalLinks || ofKind('externalLink') !== undefined,
  });
}

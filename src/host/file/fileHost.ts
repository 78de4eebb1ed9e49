import type { CellChange } from '../../workbook/change';
import { parseRange } from '../../workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import type { CellScalar, WorkbookSpec } from '../../workbook/spec';
import type { ColumnsHost } from '../shared/columnsHost';
import type { Host, WriteOptions, WriteResult } from '../shared/host';
import { storedFrom1904 } from '../shared/dateSystem';
import { HostError } from '../shared/hostError';
import { addSheets, removeSheets } from './ooxml/patch/addSheets';
import { appendColumns, firstFreeColumn, removeColumns, typingRules } from './ooxml/patch/appendColumns';
import { openArchive, packArchive, type Archive } from './ooxml/zip/archive';
import { refuseClashes } from './clashes';
import { isOneOf, sameName } from '../shared/names';
import { refuseChangedCell } from '../shared/newerInput';
import { markCells } from './ooxml/patch/markCells';
import { NO_GRID } from './noGrid';
import { readNumberFormats } from './ooxml/read/numberFormats';
import { findWorkbook, readRelationships, type Relationship } from './ooxml/read/relationships';
import { dropCalculationChain, editTree, editablePackage } from './ooxml/patch/editablePackage';
import { patchCells, type StoredNumber } from './ooxml/patch/patchCells';
import { readArchive, readXlsx } from './ooxml/read/readWorkbook';
import {
  assertStructureFree,
  calculateOnLoad,
  countsFrom1904,
  frontVisibleSheet,
  sheetElements,
  sheetName,
} from './ooxml/patch/workbookPart';
import { writeXlsx } from './ooxml/write/writeWorkbook';
import { prefixedAttribute } from './ooxml/xml/xml';
import { parseTree } from './ooxml/xml/xmlTree';

/** A host over an .xlsx file in memory. */
export interface FileHost extends Host, ColumnsHost {
  readonly kind: 'file';
  /** The current file. @throws HostError `notFound` if nothing has been opened or written yet. */
  bytes(): Promise<Uint8Array>;
}

/**
 * @param opened an .xlsx file; absent for a host that is empty until `write`. The bytes are never modified: every write
 * creates new ones, which replace them only once complete.
 */
export function createFileHost(opened?: Uint8Array): FileHost {
  let current: Uint8Array | null = opened ?? null;

  return {
    async bytes() {
      if (current === null) throw new HostError('notFound', {}, 'no file yet');
      return current;
    },
    async read({ onProgress } = {}) {
      return current === null ? EMPTY : readXlsx(current, undefined, onProgress);
    },
    async write(spec, options = {}) {
      const made = await writeInto(current, spec, options);
      current = made;
      return { sheets: spec.sheets.map(({ name }) => name), limitations: [] } satisfies WriteResult;
    },
    async apply(changes) {
      if (current === null) throw new HostError('notFound', {}, 'no file yet');
      if (changes.length > 0) current = applyChanges(current, changes);
    },
    async mark(marks) {
      if (current === null) throw new HostError('notFound', {}, 'no file yet');
      current = markCells(current, marks);
    },
    async firstFreeColumn(sheet, rows) {
      if (current === null) throw new HostError('notFound', {}, 'no file yet');
      return firstFreeColumn(current, sheet, rows);
    },
    async typingRules(place) {
      if (current === null) throw new HostError('notFound', {}, 'no file yet');
      return typingRules(current, place);
    },
    async appendColumns(added, { replaced = null } = {}) {
      if (current === null) throw new HostError('notFound', {}, 'no file yet');
      current = appendColumns(replaced ? removeColumns(current, replaced) : current, added);
    },
    async removeColumns(place) {
      if (current === null) throw new HostError('notFound', {}, 'no file yet');
      current = removeColumns(current, place);
    },
    async removeSheets(names) {
      if (current === null) throw new HostError('notFound', {}, 'no file yet');
      current = withoutSheets(current, names);
    },
    ...NO_GRID,
  };
}

const EMPTY: WorkbookSnapshot = {
  sheets: [],
  names: [],
  properties: {},
  application: null,
  hasExternalLinks: false,
};

async function writeInto(
  current: Uint8Array | null,
  spec: WorkbookSpec,
  { replaceSheets = [], behind = false, onProgress, signal }: WriteOptions,
): Promise<Uint8Array> {
  const total = spec.sheets.reduce(
    (sum, { rows }) => sum + rows.reduce((cells, row) => cells + row.length, 0),
    0,
  );
  const step = (done: number): void => {
    onProgress?.(done, total);
    if (signal?.aborted) throw new HostError('cancelled');
  };
  step(0);
  const made =
    current === null ? await writeXlsx(spec) : await writeOver(current, spec, replaceSheets, behind);
  step(total);
  return made;
}

async function writeOver(
  current: Uint8Array,
  spec: WorkbookSpec,
  replaceSheets: string[],
  behind: boolean,
): Promise<Uint8Array> {
  const archive = openArchive(current);
  const snapshot = readArchive(archive);
  refuseClashes(snapshot, spec, replaceSheets);
  return addSheets(archive, spec, replaceSheets, { behind });
}

function withoutSheets(current: Uint8Array, names: readonly string[]): Uint8Array {
  const parts = editablePackage(openArchive(current));
  const workbook = findWorkbook(parts);
  const root = parseTree(parts.text(workbook), workbook);
  const gone = sheetElements(root)
    .map(sheetName)
    .filter((name) => isOneOf(name, names));
  if (gone.length === 0) return current;
  assertStructureFree(root);
  removeSheets(parts, workbook, gone);
  dropCalculationChain(parts, workbook);
  editTree(parts, workbook, frontVisibleSheet);
  return packArchive(parts.all());
}

function applyChanges(current: Uint8Array, changes: CellChange[]): Uint8Array {
  const archive = openArchive(current);
  const snapshot = readArchive(archive);
  const tables = new Set(snapshot.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => sameName(name))));
  const bySheet = new Map<string, CellChange[]>();
  for (const change of changes) {
    const sheet = snapshot.sheets.find(({ name }) => sameName(name) === sameName(change.sheet));
    if (!sheet) throw new HostError('notFound', { name: change.sheet });
    refuseNewerInput(sheet, change);
    refuseTableHeader(sheet, change);
    refuseAbsentTable(tables, change);
    bySheet.set(sheet.name, [...(bySheet.get(sheet.name) ?? []), change]);
  }

  const parts = editablePackage(archive);
  const workbook = findWorkbook(parts);
  const relationships = readRelationships(parts, workbook);
  const root = parseTree(parts.text(workbook), workbook);
  const stored = countsFrom1904(root) ? storedNumbers(parts, relationships) : undefined;
  let formulas = false;
  for (const sheet of sheetElements(root)) {
    const own = bySheet.get(sheetName(sheet));
    const id = prefixedAttribute(sheet.attributes, 'id');
    const path = relationships.find((relationship) => relationship.id === id)?.target;
    if (!own || path === undefined) continue;
    const patched = patchCells(parts.text(path), path, own, stored);
    parts.set(path, patched.xml);
    formulas ||= patched.formulas;
  }
  if (formulas) dropCalculationChain(parts, workbook);
  editTree(parts, workbook, calculateOnLoad);
  return packArchive(parts.all());
}

/** Dates are stored 1462 lower, in cells formatted as dates. */
function storedNumbers(parts: Archive, relationships: readonly Relationship[]): StoredNumber {
  const styles = relationships.find(({ kind }) => kind === 'styles')?.target;
  const formats = styles === undefined ? [] : readNumberFormats(parts.text(styles), styles);
  return (value, style) => Number(storedFrom1904(value, formats[Number(style ?? 0)]));
}

/** `NhiemVu[`, outside quoted text; `[1]Tờ!A1` is not a table. */
const TABLE_REFERENCE = /"[^"]*"|(?<![\p{L}\p{N}_.\\])([\p{L}_\\][\p{L}\p{N}_.]*)\[/gu;

/** Such a formula would permanently give #REF!, and Excel may report the whole file as damaged. */
function refuseAbsentTable(tables: ReadonlySet<string>, { formula }: CellChange): void {
  for (const [, name] of (formula ?? '').matchAll(TABLE_REFERENCE))
    if (name !== undefined && !tables.has(sameName(name))) throw new HostError('noSuchTable', { name });
}

/** The table's own column list, and formulas that use the header, would no longer match. */
function refuseTableHeader(sheet: SheetSnapshot, { cell }: CellChange): void {
  const { top, left } = parseRange(cell);
  const isHeader = sheet.tables.some(({ range }) => {
    const table = parseRange(range);
    return top === table.top && left >= table.left && left <= table.right;
  });
  if (isHeader) throw new HostError('onlyInExcel', { cell }, 'table header');
}

function refuseNewerInput(sheet: SheetSnapshot, change: CellChange): void {
  const at = (cell: string): [row: number, column: number] => {
    const { top, left } = parseRange(cell);
    return [top - sheet.origin.row, left - sheet.origin.column];
  };
  const valueAt = ([row, column]: [number, number]): CellScalar => sheet.values[row]?.[column] ?? null;
  const place = at(change.cell);
  refuseChangedCell(
    { ...change, sheet: sheet.name },
    { value: valueAt(place), formula: sheet.formulas[place[0]]?.[place[1]] ?? null },
    change.beside ? valueAt(at(change.beside.cell)) : null,
  );
}

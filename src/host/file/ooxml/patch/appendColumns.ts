import { cellAddress, parseRange } from '../../../../workbook/address';
import type { AppendedCell, AppendedColumns } from '../../../../workbook/appendedColumns';
import type { ColumnsPlace, RowSpan } from '../../../shared/columnsHost';
import { columnsFrom1904 } from '../../../shared/dateSystem';
import { HostError } from '../../../shared/hostError';
import { sameName } from '../../../shared/names';
import { findWorkbook, readRelationships } from '../read/relationships';
import { inOrder, withEdits } from '../xml/edits';
import { escapeXml, prefixedAttribute } from '../xml/xml';
import { parseTree } from '../xml/xmlTree';
import { openArchive, packArchive } from '../zip/archive';
import { cellXml } from './columns/cellXml';
import { addStyles } from './columns/columnStyles';
import { validationRemovals, validationAdditions } from './columns/columnValidations';
import { widthRemovals, widthAdditions } from './columns/columnWidths';
import { scanSheet } from './columns/scanSheet';
import { narrowTable, widenTable } from './columns/tableColumns';
import { dialectOf } from './dialect';
import { dropCalculationChain, editablePackage, type EditablePackage } from './editablePackage';
import { ensureStyles } from './ensureStyles';
import { countsFrom1904, sheetElements, sheetName } from './workbookPart';

/** Finds a sheet's parts by its name. @throws HostError `notFound` */
function partsOf(parts: EditablePackage, sheet: string) {
  const workbook = findWorkbook(parts);
  const root = parseTree(parts.text(workbook), workbook);
  const element = sheetElements(root).find((one) => sameName(sheetName(one)) === sameName(sheet));
  const id = element && prefixedAttribute(element.attributes, 'id');
  const links = readRelationships(parts, workbook);
  const path = links.find((link) => link.id === id && link.kind === 'worksheet')?.target;
  if (path === undefined) throw new HostError('notFound', { name: sheet });
  const tables = readRelationships(parts, path)
    .filter(({ kind }) => kind === 'table')
    .map(({ target }) => target);
  return { workbook, root, path, tables, is1904: countsFrom1904(root) };
}

/**
 * The first column (0-based) with no cells in these 0-based rows in it or to its right, counting formatted empty cells.
 */
export function firstFreeColumn(bytes: Uint8Array, sheet: string, rows: RowSpan): number {
  const parts = editablePackage(openArchive(bytes));
  const { path } = partsOf(parts, sheet);
  const { cells } = scanSheet(parts.text(path), path);
  return cells.reduce(
    (free, { row, column }) => (row >= rows.from && row <= rows.to ? Math.max(free, column + 1) : free),
    0,
  );
}

/** The ranges (A1) of data validations with this error title. */
export function typingRules(bytes: Uint8Array, { sheet, validationTitle }: ColumnsPlace): string[] {
  const parts = editablePackage(openArchive(bytes));
  const { path } = partsOf(parts, sheet);
  const items = scanSheet(parts.text(path), path).validations?.items ?? [];
  return items.filter(({ title }) => title === validationTitle).flatMap(({ ranges }) => ranges);
}

/**
 * Appends columns to the right of a sheet's content. Only whole cells, formats and table columns are added, so that
 * `removeColumns` restores the sheet and its table byte for byte.
 * @throws HostError `notFound` for a missing sheet or row
 */
export function appendColumns(bytes: Uint8Array, columns: AppendedColumns): Uint8Array {
  const parts = editablePackage(openArchive(bytes));
  const { workbook, root, path, tables, is1904 } = partsOf(parts, columns.sheet);
  const added = is1904 ? columnsFrom1904(columns) : columns;
  const xml = parts.text(path);
  const found = scanSheet(xml, path);
  const formats = addStyles(parts, ensureStyles(parts, workbook, dialectOf(root)), added);
  const byRow = new Map<number, AppendedCell[]>();
  for (const cell of added.cells) {
    const { top } = parseRange(cell.cell);
    byRow.set(top, [...(byRow.get(top) ?? []), cell]);
  }
  const inserts = [...byRow].map(([row, cells]) => {
    const at = found.rowEnds.get(row);
    if (at === undefined) throw new HostError('notFound', { name: `${added.sheet}!${row + 1}` });
    return { at, text: cells.map((cell) => cellXml(cell, found.prefix, formats.numbers)).join('') };
  });
  const rules = added.conditionalFormats.map(({ range, formula }, index) => {
    const tag = (name: string) => found.prefix + name;
    const rule = `type="expression" dxfId="${formats.fills[index]}" priority="${found.priority + 1 + index}"`;
    return `<${tag('conditionalFormatting')} sqref="${range}"><${tag('cfRule')} ${rule}><${tag('formula')}>${escapeXml(formula)}</${tag('formula')}></${tag('cfRule')}></${tag('conditionalFormatting')}>`;
  });
  inserts.push({ at: found.formatsAt, text: rules.join('') });
  const edits = [
    ...inserts.map(({ at, text }) => ({ start: at, end: at, text })),
    ...widthAdditions(found, added),
    ...validationAdditions(found, added.validations),
  ];
  parts.set(path, withEdits(xml, inOrder(edits)));
  if (added.table) widenTable(parts, tables, added.table);
  return packArchive(parts.all());
}

/** Removes the columns added by `appendColumns`. */
export function removeColumns(bytes: Uint8Array, place: ColumnsPlace): Uint8Array {
  const { sheet, left, right, headerRow, lastRow, table } = place;
  const parts = editablePackage(openArchive(bytes));
  const { workbook, path, tables } = partsOf(parts, sheet);
  const xml = parts.text(path);
  const scanned = scanSheet(xml, path);
  const { cells, formats } = scanned;
  const beside = new Set([place.label, place.date]);
  const gone = [
    ...cells.filter(
      ({ row, column }) =>
        (column >= left && column <= right && row >= headerRow && row <= lastRow) ||
        beside.has(cellAddress(row, column)),
    ),
    ...formats.filter(({ isOurs }) => isOurs),
  ];
  const edits = [
    ...gone.map(({ start, end }) => ({ start, end, text: '' })),
    ...widthRemovals(scanned, place),
    ...validationRemovals(scanned, place.validationTitle),
  ];
  parts.set(path, withEdits(xml, inOrder(edits)));
  if (table !== null) narrowTable(parts, tables, table, right - left + 1);
  dropCalculationChain(parts, workbook);
  return packArchive(parts.all());
}

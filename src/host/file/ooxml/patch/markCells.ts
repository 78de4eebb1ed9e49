import { parseRange } from '../../../../workbook/address';
import {
  isMarkFormula,
  MARK_FILL,
  MARK_FORMULA,
  MARK_KINDS,
  type CellMark,
  type MarkKind,
} from '../../../../workbook/mark';
import { sameName } from '../../../shared/names';
import { openArchive, packArchive } from '../zip/archive';
import { findWorkbook, readRelationships } from '../read/relationships';
import { dialectOf, type InDialect } from './dialect';
import { ensureStyles } from './ensureStyles';
import { placeStyles } from './mergeStyles';
import { noteStyles, trimStyles } from './styleTail';
import { editTree, editablePackage, type EditablePackage } from './editablePackage';
import { sheetElements, sheetName } from './workbookPart';
import { attribute, escapeXml, localName, prefixedAttribute, scanXml } from '../xml/xml';
import { parseTree, type XmlElement } from '../xml/xmlTree';

/** Child elements that precede conditional formats in a sheet (ECMA-376 18.3.1.99). */
const BEFORE = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
];

interface Splice {
  start: number;
  end: number;
}

/** The parts of a sheet's XML relevant to marks. */
interface MarkLocations {
  prefix: string;
  /** Our rules, including the enclosing conditional format if it contains no others. */
  ours: Splice[];
  /** Where to insert a new one. */
  at: number;
  /** Highest priority number among the others. */
  lowest: number;
}

/**
 * Marks these cells in the file, replacing earlier marks: one conditional format per kind and sheet, after all others,
 * whose order is kept. Every other byte of a sheet is unchanged.
 */
export function markCells(bytes: Uint8Array, marks: readonly CellMark[]): Uint8Array {
  const archive = openArchive(bytes);
  const parts = editablePackage(archive);
  const workbook = findWorkbook(parts);
  const relationships = readRelationships(parts, workbook);
  const root = parseTree(parts.text(workbook), workbook);
  const sheets = sheetElements(root).flatMap((sheet) => {
    const id = prefixedAttribute(sheet.attributes, 'id');
    const path = relationships.find(
      (relationship) => relationship.id === id && relationship.kind === 'worksheet',
    )?.target;
    return path === undefined ? [] : [{ name: sheetName(sheet), path }];
  });

  let changed = false;
  for (const { path } of sheets) {
    const xml = parts.text(path);
    const { ours } = find(xml, path);
    if (ours.length === 0) continue;
    parts.set(path, without(xml, ours));
    changed = true;
  }
  if (changed) trimStyles(parts, workbook);

  const wanted = sheets
    .map(({ name, path }) => ({ path, own: marks.filter((mark) => sameName(mark.sheet) === sameName(name)) }))
    .filter(({ own }) => own.length > 0);
  if (wanted.length > 0) {
    const formats = addFormats(parts, workbook, dialectOf(root));
    for (const { path, own } of wanted) parts.set(path, marked(parts.text(path), path, own, formats));
    changed = true;
  }
  return changed ? packArchive(parts.all()) : bytes;
}

function find(xml: string, part: string): MarkLocations {
  const found: MarkLocations = { prefix: '', ours: [], at: -1, lowest: 0 };
  let depth = 0;
  let block: { start: number; ours: Splice[]; others: number } | null = null;
  let rule: { start: number; isOurs: boolean; priority: number } | null = null;
  let formula: string | null = null;
  scanXml(xml, part, {
    open(name, attributes, start, end) {
      depth += 1;
      const local = localName(name);
      if (depth === 1) {
        found.prefix = name.slice(0, name.length - local.length);
        found.at = end;
      }
      if (depth === 2 && local === 'conditionalFormatting') block = { start, ours: [], others: 0 };
      if (block && local === 'cfRule')
        rule = { start, isOurs: false, priority: Number(attribute(attributes, 'priority') ?? 0) };
      if (rule && local === 'formula') formula = '';
    },
    text(text) {
      if (formula !== null) formula += text;
    },
    close(name, _start, end) {
      depth -= 1;
      const local = localName(name);
      if (rule && local === 'formula') {
        if (isMarkFormula(formula ?? '')) rule.isOurs = true;
        formula = null;
      }
      if (block && rule && local === 'cfRule') {
        // Excel merges rules for the same cells into one conditional format, ours together with a user's.
        if (rule.isOurs) block.ours.push({ start: rule.start, end });
        else {
          block.others += 1;
          found.lowest = Math.max(found.lowest, rule.priority);
        }
        rule = null;
      }
      if (depth === 1 && block && local === 'conditionalFormatting') {
        if (block.others > 0) found.ours.push(...block.ours);
        else if (block.ours.length > 0) found.ours.push({ start: block.start, end });
        block = null;
      }
      if (depth === 1 && BEFORE.includes(local)) found.at = end;
    },
  });
  return found;
}

function without(xml: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of splices) {
    result += xml.slice(at, start);
    at = end;
  }
  return result + xml.slice(at);
}

function marked(xml: string, part: string, marks: readonly CellMark[], formats: readonly number[]): string {
  const { prefix, at, lowest } = find(xml, part);
  const blocks = MARK_KINDS.flatMap((kind, index) => {
    const cells = inOrder(marks.filter((mark) => mark.kind === kind));
    if (cells.length === 0) return [];
    const rule = `type="expression" dxfId="${formats[index]}" priority="${lowest + 1 + index}"`;
    return [
      `<${prefix}conditionalFormatting sqref="${cells.join(' ')}"><${prefix}cfRule ${rule}>` +
        `<${prefix}formula>${escapeXml(MARK_FORMULA)}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`,
    ];
  });
  return xml.slice(0, at) + blocks.join('') + xml.slice(at);
}

function inOrder(marks: readonly CellMark[]): string[] {
  const places = [...new Set(marks.map(({ cell }) => cell))].map((cell) => ({ cell, ...parseRange(cell) }));
  return places.sort((a, b) => a.top - b.top || a.left - b.left).map(({ cell }) => cell);
}

/** @returns the index of each kind's format. */
function addFormats(parts: EditablePackage, workbook: string, inDialect: InDialect): number[] {
  let places: number[] = [];
  editTree(parts, ensureStyles(parts, workbook, inDialect), (styles) => {
    noteStyles(styles);
    places = placeStyles(styles, 'dxfs', MARK_KINDS.map(markFormat));
  });
  return places;
}

const markFormat = (kind: MarkKind): XmlElement => {
  const color: XmlElement = { name: 'bgColor', attributes: ` rgb="FF${MARK_FILL[kind]}"`, children: [] };
  const pattern: XmlElement = { name: 'patternFill', attributes: '', children: [color] };
  const fill: XmlElement = { name: 'fill', attributes: '', children: [pattern] };
  return { name: 'dxf', attributes: '', children: [fill] };
};

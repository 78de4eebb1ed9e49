import { parseRange } from '../../../../workbook/address';
import { isMarkFormula, MARK_FILL, MARK_FORMULA, MARK_KINDS, type CellMark } from '../../../../workbook/mark';
import { sameName } from '../../../shared/names';
import { openArchive, packArchive } from '../zip/archive';
import { findWorkbook, readRelationships } from '../read/relationships';
import { STYLE_ORDER } from './mergeStyles';
import { editTree, editablePackage, setAttribute, type EditablePackage } from './editablePackage';
import { ensureChild, sheetElements, sheetName } from './workbookPart';
import { attribute, escapeXml, localName, prefixedAttribute, scanXml } from '../xml/xml';
import { child, elements, parseTree, type XmlElement } from '../xml/xmlTree';

/** Elements of a sheet that stand before its conditional formats (ECMA-376 18.3.1.99). */
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

/** What of a sheet's XML marks are about. */
interface Found {
  prefix: string;
  /** Conditional formats of ours, whole. */
  ours: Splice[];
  /** Formats that ours use. */
  formats: number[];
  /** Where a new one goes. */
  at: number;
  /** Highest priority number of the others. */
  lowest: number;
}

/**
 * The file with these cells marked in the place of those that were: a conditional format of ours a kind and sheet, behind
 * all others, so that theirs keep their order. Every other byte of a sheet stays.
 */
export function markCells(bytes: Uint8Array, marks: readonly CellMark[]): Uint8Array {
  const archive = openArchive(bytes);
  const parts = editablePackage(archive);
  const workbook = findWorkbook(parts);
  const relationships = readRelationships(parts, workbook);
  const sheets = sheetElements(parseTree(parts.text(workbook), workbook)).flatMap((sheet) => {
    const id = prefixedAttribute(sheet.attributes, 'id');
    const path = relationships.find(
      (relationship) => relationship.id === id && relationship.kind === 'worksheet',
    )?.target;
    return path === undefined ? [] : [{ name: sheetName(sheet), path }];
  });

  let changed = false;
  const dropped: number[] = [];
  for (const { path } of sheets) {
    const xml = parts.text(path);
    const { ours, formats } = find(xml, path);
    if (ours.length === 0) continue;
    parts.set(path, without(xml, ours));
    dropped.push(...formats);
    changed = true;
  }
  const styles = relationships.find(({ kind }) => kind === 'styles')?.target;
  if (dropped.length > 0 && styles !== undefined) dropFormats(parts, styles, dropped);

  const wanted = sheets
    .map(({ name, path }) => ({ path, own: marks.filter((mark) => sameName(mark.sheet) === sameName(name)) }))
    .filter(({ own }) => own.length > 0);
  if (wanted.length > 0 && styles !== undefined) {
    const first = addFormats(parts, styles);
    for (const { path, own } of wanted) parts.set(path, marked(parts.text(path), path, own, first));
    changed = true;
  }
  return changed ? packArchive(parts.all()) : bytes;
}

function find(xml: string, part: string): Found {
  const found: Found = { prefix: '', ours: [], formats: [], at: -1, lowest: 0 };
  let depth = 0;
  let block: (Splice & { isOurs: boolean; formats: number[]; priorities: number[] }) | null = null;
  let formula: string | null = null;
  scanXml(xml, part, {
    open(name, attributes, start, end) {
      depth += 1;
      const local = localName(name);
      if (depth === 1) {
        found.prefix = name.slice(0, name.length - local.length);
        found.at = end;
      }
      if (depth === 2 && local === 'conditionalFormatting')
        block = { start, end, isOurs: false, formats: [], priorities: [] };
      if (block && local === 'cfRule') {
        const format = attribute(attributes, 'dxfId');
        if (format !== undefined) block.formats.push(Number(format));
        block.priorities.push(Number(attribute(attributes, 'priority') ?? 0));
      }
      if (block && local === 'formula') formula = '';
    },
    text(text) {
      if (formula !== null) formula += text;
    },
    close(name, _start, end) {
      depth -= 1;
      const local = localName(name);
      if (block && local === 'formula') {
        if (isMarkFormula(formula ?? '')) block.isOurs = true;
        formula = null;
      }
      if (depth === 1 && block && local === 'conditionalFormatting') {
        if (block.isOurs) {
          found.ours.push({ start: block.start, end });
          found.formats.push(...block.formats);
        } else found.lowest = Math.max(found.lowest, ...block.priorities);
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

function marked(xml: string, part: string, marks: readonly CellMark[], firstFormat: number): string {
  const { prefix, at, lowest } = find(xml, part);
  const blocks = MARK_KINDS.flatMap((kind, index) => {
    const cells = inOrder(marks.filter((mark) => mark.kind === kind));
    if (cells.length === 0) return [];
    const rule = `type="expression" dxfId="${firstFormat + index}" priority="${lowest + 1 + index}"`;
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

/** One format a kind behind all others. @returns the index of the first. */
function addFormats(parts: EditablePackage, styles: string): number {
  let first = 0;
  editTree(parts, styles, (root) => {
    const prefix = root.name.slice(0, root.name.length - localName(root.name).length);
    const element = (name: string, attributes = '', children: XmlElement[] = []): XmlElement => ({
      name: prefix + name,
      attributes,
      children,
    });
    const list = child(root, 'dxfs') ?? ensureChild(root, 'dxfs', STYLE_ORDER);
    first = elements(list).length;
    for (const kind of MARK_KINDS) {
      const pattern = element('patternFill', '', [element('bgColor', ` rgb="FF${MARK_FILL[kind]}"`)]);
      list.children.push(element('dxf', '', [element('fill', '', [pattern])]));
    }
    setAttribute(list, 'count', String(elements(list).length));
  });
  return first;
}

/** Takes our formats away where nothing follows them; in the middle they stay, unused, so that none of theirs moves. */
function dropFormats(parts: EditablePackage, styles: string, used: readonly number[]): void {
  const first = Math.min(...used);
  editTree(parts, styles, (root) => {
    const list = child(root, 'dxfs');
    if (!list) return;
    const all = elements(list);
    // The kinds that were not needed may lie before or after those that were.
    const ours = all.slice(Math.max(0, first - MARK_KINDS.length + 1)).filter(isMarkFormat);
    const tail = all.length - ours.length;
    if (ours.length === 0 || all.slice(tail).some((format) => !ours.includes(format))) return;
    list.children = list.children.filter((node) => typeof node === 'string' || !ours.includes(node));
    setAttribute(list, 'count', String(elements(list).length));
  });
}

function isMarkFormat(format: XmlElement): boolean {
  const fill = child(child(format, 'fill'), 'patternFill');
  const color = fill && child(fill, 'bgColor');
  const rgb = color && attribute(color.attributes, 'rgb');
  return elements(format).length === 1 && MARK_KINDS.some((kind) => rgb === `FF${MARK_FILL[kind]}`);
}

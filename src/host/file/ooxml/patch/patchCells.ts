import { cellAddress, parseRange, type RangeRef } from '../../../../workbook/address';
import type { CellChange } from '../../../../workbook/change';
import { HostError } from '../../../shared/hostError';
import { foreignRange } from '../read/foreignRange';
import { shiftFormula } from '../read/sharedFormula';
import { attribute, cellText, escapeXml, flag, localName, scanXml } from '../xml/xml';

interface FoundCell {
  row: number;
  column: number;
  start: number;
  end: number;
  attributes: string;
}
interface FoundRow {
  row: number;
  start: number;
  openEnd: number;
  closeStart: number;
  selfClosing: boolean;
  attributes: string;
  cells: FoundCell[];
}
interface FoundFormula extends FoundCell {
  text: string;
}
/** The sheet's element prefix, and how it stores numbers. */
interface Written {
  tag: (name: string) => string;
  storedNumber: StoredNumber;
}

export type StoredNumber = (value: number, style: string | undefined) => number;

interface Splice {
  start: number;
  end: number;
  text: string;
}

/**
 * Sets some cells in a sheet's XML, leaving every other byte as it was: styles, tables, comments, charts and everything
 * else a library would not know survive. A cell keeps its style; a new one takes its row's or column's.
 * @param changes of this sheet only; for duplicate cells the last one counts.
 * @param storedNumber how the file stores a number in a cell of this format, `s` as written.
 * @returns the XML, and whether a formula was set or overwritten.
 * @throws HostError `onlyInExcel` for a cell of a data table, or of an array formula that spans other cells too.
 */
export function patchCells(
  xml: string,
  part: string,
  changes: CellChange[],
  storedNumber: StoredNumber = (value) => value,
): { xml: string; formulas: boolean } {
  const wanted = new Map<number, Map<number, CellChange>>();
  for (const change of changes) {
    const { top, left } = parseRange(change.cell);
    wanted.set(top, (wanted.get(top) ?? new Map<number, CellChange>()).set(left, change));
  }
  const sheet = locate(xml, part, (row) => wanted.has(row));
  const isWanted = (row: number, column: number): boolean => wanted.get(row)?.has(column) ?? false;

  for (const { ref, kind } of sheet.blocks) {
    // A single-cell one is overwritten with its cell.
    if (ref.top === ref.bottom && ref.left === ref.right && kind === 'array') continue;
    for (const [row, cells] of wanted) {
      if (row < ref.top || row > ref.bottom) continue;
      for (const column of cells.keys()) {
        if (column >= ref.left && column <= ref.right) {
          throw new HostError('onlyInExcel', { cell: cellAddress(row, column) }, kind);
        }
      }
    }
  }

  const prefix = sheet.prefix;
  const tag = (name: string): string => prefix + name;
  const written: Written = { tag, storedNumber };
  const splices: Splice[] = unshare(sheet.shared, isWanted, tag);
  const newRows: { row: number; text: string }[] = [];
  for (const [row, cells] of wanted) {
    const found = sheet.rows.find((candidate) => candidate.row === row);
    const inOrder = [...cells].sort(([a], [b]) => a - b);
    if (!found) {
      const inside = inOrder.map(([column, change]) =>
        cellXml(row, column, change, sheet.columnStyle(column), written),
      );
      if (inside.some((text) => text !== '')) {
        newRows.push({ row, text: `<${tag('row')} r="${row + 1}">${inside.join('')}</${tag('row')}>` });
      }
      continue;
    }
    splices.push(...rowSplices(found, inOrder, sheet, written));
  }
  newRows.sort((a, b) => a.row - b.row);
  if (sheet.data.selfClosing) {
    const rows = newRows.map(({ text }) => text).join('');
    const text = `<${tag('sheetData')}>${rows}</${tag('sheetData')}>`;
    splices.push({ start: sheet.data.start, end: sheet.data.openEnd, text });
  } else {
    for (const { row, text } of newRows) {
      const at = sheet.rowStarts.find((candidate) => candidate.row > row)?.start ?? sheet.data.closeStart;
      splices.push({ start: at, end: at, text });
    }
  }
  const formulas =
    changes.some(({ formula }) => formula !== undefined) ||
    sheet.formulas.some(({ row, column }) => isWanted(row, column));
  return { xml: splice(xml, splices), formulas };
}

function locate(xml: string, part: string, isWanted: (row: number) => boolean) {
  const rows: FoundRow[] = [];
  const rowStarts: { row: number; start: number }[] = [];
  const shared: FoundFormula[] = [];
  const formulas: { row: number; column: number }[] = [];
  const blocks: { ref: RangeRef; kind: string }[] = [];
  const columns: { first: number; last: number; style: string }[] = [];
  const data = { start: -1, openEnd: -1, closeStart: -1, selfClosing: false };
  let prefix = '';
  let row = -1;
  let column = -1;
  let current: FoundRow | null = null;
  let cell: FoundCell | null = null;
  let formula: FoundFormula | null = null;
  scanXml(xml, part, {
    open(name, attributes, start, end, selfClosing) {
      switch (localName(name)) {
        case 'worksheet':
          prefix = name.slice(0, name.length - 'worksheet'.length);
          break;
        case 'col': {
          const style = attribute(attributes, 'style');
          const [first, last] = [
            Number(attribute(attributes, 'min')) - 1,
            Number(attribute(attributes, 'max')) - 1,
          ];
          if (style !== undefined) columns.push({ first, last, style });
          break;
        }
        case 'sheetData':
          Object.assign(data, { start, openEnd: end, closeStart: start, selfClosing });
          break;
        case 'row': {
          row = Number(attribute(attributes, 'r') ?? row + 2) - 1;
          column = -1;
          rowStarts.push({ row, start });
          current = isWanted(row)
            ? { row, start, openEnd: end, closeStart: end, selfClosing, attributes, cells: [] }
            : null;
          if (current) rows.push(current);
          break;
        }
        case 'c': {
          column = foreignRange(attribute(attributes, 'r'))?.left ?? column + 1;
          cell = { row, column, start, end, attributes };
          current?.cells.push(cell);
          break;
        }
        case 'f': {
          if (!cell) break;
          formulas.push({ row, column });
          const kind = attribute(attributes, 't');
          const ref = attribute(attributes, 'ref');
          if (kind === 'shared') {
            formula = { row, column, start, end, attributes, text: '' };
            shared.push(formula);
          } else if (kind === 'array' || kind === 'dataTable') {
            const block = foreignRange(ref);
            if (block) blocks.push({ ref: block, kind });
          }
          break;
        }
      }
    },
    text(text) {
      if (formula) formula.text += text;
    },
    close(name, start, end) {
      switch (localName(name)) {
        case 'f':
          if (formula) formula.end = end;
          formula = null;
          break;
        case 'c':
          if (cell) cell.end = end;
          cell = null;
          break;
        case 'row':
          if (current) current.closeStart = start;
          current = null;
          break;
        case 'sheetData':
          if (!data.selfClosing) data.closeStart = start;
          break;
      }
    },
  });
  if (data.closeStart < 0) throw new HostError('damaged', { part }, `${part}: no sheetData`);
  const columnStyle = (at: number): string | undefined =>
    columns.find(({ first, last }) => at >= first && at <= last)?.style;
  return { rows, rowStarts, shared, formulas, blocks, data, prefix, columnStyle };
}

type Located = ReturnType<typeof locate>;

/** When the cell holding a shared formula's text is overwritten, the text is copied to the others. */
function unshare(
  shared: FoundFormula[],
  isWanted: (row: number, column: number) => boolean,
  tag: (name: string) => string,
): Splice[] {
  const splices: Splice[] = [];
  for (const master of shared) {
    if (master.text === '' || !isWanted(master.row, master.column)) continue;
    const index = attribute(master.attributes, 'si');
    for (const other of shared) {
      if (other === master || attribute(other.attributes, 'si') !== index) continue;
      if (isWanted(other.row, other.column)) continue;
      const text = shiftFormula(master.text, other.row - master.row, other.column - master.column);
      splices.push({
        start: other.start,
        end: other.end,
        text: `<${tag('f')}>${escapeXml(text)}</${tag('f')}>`,
      });
    }
  }
  return splices;
}

function rowSplices(
  found: FoundRow,
  cells: [number, CellChange][],
  sheet: Located,
  written: Written,
): Splice[] {
  const rowStyle = flag(found.attributes, 'customFormat') ? attribute(found.attributes, 's') : undefined;
  const splices: Splice[] = [];
  const inserts = new Map<number, string>();
  for (const [column, change] of cells) {
    const cell = found.cells.find((candidate) => candidate.column === column);
    if (cell) {
      const text = cellXml(found.row, column, change, attribute(cell.attributes, 's'), written);
      splices.push({ start: cell.start, end: cell.end, text });
      continue;
    }
    const at = found.cells.find((candidate) => candidate.column > column)?.start ?? found.closeStart;
    const text = cellXml(found.row, column, change, rowStyle ?? sheet.columnStyle(column), written);
    inserts.set(at, (inserts.get(at) ?? '') + text);
  }
  if (inserts.size === 0) return splices;
  // `spans` lists the columns in use; without it programs work them out.
  const attributes = found.attributes.replace(/\sspans\s*=\s*("[^"]*"|'[^']*')/, '').trimEnd();
  const opening = `<${written.tag('row')}${attributes}>`;
  if (found.selfClosing) {
    const text = `${opening}${[...inserts.values()].join('')}</${written.tag('row')}>`;
    return [{ start: found.start, end: found.openEnd, text }];
  }
  for (const [at, text] of inserts) splices.push({ start: at, end: at, text });
  return [{ start: found.start, end: found.openEnd, text: opening }, ...splices];
}

function cellXml(
  row: number,
  column: number,
  { value, formula }: CellChange,
  style: string | undefined,
  { tag, storedNumber }: Written,
): string {
  const open = `<${tag('c')} r="${cellAddress(row, column)}"${style === undefined ? '' : ` s="${escapeXml(style)}"`}`;
  const close = `</${tag('c')}>`;
  const result = (text: string): string => `<${tag('v')}>${text}</${tag('v')}>`;
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error(`${cellAddress(row, column)}: ${value}`);
  if (formula !== undefined) {
    const stored = `<${tag('f')}>${escapeXml(formula)}</${tag('f')}>`;
    if (value === null) return `${open}>${stored}${close}`;
    if (typeof value === 'string') return `${open} t="str">${stored}${result(cellText(value))}${close}`;
    if (typeof value === 'boolean') return `${open} t="b">${stored}${result(value ? '1' : '0')}${close}`;
    return `${open}>${stored}${result(String(value))}${close}`;
  }
  if (value === null || value === '') return style === undefined ? '' : `${open}/>`;
  if (typeof value === 'string') {
    const text = `<${tag('t')} xml:space="preserve">${cellText(value)}</${tag('t')}>`;
    return `${open} t="inlineStr"><${tag('is')}>${text}</${tag('is')}>${close}`;
  }
  if (typeof value === 'boolean') return `${open} t="b">${result(value ? '1' : '0')}${close}`;
  return `${open}>${result(String(storedNumber(value, style)))}${close}`;
}

function splice(xml: string, splices: Splice[]): string {
  // An insertion comes before a replacement that starts at the same position.
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const { start, end, text } of ordered) {
    result += xml.slice(at, start) + text;
    at = end;
  }
  return result + xml.slice(at);
}

import { cellAddress, columnLetters } from '../../../../workbook/address';
import type { CellSpec, SheetSpec } from '../../../../workbook/spec';
import type { SharedStringTable } from './sharedStringTable';
import { cellText, escapeText } from '../xml/xml';

/** Data shared by all cells of a workbook. */
export interface CellParts {
  /** Index of each style's cell format. */
  formats: ReadonlyMap<string, number>;
  texts: SharedStringTable;
}

/** Shorter formulas are cheaper to encode again than to cache. */
const WORTH_KEEPING = 200;

/**
 * A sheet's `<row>` elements in pieces, a row at a time: a province's tables have millions of cells, whose XML would not fit in
 * memory as a whole.
 * @throws Error for a style the workbook does not have.
 */
export function* sheetRows(sheet: SheetSpec, { formats, texts }: CellParts): Generator<string | Uint8Array> {
  const columns: string[] = [];
  const encoder = new TextEncoder();
  // A table column has the same formula in all rows.
  const formulas = new Map<string, string | Uint8Array>();
  const formulaXml = (formula: string): string | Uint8Array => {
    const known = formulas.get(formula);
    if (known !== undefined) return known;
    const xml = `<f>${escapeText(formula)}</f>`;
    const piece = xml.length < WORTH_KEEPING ? xml : encoder.encode(xml);
    formulas.set(formula, piece);
    return piece;
  };
  const openXml = ({ style }: CellSpec, row: number, column: number): string => {
    const format = style === undefined ? 0 : formats.get(style);
    if (format === undefined) throw new Error(`${sheet.name}!${cellAddress(row, column)}: no style ${style}`);
    const address = `${(columns[column] ??= columnLetters(column))}${row + 1}`;
    return format === 0 ? `<c r="${address}"` : `<c r="${address}" s="${format}"`;
  };
  const valueXml = ({ value, style }: CellSpec, open: string): string => {
    switch (typeof value) {
      case 'string':
        if (value !== '') return `${open} t="s"><v>${texts.index(value)}</v></c>`;
        break;
      case 'number':
        return `${open}><v>${value}</v></c>`;
      case 'boolean':
        return `${open} t="b"><v>${value ? 1 : 0}</v></c>`;
    }
    return style === undefined || formats.get(style) === 0 ? '' : `${open}/>`;
  };

  const hidden = new Set(sheet.hiddenRows);
  for (let row = 0, end = rowCount(sheet); row < end; row += 1) {
    const height = sheet.rowHeights[row];
    const attributes =
      (height === undefined ? '' : ` ht="${height}" customHeight="1"`) +
      (hidden.has(row) ? ' hidden="1"' : '');
    const cells = sheet.rows[row] ?? [];
    let xml = '';
    let isOpen = false;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      if (!cell) continue;
      const open = openXml(cell, row, column);
      if (cell.formula === undefined) {
        xml += valueXml(cell, open);
        continue;
      }
      const formula = formulaXml(cell.formula);
      xml += `${open}${resultType(cell.value)}>`;
      if (typeof formula === 'string') xml += formula;
      else {
        yield isOpen ? xml : `<row r="${row + 1}"${attributes}>${xml}`;
        yield formula;
        isOpen = true;
        xml = '';
      }
      xml += `${resultXml(cell.value)}</c>`;
    }
    if (isOpen) yield `${xml}</row>`;
    else if (xml !== '') yield `<row r="${row + 1}"${attributes}>${xml}</row>`;
    else if (attributes !== '') yield `<row r="${row + 1}"${attributes}/>`;
  }
}

/** The type of a formula's cached value, as an attribute. */
function resultType(value: CellSpec['value']): string {
  if (typeof value === 'string') return ' t="str"';
  return typeof value === 'boolean' ? ' t="b"' : '';
}

function resultXml(value: CellSpec['value']): string {
  switch (typeof value) {
    case 'string':
      return `<v>${cellText(value)}</v>`;
    case 'number':
      return `<v>${value}</v>`;
    case 'boolean':
      return `<v>${value ? 1 : 0}</v>`;
    default:
      return '';
  }
}

/** Number of rows up to the last one that has a cell, has its own height or is hidden. */
function rowCount({ rows, rowHeights, hiddenRows = [] }: SheetSpec): number {
  const others = [...Object.keys(rowHeights).map(Number), ...hiddenRows];
  return others.reduce((count, row) => Math.max(count, row + 1), rows.length);
}

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

/**
 * A sheet's `<row>` elements, one at a time: a province's tables have millions of cells, whose XML would not fit in
 * memory as a whole.
 * @throws Error for a style the workbook does not have.
 */
export function* sheetRows(sheet: SheetSpec, { formats, texts }: CellParts): Generator<string> {
  const columns: string[] = [];
  // A table column has the same formula in all rows.
  const formulas = new Map<string, string>();
  const formulaXml = (formula: string): string => {
    const known = formulas.get(formula);
    if (known !== undefined) return known;
    const xml = `<f>${escapeText(formula)}</f>`;
    formulas.set(formula, xml);
    return xml;
  };
  const cellXml = ({ value, formula, style }: CellSpec, row: number, column: number): string => {
    const format = style === undefined ? 0 : formats.get(style);
    if (format === undefined) throw new Error(`${sheet.name}!${cellAddress(row, column)}: no style ${style}`);
    const open = `<c r="${(columns[column] ??= columnLetters(column))}${row + 1}"${format === 0 ? '' : ` s="${format}"`}`;
    if (formula !== undefined) return `${open}${resultXml(formulaXml(formula), value)}</c>`;
    switch (typeof value) {
      case 'string':
        if (value !== '') return `${open} t="s"><v>${texts.index(value)}</v></c>`;
        break;
      case 'number':
        return `${open}><v>${value}</v></c>`;
      case 'boolean':
        return `${open} t="b"><v>${value ? 1 : 0}</v></c>`;
    }
    return format === 0 ? '' : `${open}/>`;
  };

  const hidden = new Set(sheet.hiddenRows);
  for (let row = 0, end = rowCount(sheet); row < end; row += 1) {
    let cells = '';
    sheet.rows[row]?.forEach((cell, column) => {
      if (cell) cells += cellXml(cell, row, column);
    });
    const height = sheet.rowHeights[row];
    const attributes =
      (height === undefined ? '' : ` ht="${height}" customHeight="1"`) +
      (hidden.has(row) ? ' hidden="1"' : '');
    if (cells !== '') yield `<row r="${row + 1}"${attributes}>${cells}</row>`;
    else if (attributes !== '') yield `<row r="${row + 1}"${attributes}/>`;
  }
}

/** A formula's type, text and cached value. */
function resultXml(formula: string, value: CellSpec['value']): string {
  switch (typeof value) {
    case 'string':
      return ` t="str">${formula}<v>${cellText(value)}</v>`;
    case 'number':
      return `>${formula}<v>${value}</v>`;
    case 'boolean':
      return ` t="b">${formula}<v>${value ? 1 : 0}</v>`;
    default:
      return `>${formula}`;
  }
}

/** Number of rows up to the last one that has a cell, has its own height or is hidden. */
function rowCount({ rows, rowHeights, hiddenRows = [] }: SheetSpec): number {
  const others = [...Object.keys(rowHeights).map(Number), ...hiddenRows];
  return others.reduce((count, row) => Math.max(count, row + 1), rows.length);
}

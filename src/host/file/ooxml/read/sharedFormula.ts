import { columnLetters } from '../../../../workbook/address';

/** What a formula becomes `rows` further down and `columns` further right. */
export type Shift = (rows: number, columns: number) => string;

/**
 * Takes a formula apart once, since Excel stores a filled-down formula once and the others as shifts of it (ECMA-376
 * 18.3.1.40, shared formulas). Quoted text, sheet names and structured references are not changed. Null if nothing in
 * it moves: a formula without cell references, as in a table, is the same in every cell.
 */
export function shiftOf(formula: string): Shift | null {
  const pieces: (string | Shift)[] = [];
  let fixed = '';
  let at = 0;
  const copyTo = (end: number): void => {
    fixed += formula.slice(at, end);
    at = end;
  };
  while (at < formula.length) {
    const character = formula[at]!;
    if (character === '"' || character === "'") copyTo(closingQuote(formula, at));
    else if (character === '[') copyTo(closingBracket(formula, at));
    else {
      WORD.lastIndex = at;
      const word = WORD.exec(formula)?.[0] ?? '';
      const end = at + word.length;
      const isName = formula[end] === '(' || formula[end] === '!' || formula[end] === '[';
      const moving = word === '' || isName ? null : movingReference(word, formula, end);
      if (moving === null) copyTo(Math.max(end, at + 1));
      else {
        pieces.push(fixed, moving);
        fixed = '';
        at = end;
      }
    }
  }
  if (pieces.length === 0) return null;
  pieces.push(fixed);
  return (rows, columns) => {
    let shifted = '';
    for (const piece of pieces) shifted += typeof piece === 'string' ? piece : piece(rows, columns);
    return shifted;
  };
}

/** A formula shifted by `rows` down and `columns` right. */
export const shiftFormula = (formula: string, rows: number, columns: number): string =>
  shiftOf(formula)?.(rows, columns) ?? formula;

/** Letters of any script, digits, and other characters allowed in a name or reference. */
const WORD = /[\p{L}\p{M}\p{N}_.$\\?]+/uy;
const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;
const COLUMN = /^(\$?)([A-Z]{1,3})$/i;
const ROW = /^(\$?)(\d{1,7})$/;

function movingReference(word: string, formula: string, end: number): Shift | null {
  const cell = CELL.exec(word);
  if (cell) {
    const [, columnFixed = '', letters = '', rowFixed = '', row = ''] = cell;
    if (columnFixed && rowFixed) return null;
    return (rows, columns) => shiftColumn(columnFixed, letters, columns) + shiftRow(rowFixed, row, rows);
  }
  const start = end - word.length;
  if (formula[end] !== ':' && formula[start - 1] !== ':') return null;
  const column = COLUMN.exec(word);
  if (column) return (_rows, columns) => shiftColumn(column[1] ?? '', column[2] ?? '', columns);
  const row = ROW.exec(word);
  return row && ((rows) => shiftRow(row[1] ?? '', row[2] ?? '', rows));
}

const COLUMNS = 16384;
const ROWS = 1048576;

/** References wrap around the sheet's edge, as in Excel. */
const wrap = (index: number, size: number): number => ((index % size) + size) % size;

function shiftColumn(fixed: string, letters: string, by: number): string {
  if (fixed) return fixed + letters;
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return columnLetters(wrap(index - 1 + by, COLUMNS));
}

function shiftRow(fixed: string, row: string, by: number): string {
  return fixed ? fixed + row : String(wrap(Number(row) - 1 + by, ROWS) + 1);
}

function closingQuote(formula: string, from: number): number {
  const end = formula.indexOf(formula[from]!, from + 1);
  return end < 0 ? formula.length : end + 1;
}

function closingBracket(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    // In a structured reference ' escapes the next character.
    if (formula[at] === "'") at += 1;
    else if (formula[at] === '[') depth += 1;
    else if (formula[at] === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}

import { columnLetters } from '../../workbook/address';

/** A1 references to a single cell, absolute or not; not inside strings, sheet names, functions or tables. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|''){1,64}'!|\[[^[\]]{0,255}\]|(?<![\p{L}\p{N}_.$])(?<columnFixed>\$?)(?<column>[A-Z]{1,3})(?<rowFixed>\$?)(?<row>[1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/gu;

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/**
 * A formula with its references relative to its own cell, so that formulas with the same pattern become equal: in row
 * 5, `E5-$B$1` is `R[0]C[…]-R1C2`. @param row @param column of the cell, from 1
 */
export function relativeFormula(formula: string, row: number, column: number): string {
  return formula.replace(TOKEN, (whole, ...args: unknown[]) => {
    const groups = args.at(-1) as Record<string, string | undefined>;
    if (groups.column === undefined) return whole;
    const [r, c] = [Number(groups.row), columnNumber(groups.column)];
    return `R${groups.rowFixed ? r : `[${r - row}]`}C${groups.columnFixed ? c : `[${c - column}]`}`;
  });
}

/** Converts the result of `relativeFormula` back, for another cell. */
export function formulaAt(relative: string, row: number, column: number): string {
  return relative.replace(
    /R(?:\[(-?\d+)\]|(\d+))C(?:\[(-?\d+)\]|(\d+))/g,
    (_whole, r?: string, fixedRow?: string, c?: string, fixedColumn?: string) => {
      const letters = columnLetters((fixedColumn ? Number(fixedColumn) : column + Number(c)) - 1);
      return `${fixedColumn ? '$' : ''}${letters}${fixedRow ? '$' : ''}${fixedRow ?? row + Number(r)}`;
    },
  );
}

const ADDEND = /^\+?\s*(?:SUM\(([^()]*)\)|(\$?[A-Z]{1,3}\$?\d{1,7}))\s*/iu;
const AREA = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/u;
/** More cells than any sum of tasks has; such a formula is skipped. */
const MOST_CELLS = 20_000;

/** The cells a formula sums, with repetitions; null if it is more than a sum. */
export function addedCells(formula: string): string[] | null {
  let rest = formula.trim().toUpperCase();
  const cells: string[] = [];
  if (!/SUM\(|\+/.test(rest)) return null;
  while (rest !== '') {
    const match = ADDEND.exec(rest);
    if (!match) return null;
    for (const part of (match[1] ?? match[2] ?? '').split(',')) {
      const area = AREA.exec(part.trim());
      if (!area) return null;
      const [, left = '', top = '', right = left, bottom = top] = area;
      const [from, to] = [columnNumber(left), columnNumber(right)];
      if ((to - from + 1) * (Number(bottom) - Number(top) + 1) > MOST_CELLS) return null;
      for (let row = Number(top); row <= Number(bottom); row += 1)
        for (let column = from; column <= to; column += 1) cells.push(`${columnLetters(column - 1)}${row}`);
    }
    rest = rest.slice(match[0].length);
    if (rest !== '' && !rest.startsWith('+')) return null;
  }
  return cells;
}

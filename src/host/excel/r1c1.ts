import { parseRange } from '../../workbook/address';

/** Text that is not a reference (strings, sheet names, table brackets), and references. */
const PARTS =
  /("(?:[^"]|"")*"|'(?:[^']|'')*'?|\[(?:'.|[^'[\]]|\[(?:'.|[^'[\]])*\])*\])|(?<![\p{L}\p{N}_.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(!.])/gu;

/**
 * Converts an A1 formula to R1C1, for the cell at this 0-based row and column. Rows that compute the same have the same
 * R1C1 formula, so that a single text serves a whole column.
 */
export function toR1C1(formula: string, row: number, column: number): string {
  return formula.replace(
    PARTS,
    (whole, other: string | undefined, fixedColumn, letters, fixedRow, number) => {
      if (other !== undefined) return whole;
      const { left } = parseRange(`${letters as string}1`);
      const part = (letter: string, isFixed: boolean, at: number, own: number): string => {
        if (isFixed) return `${letter}${at + 1}`;
        return at === own ? letter : `${letter}[${at - own}]`;
      };
      return (
        part('R', fixedRow === '$', Number(number) - 1, row) + part('C', fixedColumn === '$', left, column)
      );
    },
  );
}

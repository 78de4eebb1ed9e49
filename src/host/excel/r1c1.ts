import { parseRange } from '../../workbook/address';

/** What is no reference, and the references: texts, names of sheets, what stands in a table's brackets. */
const PARTS =
  /("(?:[^"]|"")*"|'(?:[^']|'')*'?|\[(?:'.|[^'[\]]|\[(?:'.|[^'[\]])*\])*\])|(?<![\p{L}\p{N}_.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(!.])/gu;

/**
 * A formula in A1 as R1C1, as it is in the cell of this 0-based row and column. Of rows that compute the same it is the
 * same, so that one text serves a whole column.
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

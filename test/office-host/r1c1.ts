import { columnLetters } from '../../src/workbook/address';

/** A formula in R1C1 as Excel reads it in one cell (0-based), in A1. What stands in quotes or square brackets of a table stays. */
export function toA1(formula: string, row: number, column: number): string {
  const place = (letter: string, fixed: string | undefined, by: string | undefined, own: number): string => {
    const index = fixed === undefined ? own + Number(by ?? 0) : Number(fixed) - 1;
    const name = letter === 'C' ? columnLetters(index) : String(index + 1);
    return fixed === undefined ? name : `$${name}`;
  };
  return formula.replace(
    /("(?:[^"]|"")*"|'(?:[^']|'')*'!)|(?<![\p{L}\p{N}_.\]])R(?:\[(-?\d+)\]|(\d+))?C(?:\[(-?\d+)\]|(\d+))?(?![\p{L}\p{N}_(])/gu,
    (whole, quoted: string | undefined, byRow, atRow, byColumn, atColumn) =>
      quoted !== undefined
        ? whole
        : place('C', atColumn as string | undefined, byColumn as string | undefined, column) +
          place('R', atRow as string | undefined, byRow as string | undefined, row),
  );
}

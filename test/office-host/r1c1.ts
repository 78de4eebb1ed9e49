import { columnLetters } from '../../src/workbook/address';

/**
 * Converts an R1C1 formula to A1 as Excel reads it in a cell (0-based). Quoted text and a table's square brackets are
 * kept.
 */
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

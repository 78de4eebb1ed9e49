import type { SheetCopy } from '../../workbook/snapshot';

/** Amount of data in copies, for a message. */
export const sizeOf = (copies: readonly SheetCopy[]): { count: number; cells: number } => ({
  count: copies.length,
  cells: copies.reduce((sum, { cells }) => sum + cells, 0),
});

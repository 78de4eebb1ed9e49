import type { Grid } from '../grid';

/** A table of a source, with what is printed between it and the table before. */
export interface SourceTable {
  grid: Grid;
  /** Paragraphs above the table since the last one, as printed: a title, or a section's name where each has a table. */
  before: string[];
  /** How a row and a column are called together: a sheet's cell address, or row and column of a document's table. */
  address: 'cell' | 'table';
}

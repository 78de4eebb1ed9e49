import type { Grid } from '../grid';

/** A table of a source, with the text between it and the previous table. */
export interface SourceTable {
  grid: Grid;
  /** Paragraphs since the previous table, as printed: a title, or a section name if each section has its own table. */
  before: string[];
  /** How a location is written: a sheet's cell address, or row and column of a document's table. */
  address: 'cell' | 'table';
}

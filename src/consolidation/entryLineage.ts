import type { TaskEntry } from '../fields/entry';
import { parseRange } from '../workbook/address';
import type { MergedTask } from './consolidation';
import type { Lineage } from './returned';

/** Where an entry of a merged row is in its file; its row's first entry cell, if the file's columns are not known. */
export function entryLineage(
  { lineage, columns, cells }: Pick<MergedTask, 'lineage' | 'columns' | 'cells'>,
  key: keyof TaskEntry,
): Lineage {
  const cell = cells?.[key];
  if (cell !== undefined) return { ...lineage, cell };
  const letters = columns?.[key];
  // A row that was deleted has no cell.
  if (letters === undefined || lineage.cell === '') return lineage;
  return { ...lineage, cell: `${letters}${parseRange(lineage.cell).top + 1}` };
}

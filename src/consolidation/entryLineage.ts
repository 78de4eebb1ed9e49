import type { TaskEntry } from '../fields/entry';
import { parseRange } from '../workbook/address';
import type { MergedTask } from './consolidation';
import type { Lineage } from './returned';

/** Location of a merged row's entry in its file; the row's first entry cell if the file's columns are unknown. */
export function entryLineage(
  { lineage, columns, cells }: Pick<MergedTask, 'lineage' | 'columns' | 'cells'>,
  key: keyof TaskEntry,
): Lineage {
  const cell = cells?.[key];
  if (cell !== undefined) return { ...lineage, cell };
  const letters = columns?.[key];
  // A row that was deleted has neither.
  if (letters === undefined) return lineage;
  return { ...lineage, cell: `${letters}${parseRange(lineage.cell).top + 1}` };
}

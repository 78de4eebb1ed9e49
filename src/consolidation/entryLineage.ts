import type { TaskEntry } from '../fields/entry';
import type { MergedTask } from './consolidation';
import type { Lineage } from './returned';

/** Where an entry of a merged row is in its file; its row's first entry cell, if the file's columns are not known. */
export function entryLineage(
  { lineage, columns }: Pick<MergedTask, 'lineage' | 'columns'>,
  key: keyof TaskEntry,
): Lineage {
  const letters = columns?.[key];
  const row = /\d+$/.exec(lineage.cell)?.[0];
  return letters === undefined || row === undefined ? lineage : { ...lineage, cell: letters + row };
}

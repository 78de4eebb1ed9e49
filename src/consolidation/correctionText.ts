import type { Column } from '../fields/column';
import { TARGET_COLUMNS } from '../fields/target/targetColumns';
import { TASK_COLUMNS } from '../fields/task/taskColumns';
import { workbookText } from '../messages/workbookText';
import { shownDate, shownText } from '../validation/report/shown';
import type { CellScalar } from '../workbook/spec';
import type { MergedTarget, MergedTask } from './consolidation';

type Entry = Partial<Record<string, CellScalar>>;

/** The cells of an entry that differ in `than`: `Tử số: 95; Mẫu số: để trống`. */
function differing(columns: readonly Column<string>[], entry: Entry, than: Entry): string {
  return columns
    .filter(({ key }) => (entry[key] ?? null) !== (than[key] ?? null))
    .map(({ key, header, style }) => {
      const value = entry[key] ?? null;
      const text = style === 'entryDate' ? shownDate(value) : shownText(value);
      return `${workbookText(header)}: ${text || workbookText('correction.empty')}`;
    })
    .join('; ');
}

/** Describes a correction by Sở Nội vụ: what the agency reported, and what replaced it; null if nothing was corrected. */
export function correctionText(
  row: MergedTask | MergedTarget,
): { reported: string; corrected: string } | null {
  if (row.correction === null) return null;
  const columns: readonly Column<string>[] = 'target' in row ? TARGET_COLUMNS : TASK_COLUMNS;
  const [reported, entry]: [Entry, Entry] = [row.correction.reported, row.entry];
  return {
    reported: differing(columns, reported, entry),
    corrected: differing(columns, entry, reported),
  };
}

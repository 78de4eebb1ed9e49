import type { AgencyEntries } from '../../../fields/entry';
import type { CellScalar } from '../../../workbook/spec';
import type { Transfer } from './transferEntries';
import type { Taken } from './entriesOf';

/** An entry whose value in the sheets now differs from the workbook's. */
export interface EntryChange {
  code: string;
  key: string;
  /** Null if nothing was entered. */
  before: CellScalar;
  after: CellScalar;
  /** Its source cells. */
  from: Pick<Taken, 'sheet' | 'cell'>[];
}

export interface DoneAgain {
  /** The workbook's entries overlaid with those from the sheets: anything the sheets do not mention is kept. */
  entries: AgencyEntries;
  changes: EntryChange[];
}

type Side = 'tasks' | 'targets';
type Cells = Readonly<Record<string, CellScalar | undefined>>;

/** Repeats an import: the workbook's earlier entries combined with the sheets', and only the differences. */
export function changesSince(earlier: AgencyEntries, { entries, taken }: Transfer): DoneAgain {
  const merged: AgencyEntries = { ...earlier, tasks: { ...earlier.tasks }, targets: { ...earlier.targets } };
  const changes: EntryChange[] = [];
  for (const side of ['tasks', 'targets'] as const satisfies Side[]) {
    const target = merged[side] as Record<string, Cells>;
    for (const [code, brought] of Object.entries(entries[side]) as [string, Cells][]) {
      const before = target[code] ?? {};
      target[code] = { ...before, ...brought };
      for (const [key, after] of Object.entries(brought)) {
        if (after === undefined || (before[key] ?? null) === after) continue;
        const from = taken
          .filter((one) => one.code === code && one.key === key)
          .map(({ sheet, cell }) => ({ sheet, cell }));
        changes.push({ code, key, before: before[key] ?? null, after, from });
      }
    }
  }
  return { entries: merged, changes };
}

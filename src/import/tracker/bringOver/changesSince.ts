import type { AgencyEntries } from '../../../fields/entry';
import type { CellScalar } from '../../../workbook/spec';
import type { BringingOver } from './bringOver';
import type { Taken } from './entriesOf';

/** An entry that the sheets now say otherwise than the workbook did. */
export interface EntryChange {
  code: string;
  key: string;
  /** Null where nothing was entered. */
  before: CellScalar;
  after: CellScalar;
  /** The cells that it was taken from. */
  from: Pick<Taken, 'sheet' | 'cell'>[];
}

export interface DoneAgain {
  /** What the workbook held, with what the sheets say put in: nothing that the sheets are silent about is lost. */
  entries: AgencyEntries;
  changes: EntryChange[];
}

type Side = 'tasks' | 'targets';
type Cells = Readonly<Record<string, CellScalar | undefined>>;

/** Bringing over done again: the workbook's earlier entries with the sheets', and only what is different. */
export function changesSince(earlier: AgencyEntries, { entries, taken }: BringingOver): DoneAgain {
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

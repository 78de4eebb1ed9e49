import type { AgencyEntries } from '../fields/entry';
import { planMoves, type MovedItem, type PlanMove } from '../plan/planMoves';
import type { Plan } from '../plan/plan';
import { fold } from '../text/normalise';
import { bodyCode } from '../workbook/agency/bodyCode';

/** Prefix for codes of rows missing from the new version: the code itself may now belong to another row. */
const FORMER = 'CU.';

export interface UpgradedEntries {
  /** All entries by codes of the new version; entries without a row there are under a prefixed code. */
  entries: AgencyEntries;
  /** Rows with entries whose code or wording has changed. */
  moved: PlanMove[];
  /** Codes of the old version whose entries no longer have a row, and the codes they are kept under. */
  kept: { code: string; as: string }[];
  /** Rows whose deadline has changed, in print or by permission. */
  deadlines: PlanMove[];
  added: MovedItem[];
}

/** Converts entries made with one version of a plan to another. Nothing typed is lost. */
export function upgradeEntries(entries: AgencyEntries, before: Plan, after: Plan): UpgradedEntries {
  const { moves, added } = planMoves(before, after, bodyCode);
  const byCode = new Map(moves.map((move) => [move.before.code, move]));
  const kept: UpgradedEntries['kept'] = [];
  const entered = new Set([...Object.keys(entries.tasks), ...Object.keys(entries.targets)]);
  const recoded = <Entry>(side: Record<string, Entry>): Record<string, Entry> => {
    // A code may have been dropped earlier, reassigned to another row, and be dropped again.
    const taken = new Set(Object.keys(side).filter((code) => code.startsWith(FORMER)));
    const keptAs = (code: string): string => {
      if (taken.has(code)) return code;
      let as = `${FORMER}${code}`;
      while (taken.has(as)) as = `${FORMER}${as}`;
      return as;
    };
    return Object.fromEntries(
      Object.entries(side).map(([code, entry]) => {
        const move = byCode.get(code);
        if (move) return [move.after.code, entry];
        const as = keptAs(code);
        kept.push({ code, as });
        return [as, entry];
      }),
    );
  };
  return {
    entries: { ...entries, tasks: recoded(entries.tasks), targets: recoded(entries.targets) },
    moved: moves.filter(
      (move) => entered.has(move.before.code) && (move.likeness < 1 || move.before.code !== move.after.code),
    ),
    kept,
    deadlines: moves.filter(
      ({ before: { dated: was }, after: { dated: is } }) =>
        fold(was.time) !== fold(is.time) || was.movedDeadline?.due !== is.movedDeadline?.due,
    ),
    added,
  };
}

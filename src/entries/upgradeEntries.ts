import type { AgencyEntries } from '../fields/entry';
import { planMoves, type MovedItem, type PlanMove } from '../plan/planMoves';
import type { Plan } from '../plan/plan';
import { fold } from '../text/normalise';
import { bodyCode } from '../workbook/agency/bodyCode';

/** Before the code of a row that the new issue lacks: its own may be another row's by now. */
const FORMER = 'CU.';

export interface UpgradedEntries {
  /** Everything that was entered, by the codes of the new issue; what has no row there under a former code. */
  entries: AgencyEntries;
  /** Rows that have entries and another code or other words by now. */
  moved: PlanMove[];
  /** Codes of the old issue with entries that have no row any more, and under which code they are kept. */
  kept: { code: string; as: string }[];
  /** Rows whose printed time is another one. */
  deadlines: PlanMove[];
  added: MovedItem[];
}

/** The entries of a workbook of one issue of a plan, as they stand in another. Nothing that was typed is lost. */
export function upgradeEntries(entries: AgencyEntries, before: Plan, after: Plan): UpgradedEntries {
  const { moves, added } = planMoves(before, after, bodyCode);
  const byCode = new Map(moves.map((move) => [move.before.code, move]));
  const kept: UpgradedEntries['kept'] = [];
  const entered = new Set([...Object.keys(entries.tasks), ...Object.keys(entries.targets)]);
  const recoded = <Entry>(side: Record<string, Entry>): Record<string, Entry> =>
    Object.fromEntries(
      Object.entries(side).map(([code, entry]) => {
        const move = byCode.get(code);
        if (move) return [move.after.code, entry];
        const as = code.startsWith(FORMER) ? code : `${FORMER}${code}`;
        kept.push({ code, as });
        return [as, entry];
      }),
    );
  return {
    entries: { ...entries, tasks: recoded(entries.tasks), targets: recoded(entries.targets) },
    moved: moves.filter(
      (move) => entered.has(move.before.code) && (move.likeness < 1 || move.before.code !== move.after.code),
    ),
    kept,
    deadlines: moves.filter((move) => fold(move.before.time) !== fold(move.after.time)),
    added,
  };
}

import { bare, fold } from '../text/normalise';
import { matchItems } from './matchItems';
import type { Plan, PlanRow } from './plan';

export interface PlanDiff {
  added: PlanRow[];
  dropped: PlanRow[];
  /** Rows identified as the same by code or wording, with their differences. */
  reworded: { before: PlanRow; after: PlanRow; columns: RowColumn[]; likeness: number }[];
  /** Printed with another deadline, or moved by permission since. */
  moved: { before: PlanRow; after: PlanRow; likeness: number }[];
}

const COLUMNS = ['objective', 'task', 'activity', 'product', 'lead', 'coordinating', 'budget'] as const;
export type RowColumn = (typeof COLUMNS)[number];

const wordsOf = ({ task, activity }: PlanRow): string => bare(`${task} ${activity ?? ''}`);

/** What another version of a plan changes: rows are matched by code if their wording agrees, then by wording. */
export function diffPlans(before: Plan, after: Plan): PlanDiff {
  const worded = (rows: readonly PlanRow[]) =>
    rows.map((row) => ({ code: row.code, words: wordsOf(row), row }));
  const pairs = matchItems(worded(before.rows), worded(after.rows)).map((each) => ({
    before: each.before.row,
    after: each.after.row,
    likeness: each.likeness,
  }));
  const [matched, found] = [
    new Set(pairs.map((each) => each.before)),
    new Set(pairs.map((each) => each.after)),
  ];
  const differs = (one: PlanRow, other: PlanRow) =>
    COLUMNS.filter((column) => fold(one[column] ?? '') !== fold(other[column] ?? ''));
  const inOrder = pairs.sort((a, b) => after.rows.indexOf(a.after) - after.rows.indexOf(b.after));
  return {
    added: after.rows.filter((row) => !found.has(row)),
    dropped: before.rows.filter((row) => !matched.has(row)),
    reworded: inOrder
      .map((each) => ({ ...each, columns: differs(each.before, each.after) }))
      .filter(({ columns }) => columns.length > 0),
    moved: inOrder.filter(
      (each) =>
        fold(each.before.time) !== fold(each.after.time) ||
        each.before.movedDeadline?.due !== each.after.movedDeadline?.due,
    ),
  };
}

import { likeness } from '../text/likeness';
import { bare, fold } from '../text/normalise';
import type { Plan, PlanRow } from './plan';

export interface PlanDiff {
  added: PlanRow[];
  dropped: PlanRow[];
  /** Rows that are the same one by code or by their words, with what differs. */
  reworded: { before: PlanRow; after: PlanRow; columns: RowColumn[]; likeness: number }[];
  moved: { before: PlanRow; after: PlanRow }[];
}

const COLUMNS = ['objective', 'task', 'activity', 'product', 'lead', 'coordinating', 'budget'] as const;
type RowColumn = (typeof COLUMNS)[number];

/** Rows whose words agree less are two. */
const SAME_ROW = 0.6;

const wordsOf = ({ task, activity }: PlanRow): string => bare(`${task} ${activity ?? ''}`);

/** What another issue of a plan changes: rows are matched by code where their words agree, then by their words. */
export function diffPlans(before: Plan, after: Plan): PlanDiff {
  const pairs: { before: PlanRow; after: PlanRow; likeness: number }[] = [];
  const left = new Set(before.rows);
  const right = new Set(after.rows);
  const pair = (one: PlanRow, other: PlanRow, alike: number) => {
    pairs.push({ before: one, after: other, likeness: alike });
    left.delete(one);
    right.delete(other);
  };
  const byWords = new Map([...left].map((row) => [wordsOf(row), row]));
  for (const other of [...right]) {
    const same = byWords.get(wordsOf(other));
    if (same && left.has(same)) pair(same, other, 1);
  }
  for (const other of [...right]) {
    const same = [...left].find(({ code }) => code === other.code);
    const alike = same ? likeness(wordsOf(same), wordsOf(other)) : 0;
    if (same && alike >= SAME_ROW) pair(same, other, alike);
  }
  for (const other of [...right]) {
    const [best] = [...left]
      .map((row) => ({ row, alike: likeness(wordsOf(row), wordsOf(other)) }))
      .sort((a, b) => b.alike - a.alike);
    if (best && best.alike >= SAME_ROW) pair(best.row, other, best.alike);
  }
  const differs = (one: PlanRow, other: PlanRow) =>
    COLUMNS.filter((column) => fold(one[column] ?? '') !== fold(other[column] ?? ''));
  const inOrder = pairs.sort((a, b) => after.rows.indexOf(a.after) - after.rows.indexOf(b.after));
  return {
    added: [...right],
    dropped: [...left],
    reworded: inOrder
      .map((each) => ({ ...each, columns: differs(each.before, each.after) }))
      .filter(({ columns }) => columns.length > 0),
    moved: inOrder
      .filter((each) => fold(each.before.time) !== fold(each.after.time))
      .map(({ before: one, after: other }) => ({ before: one, after: other })),
  };
}

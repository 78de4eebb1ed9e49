import { diffCatalogues, type AgencyChange } from '../../agency/diffCatalogues';
import { diffPlans, type RowColumn } from '../../plan/diffPlans';
import type { PlanRow } from '../../plan/plan';
import type { Programme } from '../../programmes/programme';
import { timeText } from '../agency/timeText';

/** A row's code, and what it requires. */
export interface NamedRow {
  code: string;
  text: string;
}

/** A row in two issues of a plan. */
export interface ChangedRow {
  /** Codes. */
  before: string;
  after: string;
  /** What the later issue requires. */
  text: string;
  /** Share of letter pairs their wordings have in common, 0–1. */
  likeness: number;
}

/** Differences between two issues of a plan, as display texts. */
export interface PlanChanges {
  added: NamedRow[];
  dropped: NamedRow[];
  reworded: (ChangedRow & { columns: { column: RowColumn; before: string; after: string }[] })[];
  /** With their deadlines as printed, and as moved by permission. */
  moved: (ChangedRow & { from: string; to: string })[];
  agencies: AgencyChange[];
}

const textOf = ({ task, activity }: PlanRow): string => activity ?? task;
const namedRow = (row: PlanRow): NamedRow => ({ code: row.code, text: textOf(row) });

/** What `after` changes in `before`: rows in the order of `after`, then agencies. */
export function planChanges(before: Programme, after: Programme): PlanChanges {
  const { added, dropped, reworded, moved } = diffPlans(before.plan, after.plan);
  const changed = (each: { before: PlanRow; after: PlanRow; likeness: number }): ChangedRow => ({
    before: each.before.code,
    after: each.after.code,
    text: textOf(each.after),
    likeness: each.likeness,
  });
  return {
    added: added.map(namedRow),
    dropped: dropped.map(namedRow),
    reworded: reworded.map((each) => ({
      ...changed(each),
      columns: each.columns.map((column) => ({
        column,
        before: each.before[column] ?? '',
        after: each.after[column] ?? '',
      })),
    })),
    moved: moved.map((each) => ({
      ...changed(each),
      from: timeText(each.before, before.plan.year),
      to: timeText(each.after, after.plan.year),
    })),
    agencies: diffCatalogues(before.catalogue, after.catalogue),
  };
}

/** Total number of differences. */
export const changeCount = (changes: PlanChanges): number =>
  Object.values(changes).reduce((sum, each: readonly unknown[]) => sum + each.length, 0);

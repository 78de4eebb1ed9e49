import { bodyCode } from './bodyCode';
import type { Plan, RowFacts } from '../../plan/plan';

const KNOWN = new WeakMap<Plan, Map<string, RowFacts>>();

/** What the plan states about a row, by its code in the workbook; empty if it has no such row. */
export function rowFacts(plan: Plan | null, code: string): RowFacts {
  if (!plan) return {};
  let facts = KNOWN.get(plan);
  if (!facts) {
    facts = new Map<string, RowFacts>([
      ...plan.rows.map((row) => [row.code, row] as const),
      ...plan.generalTasks.map((task) => [bodyCode(task.code), task] as const),
    ]);
    KNOWN.set(plan, facts);
  }
  return facts.get(code) ?? {};
}

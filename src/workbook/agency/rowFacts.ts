import { bodyCode } from './bodyCode';
import { derived } from '../../text/derived';
import type { Plan, RowFacts } from '../../plan/plan';

const factsOf = derived(
  ({ rows, generalTasks }: Plan) =>
    new Map<string, RowFacts>([
      ...rows.map((row) => [row.code, row] as const),
      ...generalTasks.map((task) => [bodyCode(task.code), task] as const),
    ]),
);

/** What the plan states about a row, by its code in the workbook; empty if it has no such row. */
export function rowFacts(plan: Plan | null, code: string): RowFacts {
  return plan ? (factsOf(plan).get(code) ?? {}) : {};
}

import type { z } from 'zod';
import { targetsSchema } from '../target/targetSchema';
import type { Plan, PlanRow } from './plan';
import { appendixSchema, bodySchema } from './planSchema';

/** Plan data that breaks its schema; the message names the path. */
export class PlanDataError extends Error {
  override name = 'PlanDataError';
}

function parse<T>(part: string, schema: z.ZodType<T>, data: unknown): T {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const issues = result.error.issues.map(
    ({ path, message }) =>
      `${part}${path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')}: ${message}`,
  );
  throw new PlanDataError(issues.join('\n'));
}

function refuseTwice(part: string, codes: string[]): void {
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) throw new PlanDataError(`${part}: code "${twice}" stands twice`);
}

/**
 * Plan data → plan. `appendix`, `body`, `targets` as in src/plan/data/213-KH-UBND-2024.
 * @throws PlanDataError naming the path of what is wrong.
 */
export function loadPlan(data: { appendix: unknown; body: unknown; targets: unknown }): Plan {
  const { sections, ...head } = parse('appendix', appendixSchema, data.appendix);
  const body = parse('body', bodySchema, data.body);
  const targets = parse('targets', targetsSchema, data.targets);
  const rows = sections.flatMap((section) =>
    section.objectives.flatMap((objective) =>
      objective.tasks.flatMap((task) =>
        task.items.map((item): PlanRow => ({
          ...item,
          section: section.code,
          objectiveCode: objective.code,
          taskCode: task.code,
          objective: objective.text,
          task: task.text,
        })),
      ),
    ),
  );
  refuseTwice(
    'appendix',
    rows.map((row) => row.code),
  );
  refuseTwice(
    'body.generalTasks',
    body.generalTasks.map((task) => task.code),
  );
  refuseTwice(
    'body.assignments',
    body.assignments.map((assignment) => assignment.code),
  );
  return { ...head, ...body, sections: sections.map(({ code, title }) => ({ code, title })), rows, targets };
}

/** A plan in one JSON file: `{appendix, body, targets}`. @throws PlanDataError */
export function parsePlanFile(json: unknown): Plan {
  const { appendix, body, targets } = (json ?? {}) as Record<string, unknown>;
  return loadPlan({ appendix, body, targets });
}

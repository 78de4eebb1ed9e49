import type { z } from 'zod';
import { targetsSchema } from '../target/targetSchema';
import { assemblePlan } from './assemblePlan';
import type { Plan } from './plan';
import { appendixSchema, bodySchema, planHeadSchema } from './planSchema';

/** Plan data that violates its schema; the message lists the path of each fault, one per line. */
export class PlanDataError extends Error {
  override name = 'PlanDataError';
}

function fault(part: string, path: readonly PropertyKey[], message: string): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return `${part}${steps.join('')}: ${message}`;
}

function parse<T>(part: string, schema: z.ZodType<T>, data: unknown): T {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => fault(part, path, message));
  throw new PlanDataError(faults.join('\n'));
}

/**
 * Validates plan data; the parts are the files of a programme's data folder.
 * @throws PlanDataError naming the path of each fault, `appendix.sections[2].objectives[0].text: …`.
 */
export function loadPlan(data: { plan: unknown; appendix: unknown; body: unknown; targets: unknown }): Plan {
  const head = parse('plan', planHeadSchema, data.plan);
  const appendix = parse('appendix', appendixSchema, data.appendix);
  const body = parse('body', bodySchema, data.body);
  const targets = parse('targets', targetsSchema, data.targets);
  const codes = appendix.sections.map((section) => section.code);
  targets.forEach(({ section }, index) => {
    if (section !== null && !codes.includes(section)) {
      throw new PlanDataError(fault('targets', [index, 'section'], `no section "${section}"`));
    }
  });
  const plan = assemblePlan(head, { appendix, body, targets });
  const tasks = body.generalTasks.map(({ code }) => code);
  for (const { code, countedAs } of plan.rows)
    if (countedAs && !tasks.includes(countedAs.bodyTask))
      throw new PlanDataError(
        fault('appendix', [code, 'countedAs'], `the body has no task "${countedAs.bodyTask}"`),
      );
  return plan;
}

import { z } from 'zod';
import { targetsSchema } from '../target/targetSchema';
import type { Plan, PlanRow, Repair } from './plan';
import { appendixSchema, bodySchema } from './planSchema';

/** Plan data that breaks its schema; the message names the path of each fault, a line each. */
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

type Mended = { text: string; repair?: { printed: string; reason: string } | undefined };

function repairOf(column: 'objective' | 'task', { text, repair }: Mended): Repair[] {
  return repair ? [{ column, repaired: text, ...repair }] : [];
}

/**
 * Plan data → plan. `appendix`, `body`, `targets` as in src/plan/data/213-KH-UBND-2024.
 * @throws PlanDataError naming the path of what is wrong, `appendix.sections[2].objectives[0].text: …`.
 */
export function loadPlan(data: { appendix: unknown; body: unknown; targets: unknown }): Plan {
  const { sections, ...head } = parse('appendix', appendixSchema, data.appendix);
  const body = parse('body', bodySchema, data.body);
  const targets = parse('targets', targetsSchema, data.targets);
  const codes = sections.map((section) => section.code);
  targets.forEach(({ section }, index) => {
    if (section !== null && !codes.includes(section)) {
      throw new PlanDataError(fault('targets', [index, 'section'], `no section "${section}"`));
    }
  });
  const rows = sections.flatMap((section) =>
    section.objectives.flatMap((objective) =>
      objective.tasks.flatMap((task) =>
        task.items.map(({ repairs, ...item }): PlanRow => ({
          ...item,
          section: section.code,
          objectiveCode: objective.code,
          taskCode: task.code,
          objective: objective.text,
          task: task.text,
          repairs: [
            ...repairOf('objective', objective),
            ...repairOf('task', task),
            ...repairs.map((repair): Repair => ({ ...repair, repaired: item[repair.column] ?? '' })),
          ],
        })),
      ),
    ),
  );
  return { ...head, ...body, sections: sections.map(({ code, title }) => ({ code, title })), rows, targets };
}

const planFile = z.strictObject({ appendix: z.unknown(), body: z.unknown(), targets: z.unknown() });

/** A plan in one JSON file: `{appendix, body, targets}`. @throws PlanDataError */
export function parsePlanFile(json: unknown): Plan {
  return loadPlan(parse('plan', planFile, json));
}

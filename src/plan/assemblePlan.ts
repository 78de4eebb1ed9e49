import type { TargetData } from '../target/targetSchema';
import type { Plan, PlanHead, PlanRow, Repair } from './plan';
import type { Appendix } from './appendixShape';
import type { Body } from './planSchema';

/** The contents of a plan's three data files, already validated. */
export interface PlanContent {
  appendix: Appendix;
  body: Body;
  targets: TargetData[];
}

type RepairedText = { text: string; repair?: { printed: string; reason: string } | undefined };

function repairOf(column: 'objective' | 'task', { text, repair }: RepairedText): Repair[] {
  return repair ? [{ column, repaired: text, ...repair }] : [];
}

/** Assembles a plan from valid data files; `loadPlan` does the same for unchecked data. */
export function assemblePlan(head: PlanHead, content: PlanContent): Plan {
  const { appendix, body, targets: given } = content;
  const { sections } = appendix;
  const targets = given.map(({ agreesAcross = null, ...target }) => ({ ...target, agreesAcross }));
  const rows = sections.flatMap((section) =>
    section.objectives.flatMap((objective) =>
      objective.tasks.flatMap((task) =>
        task.items.map(({ repairs, binds = null, ...item }): PlanRow => ({
          ...item,
          binds,
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
  return {
    ...head,
    ...body,
    sections: sections.map(({ objectives: _objectives, ...section }) => section),
    rows,
    targets,
  };
}

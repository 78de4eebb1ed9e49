import { planText } from '../../messages/planText';
import { fold } from '../../text/normalise';
import { lines, moreIn, movedDeadline } from './planCells';
import type { PlanRecord } from './planRecords';

/** General tasks and assignments of the plan's body. */
export function bodyOf(records: readonly PlanRecord[]) {
  const isTask = ({ texts }: PlanRecord) => fold(texts.kind ?? '') === fold(planText('plan.general.task'));
  const assignments = new Map<string, { code: string; agencies: string; paragraphs: string[] }>();
  for (const { texts } of records.filter((record) => !isTask(record))) {
    const known = assignments.get(texts.code ?? '');
    if (known) known.paragraphs.push(texts.text ?? '');
    else
      assignments.set(texts.code ?? '', {
        code: texts.code ?? '',
        agencies: texts.agencies ?? '',
        paragraphs: [texts.text ?? ''],
      });
  }
  return {
    generalTasks: records.filter(isTask).map(({ texts }) => ({
      ...moreIn(texts.more),
      code: texts.code,
      text: texts.text,
      lead: texts.agencies ?? '',
      time: texts.time ?? '',
      ...movedDeadline(texts),
      source: texts.source,
    })),
    assignments: [...assignments.values()],
  };
}

/** The appendix: sections, objectives, tasks and their items, with what was repaired in them. */
export function sectionsOf(records: readonly PlanRecord[], repairs: readonly PlanRecord[]) {
  const repairOf = (code: string | undefined, columns: (column: string) => boolean) =>
    repairs
      .filter(({ texts }) => texts.code === code && columns(texts.column ?? ''))
      .map(({ texts }) => ({ column: texts.column, printed: texts.printed, reason: texts.reason }));
  const single = (code: string | undefined, column: string) => {
    const [found] = repairOf(code, (each) => each === column);
    return found ? { repair: { printed: found.printed, reason: found.reason } } : {};
  };
  return grouped(records, ({ texts }) => texts.section ?? '').map(([code, ofSection]) => ({
    code,
    title: ofSection[0]?.texts.sectionTitle ?? code,
    ...(ofSection[0]?.texts.sectionEnglish === undefined
      ? {}
      : { englishTitle: ofSection[0].texts.sectionEnglish }),
    objectives: grouped(ofSection, ({ texts }) => texts.objectiveCode ?? '').map(
      ([objective, ofObjective]) => ({
        code: objective,
        text: ofObjective[0]?.texts.objective,
        ...single(objective, 'objective'),
        tasks: grouped(ofObjective, ({ texts }) => texts.taskCode ?? '').map(([task, ofTask]) => ({
          code: task,
          text: ofTask[0]?.texts.task,
          ...single(task, 'task'),
          items: ofTask.map(({ texts }) => ({
            ...moreIn(texts.more),
            code: texts.code,
            activity: texts.activity ?? null,
            product: texts.product ?? '',
            lead: texts.lead ?? '',
            coordinating: texts.coordinating ?? '',
            time: texts.time ?? '',
            ...movedDeadline(texts),
            budget: texts.budget ?? '',
            inherited: lines(texts.inherited),
            ...(texts.binds === undefined ? {} : { binds: { text: texts.binds, reason: texts.bindsReason } }),
            repairs: repairOf(texts.code, (column) => column !== 'objective' && column !== 'task'),
          })),
        })),
      }),
    ),
  }));
}

/** Groups rows by key, in order of first appearance. */
function grouped(
  records: readonly PlanRecord[],
  keyOf: (record: PlanRecord) => string,
): [string, PlanRecord[]][] {
  const groups = new Map<string, PlanRecord[]>();
  for (const record of records) {
    const key = keyOf(record);
    const known = groups.get(key);
    if (known) known.push(record);
    else groups.set(key, [record]);
  }
  return [...groups];
}

import { sumTallies } from '../consolidation/taskTally';
import { DUE_STATUS } from '../fields/task/taskComputations';
import { PLAN_TASK_STATES, type PlanTask } from '../figures/planTask';
import type { FieldFigures, ProvinceFigures } from '../figures/provinceFigures';
import type { TaskStanding } from '../figures/taskStanding';
import { paperText } from '../messages/paperText';
import { paragraph, type Block } from '../paper/paper';
import { codesOf, namedAmong, taskPhrase, quotedItems } from './namedTasks';
import { documentsOf, truncatedList } from './planLine';
import { noteText, quotedNote } from './reportWords';
import { countsText, lateFacts, silent } from './taskSentences';

/** Maximum number of agencies listed in a sentence. */
const MOST_AGENCIES = 8;
const MOST_DOCUMENTS = 2;

/** A plan task in a sentence: its text, with the number of leads that have done it and their documents in brackets. */
function planItem(
  task: PlanTask,
  standings: readonly TaskStanding[],
  named: ReturnType<typeof namedAmong>,
): string {
  const { lead, state, row } = task;
  const facts: string[] = [];
  // For a single lead the group already says it.
  if (lead.owed > 1) facts.push(paperText('province.fact.doneBy', { done: lead.done, owed: lead.owed }));
  if (state === 'done')
    facts.push(
      ...truncatedList(documentsOf(task, standings), MOST_DOCUMENTS, (count) =>
        paperText('province.moreDocuments', { count }),
      ),
    );
  if (lead.owed > 1 && silent(lead) > 0 && state !== 'noFigures')
    facts.push(paperText('province.fact.silent', { count: silent(lead), owed: lead.owed }));
  if (lead.overdue > 0) facts.push(paperText('province.fact.overdue', { count: lead.overdue }));
  return taskPhrase(named(row), facts);
}

/** A field's results, one sentence per state, then coordinated tasks. */
export function fieldResults({ tasks }: FieldFigures, standings: readonly TaskStanding[]): string[] {
  const coordinating = sumTallies(tasks.map((task) => task.coordinating));
  const named = namedAmong(tasks.map(({ row }) => row));
  return [
    ...PLAN_TASK_STATES.flatMap((state) => {
      const group = tasks.filter((task) => task.state === state);
      if (group.length === 0) return [];
      // For tasks without information there is nothing to report except which they are.
      const isSilent = state === 'noFigures' || state === 'nobody';
      const items = isSilent
        ? codesOf(group)
        : quotedItems(group, (task) => planItem(task, standings, named));
      return [paperText(`province.group.${state}`, { count: group.length, tasks: tasks.length, items })];
    }),
    ...(coordinating.owed === 0
      ? []
      : [
          paperText('province.coordinating', {
            owed: coordinating.owed,
            counts: countsText(coordinating, { unit: 'overdueDuties' }),
          }),
        ]),
  ];
}

/** A reported lead task that is past its due date, or was when completed. */
export const isLate = ({ isLead, status, dueStatus }: TaskStanding): boolean =>
  isLead && status !== null && (dueStatus === DUE_STATUS.overdue || dueStatus === DUE_STATUS.late);

/** Late tasks with a lead agency: with whom, by how much and why. */
export function lateTasksOf({ standings, duties, tasks }: ProvinceFigures, date: string): Block[] {
  const late = standings.filter(isLate);
  if (late.length === 0)
    return [
      paragraph(
        'body',
        paperText(duties.reported > 0 ? 'province.lateNone' : 'report.lateUnknown', { date }),
      ),
    ];
  const named = namedAmong(tasks.map(({ row }) => row));
  const items = tasks.flatMap(({ row }) => {
    const own = late.filter(({ task }) => task.row.code === row.code);
    if (own.length === 0) return [];
    const agencies = own.map((standing) =>
      paperText('province.lateAgency', {
        agency: standing.task.agency.name,
        facts: lateFacts({ ...standing, entry: standing.task.entry }).join('; '),
      }),
    );
    const listed = truncatedList(agencies, MOST_AGENCIES, (count) => paperText('province.more', { count }));
    return [
      paperText('province.lateItem', { content: taskPhrase(named(row), []), agencies: listed.join('; ') }),
    ];
  });
  const { overdue, late: done } = duties;
  return [
    paragraph('body', paperText('province.lateIntro', { date, overdue, late: done, tasks: items.length })),
    ...items.map((item) => paragraph('item', item)),
  ];
}

/** Agencies' notes beside rows that are not late, each with the agencies that wrote it; the most frequent first. */
export function proposalsOf({ standings }: ProvinceFigures): Block[] {
  const byNote = new Map<string, Set<string>>();
  for (const standing of standings) {
    const note = noteText(standing.task.entry);
    if (note === null || isLate(standing)) continue;
    byNote.set(note, (byNote.get(note) ?? new Set<string>()).add(standing.task.agency.name));
  }
  if (byNote.size === 0) return [paragraph('body', paperText('province.proposalNone'))];
  return [...byNote]
    .sort(([, a], [, b]) => b.size - a.size)
    .map(([note, agencies]) => {
      const listed = truncatedList([...agencies], MOST_AGENCIES, (count) =>
        paperText('province.more', { count }),
      );
      return paragraph(
        'item',
        paperText('province.proposal', { note: quotedNote(note), agencies: listed.join('; ') }),
      );
    });
}

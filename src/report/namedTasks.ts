import { taskContent } from '../consolidation/sheets/taskContent';
import { paperText } from '../messages/paperText';
import type { TaskRow } from '../workbook/agency/agencyRows';
import { contentText } from './words';

const wordsOf = (row: TaskRow): string => contentText(taskContent(row));

/** Names a task among others in running text: by its text, and by its code if another has the same text. */
export function namedAmong(
  rows: readonly TaskRow[],
): (row: TaskRow) => { content: string; code: string | null } {
  const times = new Map<string, number>();
  for (const row of rows) times.set(wordsOf(row), (times.get(wordsOf(row)) ?? 0) + 1);
  return (row) => {
    const content = wordsOf(row);
    const needsCode = (times.get(content) ?? 0) > 1;
    return { content, code: needsCode ? paperText('report.fact.code', { code: String(row.code) }) : null };
  };
}

/** Number of tasks quoted in a sentence; with more, nobody reads to its end, and the appendix has them all. */
const TASKS_QUOTED = 10;

export const codesOf = (tasks: readonly { row: TaskRow }[]): string =>
  tasks.map(({ row }) => String(row.code)).join('; ');

/** The items of a sentence: the first tasks quoted, the others by their codes. */
export function quotedItems<Task extends { row: TaskRow }>(
  tasks: readonly Task[],
  item: (task: Task) => string,
): string {
  // A single one is no longer than its code.
  const quoted = tasks.length === TASKS_QUOTED + 1 ? tasks.length : TASKS_QUOTED;
  const rest = tasks.slice(quoted);
  return [
    ...tasks.slice(0, quoted).map(item),
    ...(rest.length === 0
      ? []
      : [paperText('report.group.more', { count: rest.length, codes: codesOf(rest) })]),
  ].join('; ');
}

/** A task in a sentence: its text, with facts in brackets. */
export function taskPhrase(
  { content, code }: ReturnType<ReturnType<typeof namedAmong>>,
  known: readonly string[],
): string {
  const facts = code === null ? known : [code, ...known];
  return paperText('report.item', {
    content,
    facts: facts.length === 0 ? '' : paperText('report.facts', { facts: facts.join('; ') }),
  });
}

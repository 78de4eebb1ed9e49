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
    const isTold = (times.get(content) ?? 0) > 1;
    return { content, code: isTold ? paperText('report.fact.code', { code: String(row.code) }) : null };
  };
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

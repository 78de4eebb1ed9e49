import type { PlanTask } from '../figures/planTask';
import type { TaskStanding } from '../figures/taskStanding';
import { paperText } from '../messages/paperText';
import type { AppendixLine } from './appendix';
import { evidenceText } from './taskSentences';

/** Number of documents listed in a cell; the rest are counted. */
const MOST_DOCUMENTS = 3;

/** Documents cited by a row's lead agencies, without duplicates. */
export function documentsOf({ row }: PlanTask, standings: readonly TaskStanding[]): string[] {
  const cited = standings
    .filter(({ task, isLead }) => isLead && task.row.code === row.code)
    .map(({ task }) => evidenceText(task.entry))
    .filter((text) => text !== '');
  return [...new Set(cited)];
}

/** A list up to a maximum length, the rest as a number. */
export const truncatedList = (
  texts: readonly string[],
  most: number,
  more: (count: number) => string,
): string[] => (texts.length > most ? [...texts.slice(0, most), more(texts.length - most)] : [...texts]);

/** “0/29” would claim that nobody has done what nobody has reported. */
function completionOf({ owed, reported, done }: PlanTask['lead']): string {
  if (owed === 0) return '';
  return reported === 0 ? paperText('noFigure') : paperText('province.completion', { done, owed });
}

/** A row of the province's appendix. */
export function planLine(task: PlanTask, standings: readonly TaskStanding[]): AppendixLine {
  const { row, state, lead } = task;
  const documents = truncatedList(documentsOf(task, standings), MOST_DOCUMENTS, (count) =>
    paperText('province.moreDocuments', { count }),
  );
  return {
    row,
    status: paperText(`province.state.${state}`),
    percent: completionOf(lead),
    evidence: documents.join('; ') || paperText('noFigure'),
  };
}

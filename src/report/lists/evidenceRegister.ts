import { citedPapers, linkIn, type CitedPaper, type PaperState } from '../../consolidation/citedPapers';
import type { ProvinceFigures } from '../../figures/provinceFigures';
import type { TaskStanding } from '../../figures/taskStanding';
import { STATUS } from '../../fields/task/taskStatus';
import { isBlank } from '../../workbook/sheetMath';

/** State of an evidence. `missing`: owed but not cited; `explained`: not cited, but with a note. */
export type EvidenceState = PaperState | 'explained' | 'missing';

/** A document that an agency cites for a row, or owes but does not cite: then its number is null. */
export interface EvidenceLine extends Omit<CitedPaper, 'document' | 'state'> {
  standing: TaskStanding;
  document: string | null;
  state: EvidenceState;
}

function linesOf(standing: TaskStanding): EvidenceLine[] {
  const { entry, row } = standing.task;
  const cited = citedPapers(entry);
  if (cited.length > 0) return cited.map((paper) => ({ standing, ...paper }));
  const link = linkIn(entry);
  const isOwed = row.documentOwed === 1 && standing.status === STATUS.done;
  if (!isOwed && link === null) return [];
  const state = isBlank(entry.note ?? null) ? 'missing' : 'explained';
  return [{ standing, document: null, kind: null, date: entry.documentDate ?? null, link, state }];
}

/** Every document cited, and every one owed for completed work, by agency in plan order. */
export const evidenceRegister = ({ standings }: Pick<ProvinceFigures, 'standings'>): EvidenceLine[] =>
  standings.flatMap(linesOf);

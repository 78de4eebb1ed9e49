import type { Agency } from '../agency/catalogue';
import { fromSerial } from '../text/calendar';
import { documentNumbers } from '../validation/documentNumber';
import { isBlank, isNumber } from '../workbook/sheetMath';
import type { MergedTask } from './consolidation';

/** A document that a row names as its evidence. */
export interface CitedDocument {
  task: MergedTask;
  /** As typed. */
  text: string;
  /** Serial; null where it is not a day. */
  date: number | null;
  /** Number and issuer, `145/KH-UBND of UBND-LG`: the same paper has the same key within a year. */
  key: string;
}

/** Symbol of every people's committee: which one it is, the one who cites it tells. */
const COMMITTEE = 'UBND';

/** A committee's paper, cited by a committee, is its own; cited by anybody else, the province's. */
function issuer(groups: readonly string[], { id, level }: Agency): string {
  const isCommittee = level === 'huyen' || level === 'xa';
  return groups.includes(COMMITTEE) && isCommittee ? id : 'province';
}

/** Evidence of the merged rows, one a document named; what is no document number is left out. */
export function citedDocuments(tasks: readonly MergedTask[]): CitedDocument[] {
  return tasks.flatMap((task) => {
    const { documentNumber, documentDate } = task.entry;
    if (isBlank(documentNumber ?? null)) return [];
    const date = isNumber(documentDate ?? null) ? (documentDate as number) : null;
    return documentNumbers(String(documentNumber)).flatMap(({ text, groups }): CitedDocument[] => {
      if (groups === null) return [];
      const number = text.replace(/^0+/, '');
      return [{ task, text, date, key: `${number} of ${issuer(groups, task.agency)}` }];
    });
  });
}

/** `145/KH-UBND of UBND-LG in 2024`: numbers begin anew each year. */
export function yearKey({ key, date }: CitedDocument): string | null {
  const year = date === null ? null : fromSerial(date)?.slice(0, 4);
  return year ? `${key} in ${year}` : null;
}

import { COMMITTEE } from '../agency/committee';
import type { Agency, Catalogue } from '../agency/catalogue';
import { isCommittee } from '../agency/levels';
import { fromSerial } from '../text/calendar';
import { documentNumbers } from '../validation/documents/documentNumber';
import { isNumber } from '../workbook/sheetMath';
import type { MergedTask } from './consolidation';

/** A document that a row cites as its evidence. */
export interface CitedDocument {
  task: MergedTask;
  /** As typed. */
  text: string;
  /** Serial; null if it is not a date. */
  date: number | null;
  /** Number and issuer, `145/KH-UBND of UBND-LG`: identical for the same document within a year. */
  key: string;
}

/**
 * Which committee "UBND" means depends on who cites it: cited by a committee it is that committee itself; cited by
 * anyone else, the province's.
 */
function issuer(groups: readonly string[], agency: Agency, catalogue: Catalogue): string {
  return groups.includes(COMMITTEE) && isCommittee(catalogue, agency) ? agency.id : 'province';
}

/** Documents cited by the merged rows, one per document named; text that is not a document number is skipped. */
export function citedDocuments(tasks: readonly MergedTask[], catalogue: Catalogue): CitedDocument[] {
  return tasks.flatMap((task) => {
    const { documentNumber, documentDate } = task.entry;
    const date = isNumber(documentDate ?? null) ? (documentDate as number) : null;
    return documentNumbers(String(documentNumber ?? '')).flatMap(({ text, groups }): CitedDocument[] => {
      if (groups === null) return [];
      const number = text.replace(/^0+/, '');
      return [{ task, text, date, key: `${number} of ${issuer(groups, task.agency, catalogue)}` }];
    });
  });
}

/** `145/KH-UBND of UBND-LG in 2024`: numbers restart each year. */
export function yearKey({ key, date }: CitedDocument): string | null {
  const year = date === null ? null : fromSerial(date)?.slice(0, 4);
  return year ? `${key} in ${year}` : null;
}

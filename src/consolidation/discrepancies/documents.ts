import type { Catalogue } from '../../agency/catalogue';
import { shownDate } from '../../validation/report/shown';
import { citedDocuments, yearKey, type CitedDocument } from '../citedDocuments';
import type { Discrepancy, MergedTask } from '../consolidation';
import { entryLineage } from '../entryLineage';

const discrepancy = (
  kind: 'same-document' | 'document-date',
  { task, text, date }: CitedDocument,
  first: CitedDocument,
  entry: 'documentNumber' | 'documentDate' = kind === 'same-document' ? 'documentNumber' : 'documentDate',
): Discrepancy => ({
  kind,
  code: String(task.row.code),
  agency: task.agency,
  lineage: entryLineage(task, entry),
  other: {
    agency: first.task.agency,
    code: String(first.task.row.code),
    lineage: entryLineage(first.task, entry),
  },
  values: { document: text, mine: shownDate(date), theirs: shownDate(first.date) },
});

/**
 * A document claimed by two agencies: for different rows (whose product is it?), or for the same row with different
 * dates (which is right?). Each claim is compared with the first.
 */
export function documentDiscrepancies(tasks: readonly MergedTask[], catalogue: Catalogue): Discrepancy[] {
  const byPaper = new Map<string, CitedDocument[]>();
  for (const document of citedDocuments(tasks, catalogue)) {
    const key = yearKey(document);
    if (key === null) continue;
    const claims = byPaper.get(key);
    if (claims) claims.push(document);
    else byPaper.set(key, [document]);
  }
  const found: Discrepancy[] = [];
  for (const claims of byPaper.values()) {
    for (const [index, claim] of claims.entries()) {
      const earlier = claims.slice(0, index).filter(({ task }) => task.agency.id !== claim.task.agency.id);
      const sameRow = earlier.find(({ task }) => task.row.code === claim.task.row.code);
      if (sameRow && sameRow.date !== claim.date) found.push(discrepancy('document-date', claim, sameRow));
      const sameDay = earlier.find(({ date }) => date === claim.date);
      // An agency sharing the row with an earlier claimant sides with it.
      if (sameDay && !sameRow) found.push(discrepancy('same-document', claim, sameDay));
    }
  }
  return found;
}

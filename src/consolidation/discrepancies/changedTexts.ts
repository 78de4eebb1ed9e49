import type { Discrepancy, RegisterEntry } from '../consolidation';
import type { ReturnedWorkbook } from '../returned';

/** Plan texts that differ in an agency's workbook. */
export function changedTexts(
  register: readonly RegisterEntry[],
  taken: ReadonlyMap<string, ReturnedWorkbook>,
): Discrepancy[] {
  return register.flatMap(({ agency }) => {
    const book = taken.get(agency.id);
    if (!book) return [];
    return book.changedTexts.map(({ code, sheet, cell, found, plan }): Discrepancy => ({
      kind: 'changed-text',
      code,
      agency,
      lineage: { file: book.file, sheet, cell },
      other: null,
      values: { mine: found, theirs: plan },
    }));
  });
}

import type { DatedPaper } from '../../deadline/instances';
import type { TaskEntry } from '../../fields/entry';
import { fromSerial } from '../../text/calendar';
import { isBlank, isNumber } from '../../workbook/sheetMath';
import { replaceLookAlikes } from '../typed/lookAlikes';
import { documentNumbers } from './documentNumber';

/**
 * Documents cited as a row's evidence whose date is known: those that state it (`45/BC-SNV ngày 25/01/2024`), and a
 * row's only document, to which the document date belongs.
 */
export function datedPapers({ documentNumber, documentDate }: TaskEntry): {
  papers: DatedPaper[];
  /** Number of further documents cited. */
  undated: number;
} {
  if (isBlank(documentNumber ?? null)) return { papers: [], undated: 0 };
  const cited = documentNumbers(replaceLookAlikes(String(documentNumber)));
  const beside = isNumber(documentDate ?? null) ? fromSerial(Math.floor(Number(documentDate))) : null;
  const papers = cited.flatMap(({ text, day }): DatedPaper[] => {
    const own = day ?? (cited.length === 1 ? beside : null);
    return own === null ? [] : [{ text, day: own }];
  });
  return { papers, undated: cited.length - papers.length };
}

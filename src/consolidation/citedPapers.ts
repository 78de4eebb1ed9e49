import type { TaskEntry } from '../fields/entry';
import { documentNumbers } from '../validation/documents/documentNumber';
import { isNumber } from '../workbook/sheetMath';
import type { CellScalar } from '../workbook/spec';

/** `whole`: number and date; `noDay`, `notANumber`: without its date, or not as a document number. */
export type PaperState = 'whole' | 'noDay' | 'notANumber';

/** A document cited in an entry; a cell may cite several. */
export interface CitedPaper {
  /** As typed, without “Số” and the trailing date. */
  document: string;
  /** Abbreviation of its kind, `KH`; null for an official letter, or if it is not a document number. */
  kind: string | null;
  /** Serial, or whatever was typed. */
  date: CellScalar;
  /** Link to the document system typed beside it; only its form is checked. */
  link: string | null;
  state: PaperState;
}

type Cited = Pick<TaskEntry, 'documentNumber' | 'documentDate' | 'note'>;

const LINK = /https?:\/\/[^\s<>"]+[^\s<>".,;:)]/iu;

/** The first link typed in an entry; null if there is none. */
export const linkIn = ({ documentNumber, note }: Cited): string | null =>
  [documentNumber, note]
    .map((cell) => LINK.exec(String(cell ?? ''))?.[0])
    .find((found) => found !== undefined) ?? null;

/** Every document that an entry cites, in the order typed. */
export function citedPapers(entry: Cited): CitedPaper[] {
  const date = entry.documentDate ?? null;
  const link = linkIn(entry);
  const typed = String(entry.documentNumber ?? '').replace(/https?:\/\/\S+/giu, '');
  return documentNumbers(typed).map(({ text, kind, groups }) => ({
    document: text,
    kind,
    date,
    link,
    state: groups === null ? 'notANumber' : isNumber(date) ? 'whole' : 'noDay',
  }));
}

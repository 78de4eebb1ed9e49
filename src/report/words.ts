import { formatNumber } from '../messages/formatNumber';
import { paperText } from '../messages/paperText';
import { fromSerial } from '../text/calendar';
import { formatDate } from '../text/formatDate';
import { isBlank, isNumber } from '../workbook/sheetMath';
import type { CellScalar } from '../workbook/spec';

/** A cell's text in one line, as it stands in running text: without its own full stop. */
export const inSentence = (cell: CellScalar | undefined): string =>
  String(cell ?? '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/(?<![\s.;,:])[\s.;,:]+$/u, '');

/** Labels that a plan puts before a row: “Hoạt động 1:”, “4.1. Nhiệm vụ 1:”, “1.2.”; in a sentence they say nothing. */
const LABEL = /^(?:\d+(?:\.\d+)*\.?\s+)?(?:(?:Hoạt động|Nhiệm vụ|Mục tiêu)\s*\d+(?:\.\d+)*\s*[:.]\s*)?/iu;

/** From this length on a row is told by its first sentence: the whole of it stands in the appendix. */
const LONG = 160;
/** A sentence that ends behind a word, not behind a letter (“TP. Bắc Giang”), and another that begins. */
const FIRST_SENTENCE = /^(.{40,}?\p{Ll}{2})\.\s+(?=\p{Lu})/u;

/** What a row is about, in running text. */
export function contentText(content: CellScalar): string {
  const text = inSentence(content);
  const words = text.replace(LABEL, '') || text;
  return (words.length > LONG ? FIRST_SENTENCE.exec(words)?.[1] : undefined) ?? words;
}

/** A name of a period inside a sentence: “quý I năm 2024”. */
export const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** A day as it is written; what is no day, as it was typed. */
export function dayText(cell: CellScalar | undefined): string {
  const day = isNumber(cell ?? null) ? fromSerial(cell as number) : null;
  return day === null ? inSentence(cell) : formatDate(day);
}

/** A number as it is written; what is none, as it was typed; an empty cell says that there is no figure. */
export function figureText(cell: CellScalar | undefined, { rounded = true } = {}): string {
  if (isBlank(cell ?? null)) return paperText('noFigure');
  return isNumber(cell ?? null) ? formatNumber(cell as number, 'vi', { rounded }) : inSentence(cell);
}

/** A cell of a table: an empty one says that there is no figure. */
export const cellText = (cell: CellScalar | undefined): string =>
  isBlank(cell ?? null) ? paperText('noFigure') : String(cell).trim();

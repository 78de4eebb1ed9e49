import { formatNumber } from '../messages/formatNumber';
import { paperText } from '../messages/paperText';
import { fromSerial } from '../text/calendar';
import { formatDate } from '../text/formatDate';
import { isBlank, isNumber } from '../workbook/sheetMath';
import type { CellScalar } from '../workbook/spec';

/** A cell's text on one line for running text, without its full stop. */
export const inSentence = (cell: CellScalar | undefined): string =>
  String(cell ?? '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/(?<![\s.;,:])[\s.;,:]+$/u, '');

/** A plan's row labels: “Hoạt động 1:”, “4.1. Nhiệm vụ 1:”, “1.2.”; meaningless in a sentence. */
const LABEL = /^(?:\d+(?:\.\d+)*\.?\s+)?(?:(?:Hoạt động|Nhiệm vụ|Mục tiêu)\s*\d+(?:\.\d+)*\s*[:.]\s*)?/iu;

/** From this length, a row is quoted by its first sentence: its full text is in the appendix. */
const LONG = 160;
/** A sentence ending after a word rather than an abbreviation (“TP. Bắc Giang”), followed by another. */
const FIRST_SENTENCE = /^(.{40,}?\p{Ll}{2})\.\s+(?=\p{Lu})/u;

/** A row's text for running text. */
export function contentText(content: CellScalar): string {
  const text = inSentence(content);
  const words = text.replace(LABEL, '') || text;
  return (words.length > LONG ? FIRST_SENTENCE.exec(words)?.[1] : undefined) ?? words;
}

/** A period's name within a sentence: “quý I năm 2024”. */
export const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** A date as written in documents; anything else as typed. */
export function dayText(cell: CellScalar | undefined): string {
  const day = isNumber(cell ?? null) ? fromSerial(cell as number) : null;
  return day === null ? inSentence(cell) : formatDate(day);
}

/** A number as written in documents; anything else as typed; an empty cell reads as missing. */
export function figureText(cell: CellScalar | undefined, { rounded = true } = {}): string {
  if (isBlank(cell ?? null)) return paperText('noFigure');
  return isNumber(cell ?? null) ? formatNumber(cell as number, 'vi', { rounded }) : inSentence(cell);
}

/** A table cell: an empty one reads as missing. */
export const cellText = (cell: CellScalar | undefined): string =>
  isBlank(cell ?? null) ? paperText('noFigure') : String(cell).trim();

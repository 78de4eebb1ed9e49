import { bare } from '../text/normalise';
import { COLUMN_WORDS, type ColumnKey } from './columnWords';

export interface ColumnMeaning {
  key: ColumnKey;
  /** 0–1: 1 if the header is one of the column's known names. */
  confidence: number;
}

/** Words without diacritics, separated by single spaces; punctuation except % is dropped. */
const plain = (text: string): string =>
  bare(text)
    .replace(/[^\p{L}\d%]+/gu, ' ')
    .trim();

const PLAIN_WORDS = Object.entries(COLUMN_WORDS).map(([key, { is, has = [], not = [] }]) => ({
  key: key as ColumnKey,
  is: new Set(is.map(plain)),
  has: has.map(plain),
  not: not.map(plain),
}));

const contains = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `);

/** Score of the known words in a header: longer and earlier matches count more. */
function worth(text: string, words: string): number {
  return 0.5 + 0.4 * (words.length / text.length) - (text.startsWith(words) ? 0 : 0.05);
}

/** Parenthesised notes that distinguish planned dates from actual ones: “Ngày hoàn thành (dự kiến)” is a deadline. */
const PLANNED_OR_REAL = new Set(['dự kiến', 'thực tế'].map(plain));

/** Possible meanings of a header, best first; empty if nothing in it is known. */
export function nameColumn(header: string): ColumnMeaning[] {
  // A parenthesised note says how to fill the column in, not what it is, with few exceptions.
  let qualifier = '';
  const withoutNotes = header.replace(/\((?!\s*%)([^()]*)\)/gu, (_, note: string) => {
    if (PLANNED_OR_REAL.has(plain(note))) qualifier = ` ${plain(note)}`;
    return ' ';
  });
  const text = plain(withoutNotes) || plain(header);
  if (text === '') return [];
  const whole = text + qualifier;
  return PLAIN_WORDS.flatMap(({ key, is, has, not }): ColumnMeaning[] => {
    if (is.has(whole)) return [{ key, confidence: 1 }];
    if (is.has(text) && !not.some((words) => contains(qualifier.trim(), words)))
      return [{ key, confidence: 1 }];
    if (not.some((words) => contains(whole, words))) return [];
    const found = has.filter((words) => contains(whole, words));
    return found.length === 0
      ? []
      : [{ key, confidence: Math.max(...found.map((words) => worth(whole, words))) }];
  }).sort((a, b) => b.confidence - a.confidence);
}

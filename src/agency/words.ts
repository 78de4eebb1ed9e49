import { fold } from '../text/normalise';

/** A word of a phrase; a long form with a usual abbreviation becomes a single word, abbreviated. */
export interface Word {
  /** Folded; empty for "và", which is ignored when comparing names: "Thể thao & Du lịch". */
  key: string;
  /** Position in the text that was split. */
  start: number;
  end: number;
}

/** Written either way interchangeably, so no name needs an alias for it. */
const SHORT_FORMS: readonly (readonly [string, string])[] = [
  ['bộ chỉ huy quân sự', 'bchqs'],
  ['ban chỉ huy quân sự', 'bchqs'],
  ['bộ chqs', 'bchqs'],
  ['ban chqs', 'bchqs'],
  ['bch qs', 'bchqs'],
  ['bch quân sự', 'bchqs'],
  ['uỷ ban nhân dân', 'ubnd'],
  ['hội đồng nhân dân', 'hđnd'],
  ['đơn vị sự nghiệp', 'đvsn'],
  ['khu công nghiệp', 'kcn'],
  ['ban quản lý', 'bql'],
  ['ban ql', 'bql'],
  ['giám đốc', 'gđ'],
  ['công an', 'ca'],
  ['văn phòng', 'vp'],
  ['thành phố', 'tp'],
  ['thị xã', 'tx'],
];
const WORD_OF = SHORT_FORMS.map(([long, short]) => ({ long: long.split(' '), short }));

/** NFC text → its words in order. */
export function wordsOf(text: string): Word[] {
  const single = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    key: fold(word),
    start: index,
    end: index + word.length,
  }));
  const words: Word[] = [];
  for (let at = 0; at < single.length;) {
    const form = WORD_OF.find(({ long }) => long.every((part, step) => single[at + step]?.key === part));
    const first = single[at] as Word;
    const last = single[at + (form?.long.length ?? 1) - 1] as Word;
    const key = form?.short ?? (first.key === 'và' ? '' : first.key);
    words.push({ key, start: first.start, end: last.end });
    at += form?.long.length ?? 1;
  }
  return words;
}

/** Comparison key of a name: ignores case, spaces, punctuation, "và" and a leading "các"; uses short forms. */
export function nameKey(name: string): string {
  const keys = wordsOf(name.normalize('NFC')).map(({ key }) => key);
  return (keys[0] === 'các' ? keys.slice(1) : keys).join('');
}

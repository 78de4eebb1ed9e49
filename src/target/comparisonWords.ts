/** How the attained value and the threshold are compared. */
export type Comparison = '>' | '>=' | '<' | '<=';

/** Words before a number that determine the comparison. To support a new one, add an entry; the longest match wins. */
const BEFORE: Readonly<Record<Comparison, readonly string[]>> = {
  '>': ['trên', 'hơn', 'vượt', 'vượt mức', 'cao hơn', 'lớn hơn', '>'],
  '>=': [
    ...[
      'tối thiểu',
      'ít nhất',
      'không dưới',
      'không thấp hơn',
      'không ít hơn',
      'không nhỏ hơn',
      'đạt',
      'đạt từ',
    ],
    ...['duy trì', 'đảm bảo', 'bảo đảm', 'phấn đấu', '>=', '≥'],
  ],
  '<': ['dưới', 'thấp hơn', 'ít hơn', 'nhỏ hơn', '<'],
  '<=': [
    'không quá',
    'không để quá',
    'không vượt quá',
    'tối đa',
    'nhiều nhất',
    'không cao hơn',
    'không lớn hơn',
    'không nhiều hơn',
    '<=',
    '≤',
  ],
};

/** Words that may stand between the comparing word and the number. */
const FILLERS = ['tỷ lệ', 'tỉ lệ', 'mức', 'được', 'là', 'khoảng', 'từ', 'số', 'còn', 'xuống', 'lên', 'có'];

const BEHIND: readonly (readonly [RegExp, Comparison])[] = [
  [/^ ?(?:[^\d,;.()]{0,40} )?trở lên(?!\p{L})/iu, '>='],
  [/^ ?(?:[^\d,;.()]{0,40} )?trở xuống(?!\p{L})/iu, '<='],
];

const WORDS = Object.entries(BEFORE)
  .flatMap(([operator, words]) => words.map((word) => ({ word, operator: operator as Comparison })))
  .sort((a, b) => b.word.length - a.word.length);

/** Whether `text` (lower case) ends with `word` as a separate word. */
const endsWithWord = (text: string, word: string): boolean =>
  text.endsWith(word) && !/\p{L}/u.test(text[text.length - word.length - 1] ?? ' ');

/** The comparing word before a number, with its position; null if there is none. */
export function comparisonBefore(before: string): { operator: Comparison; start: number } | null {
  let text = before.toLowerCase().trimEnd();
  for (;;) {
    const said = WORDS.find(({ word }) => endsWithWord(text, word));
    if (said) return { operator: said.operator, start: text.length - said.word.length };
    const filler = FILLERS.find((word) => endsWithWord(text, word));
    if (filler === undefined) return null;
    text = text.slice(0, text.length - filler.length).trimEnd();
  }
}

/** “… trở lên”, “… trở xuống” after a number. */
export function comparisonBehind(behind: string): { operator: Comparison } | null {
  const found = BEHIND.find(([pattern]) => pattern.test(behind));
  return found ? { operator: found[1] } : null;
}

import type { Comparison } from './comparison';

/** Words before a number that determine the comparison. To support a new one, add an entry; the longest match wins. */
const BEFORE: Readonly<Record<Comparison, readonly string[]>> = {
  '>': ['trên', 'hơn', 'quá', 'vượt', 'vượt mức', 'vượt quá', 'cao hơn', 'lớn hơn', '>'],
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
    ...['bằng', 'đạt và vượt', 'đạt hoặc vượt', 'bằng hoặc vượt', 'bằng hoặc hơn', 'bằng hoặc cao hơn'],
    ...['bằng hoặc lớn hơn', 'bằng hoặc trên', 'cao hơn hoặc bằng', 'lớn hơn hoặc bằng', 'hơn hoặc bằng'],
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
    ...['bằng hoặc thấp hơn', 'bằng hoặc nhỏ hơn', 'bằng hoặc ít hơn', 'bằng hoặc dưới'],
    ...['thấp hơn hoặc bằng', 'nhỏ hơn hoặc bằng', 'ít hơn hoặc bằng'],
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

/** The comparison that results from negating a strict one: “không được dưới 80%”. */
const RULED_OUT: Partial<Record<Comparison, Comparison>> = { '>': '<=', '<': '>=' };
/**
 * “Không”, directly before the comparing word or with the forbidden case in between: “không có đơn vị nào dưới 80%”.
 */
const NEGATION =
  /(?<!\p{L})không(?: (?:được|để|cho|cho phép|nên|thể|phải|có|còn|bị|xảy ra))*((?: [^\s,;.:()%\d]{1,12}){0,8})$/u;
/** Words that begin another statement. */
const NEXT_STATEMENT =
  /(?<!\p{L})(?:và|nhưng|mà|với|trong|phải|cần|thì|phấn đấu|bảo đảm|đảm bảo|duy trì|đạt(?! *$))(?!\p{L})/u;
/** “Không có”, “không còn” only forbid at the beginning of a clause; elsewhere they are descriptive. */
const FORBIDS = /^không (?:được|để|cho|phải)(?!\p{L})/u;
const NONE = /^không (?:có|còn)(?!\p{L})/u;

function negated(text: string, said: { operator: Comparison; start: number }): typeof said {
  const operator = RULED_OUT[said.operator];
  const found = operator && NEGATION.exec(text.slice(0, said.start).trimEnd());
  if (!operator || !found) return said;
  const [words, between = ''] = found;
  const isHead = /(?:^|[,;.:(])\s*$/u.test(text.slice(0, found.index));
  const reaches = FORBIDS.test(words) || (isHead && NONE.test(words));
  return between === '' || (reaches && !NEXT_STATEMENT.test(between))
    ? { operator, start: found.index }
    : said;
}

/** The comparing word before a number, with its position; null if there is none. */
export function comparisonBefore(before: string): { operator: Comparison; start: number } | null {
  let text = before.toLowerCase().trimEnd();
  for (;;) {
    const said = WORDS.find(({ word }) => endsWithWord(text, word));
    if (said) {
      const found = { operator: said.operator, start: text.length - said.word.length };
      return /\p{L}/u.test(said.word) ? negated(text, found) : found;
    }
    const filler = FILLERS.find((word) => endsWithWord(text, word));
    if (filler === undefined) return null;
    text = text.slice(0, text.length - filler.length).trimEnd();
  }
}

/** “… trở lên”, “… trở xuống” after a number. */
export function comparisonAfter(behind: string): { operator: Comparison } | null {
  const found = BEHIND.find(([pattern]) => pattern.test(behind));
  return found ? { operator: found[1] } : null;
}

import { bare, fold, tidy } from '../text/normalise';

/** A phrase prepared for the patterns of `families.ts`, `span.ts` and `recurrence.ts`. */
export interface PhraseText {
  /** Lower case, one spelling per word, digits for number words, no spaces around separators, no lead-in. */
  text: string;
  /** Text of the trailing parenthesis as typed, or null. */
  condition: string | null;
  /** True if a slip was repaired. */
  repaired: boolean;
}

const NUMBER_WORDS: Record<string, string> = {
  'mười một': '11',
  'mười hai': '12',
  mười: '10',
  một: '1',
  hai: '2',
  ba: '3',
  bốn: '4',
  tư: '4',
  năm: '5',
  sáu: '6',
  bảy: '7',
  bẩy: '7',
  tám: '8',
  chín: '9',
};
const NUMBER_WORD = Object.keys(NUMBER_WORDS).join('|');
const toDigits = (_match: string, before: string, word: string) => `${before}${NUMBER_WORDS[word]}`;

type Spelling = readonly [pattern: RegExp, spelling: string | ((...match: string[]) => string)];

/** Normalises variant spellings to the one the patterns know; order matters. */
const SPELLINGS: readonly Spelling[] = [
  [/(?<!\p{L})(?:quí|qúi)(?!\p{L})/gu, 'quý'],
  [/(?<!\p{L})(?:hằng|mỗi|từng)(?!\p{L})/gu, 'hàng'],
  [/ (?:và|&) /gu, ','],
  [/ tới /gu, ' đến '],
  [/(?<!\s)\s*([,/-])\s*/gu, '$1'],
  [/(\d)\. (?=\d)/gu, '$1.'],
  [/(?<![\p{L}\d])q[.-]? ?(?=(?:iv|i{1,3}|0?\d)(?![\p{L}\d]))/gu, 'quý '],
  [/(?<![\p{L}\d])t[.-]? ?(?=\d{1,2}(?!\d))/gu, 'tháng '],
  [/((?<!\p{L})(?:quý|tháng|năm|ngày))(?=\d|[iv]+(?!\p{L}))/gu, '$1 '],
  // "tháng năm 2024" may be May, or a missing month in "tháng … năm 2024": it stays unread.
  [new RegExp(`((?<!\\p{L})tháng )(?!năm \\d)(${NUMBER_WORD})(?!\\p{L})`, 'gu'), toDigits],
  [/((?<!\p{L})quý )(một|hai|ba|bốn|tư)(?!\p{L})/gu, toDigits],
  [/((?<!\p{L}))(ba|sáu|chín)(?= tháng(?!\p{L}))/gu, toDigits],
  // A count repeated in words: "10 (mười) ngày".
  [/(?<=\d) \(\p{L}+(?: \p{L}+){0,3}\) ?(?=(?:ngày|tuần|tháng|năm|giờ)(?!\p{L}))/gu, ' '],
  [new RegExp(`(?<!\\p{L})(${NUMBER_WORD})(?= ngày làm việc)`, 'gu'), (word) => NUMBER_WORDS[word] ?? word],
  // A deadline is a day; the hour on that day is dropped.
  [
    /(?:vào (?:lúc )?|lúc |trước )?\d{1,2} ?(?:giờ|h|g)(?: ?\d{1,2})?(?: ?(?:phút|'))?(?:,| )(?:của )?(?=ngày \d)/gu,
    '',
  ],
];

const EMPTY_ITEM = /^[-–+*•.,;:\s]*$/u;

/**
 * What a cell's phrase may be read as: its lines in one, or each as a step: “- Kế hoạch: tháng 02/2026”, and on the next
 * line “- Báo cáo: tháng 11/2026”. An empty last item is dropped.
 */
export function textsOf(phrase: string): [whole: string, steps: string] {
  const lines = phrase.trim().split(/[\r\n]+/);
  while (lines.length > 1 && EMPTY_ITEM.test(lines.at(-1) as string)) lines.pop();
  const items = lines.map((line) => tidy(line).replace(/^[-–+*•] ?/u, ''));
  return [tidy(lines.join(' ')), items.filter((item) => item !== '').join('; ')];
}

const BULLET = /^[-+*•]\s*/u;
const TRAILING_MARKS = /(?<![\s.,;:])[\s.,;:]+$/u;
/** Words that say nothing about when: "Thời gian hoàn thành:", "Xong", "Hoàn thành", "Trình UBND tỉnh", "Nhiệm vụ …", "Đợt 1:". */
const LEAD_IN =
  /^(?:nhiệm vụ (?=thường xuyên))?(?:đợt \d{1,2}: ?)?(?:trong (?:khoảng )?thời gian (?=từ ))?(?:thời (?:gian|hạn)(?: hoàn thành| thực hiện)?:? ?)?(?:(?:phải |cần )?(?:xong|hoàn thành|thực hiện|triển khai|ban hành|công bố|phê duyệt|tổ chức|kết thúc|nộp|(?:gửi )?báo cáo|trình(?: (?:ubnd|hđnd)(?: tỉnh)?)?)(?: xong)?:? ?)?/u;

/** The text of a phrase without its lead-in. */
export const withoutLeadIn = (text: string): string => text.replace(LEAD_IN, '');

/** A year split by a line break in a narrow cell, as in the plan's "10/2/2 024". */
const TORN_YEAR = /(?<=[/.-]|năm )2 ?0 ?\d ?\d(?!\d)/gu;

/** The patterns' vocabulary, looked up without diacritics: "Thang 2/2024", "trứơc". */
const VOCABULARY = new Map(
  (
    'tháng quý ngày năm trước đến từ đầu cuối cả hết trong chậm nhất muộn giai đoạn hoàn thành thực hiện ' +
    'thường xuyên liên tục hàng định kỳ có phát theo kế hoạch lộ trình yêu cầu'
  )
    .split(' ')
    .map((word) => [bare(word), word]),
);

/** Words to look up. Not valid ones that differ only by diacritics: “kết thúc”, “kể từ” (“kể hoạch” is a slip). */
const WORDS = /(?<!\p{L})(?!(?:thúc|kể t[ừưu])(?!\p{L}))\p{L}+/gu;

function cutCondition(phrase: string): [body: string, condition: string | null] {
  const match = /^([^()]*)\((.*)\)[\s.;]*$/u.exec(phrase);
  if (!match || hasWordsBetween(match[2] as string)) return [phrase, null];
  return [match[1] as string, (match[2] as string).trim() || null];
}

/** Whether text inside the outermost marks has words outside any parenthesis: "a); quý II (b" of two conditions. */
function hasWordsBetween(inside: string): boolean {
  let depth = 1;
  for (const sign of inside) {
    if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (depth <= 0 && /[\p{L}\d]/u.test(sign)) return true;
  }
  return false;
}

function spell(body: string): string {
  const plain = fold(body).replace(BULLET, '').replace(TRAILING_MARKS, '');
  // `replace` accepts both kinds of replacement, but its overloads take only one at a time.
  return SPELLINGS.reduce((text, [pattern, spelling]) => text.replace(pattern, spelling as string), plain);
}

/** Possible readings of a phrase, best first: as spelled, then with known words' diacritics corrected. */
export function phraseReadings(phrase: string): [PhraseText, ...PhraseText[]] {
  const [body, condition] = cutCondition(tidy(phrase));
  const spelled = spell(body);
  const joined = spelled.replace(TORN_YEAR, (year) => year.replace(/ /g, ''));
  const respelled = spell(joined.replace(WORDS, (word) => VOCABULARY.get(bare(word)) ?? word));

  const asSpelled = { text: withoutLeadIn(joined), condition, repaired: joined !== spelled };
  if (respelled === joined) return [asSpelled];
  return [asSpelled, { text: withoutLeadIn(respelled), condition, repaired: true }];
}

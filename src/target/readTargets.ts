import type { IsoDate } from '../text/calendar';
import { parseDeadline } from '../deadline/parseDeadline';
import { fold, tidy } from '../text/normalise';
import type { Comparison } from './comparison';
import { comparisonBefore, comparisonAfter } from './comparisonWords';

/** A target inferred from a sentence: a proposal that a person must confirm. */
export interface ProposedTarget {
  operator: Comparison;
  /** In `unit`: 90 for 90 %. */
  threshold: number;
  /** `%`, or the words after the number: “trang/tin mỗi tháng”. */
  unit: string;
  /** Id of the level of government bound by it; null if the sentence names none. */
  level: string | null;
  /** The part of the sentence that states it, as given. */
  text: string;
  /** Set if the number is the size of a cut or a rise (“giảm ít nhất 20%”); null if it is a share or a count. */
  change: 'decrease' | 'increase' | null;
  /** Upper end of a range (“từ 80% đến 85%”), whose lower bound is the threshold; null if not a range. */
  upper: number | null;
  /** Last day, if the sentence gives its own date (“đến hết năm 2026”); otherwise null. */
  due: IsoDate | null;
}

/** A level of government and the words that denote it in a sentence. */
export interface LevelWords {
  id: string;
  words: readonly string[];
}

/** Longer than any target; text beyond it is not searched. */
const LONGEST_SENTENCE = 4000;

const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;
/** Units after “85/100”, “3/34”, “80/99”, where the denominator is a scale. */
const SCALES = 'điểm|tỉnh|thành phố|địa phương|xã|phường|đơn vị|cơ quan|sở';
const PERCENT = '%|phần trăm';
const COUNT = new RegExp(
  String.raw`(?<![\p{L}\d.,/:-])(?<low>${NUMBER})(?:\/\d{1,4}(?= (?:${SCALES})(?!\p{L})))?(?: ?(?<lowPercent>${PERCENT}))?(?: ?(?:-|–|đến|tới) ?(?:dưới )?(?<high>${NUMBER}))?(?: ?(?<percent>${PERCENT}))?(?![\p{L}\d]|[.,/:]\d|-\p{L})`,
  'giu',
);

/** Vietnamese separators: “99,5”, “12.500”; a point before one or two digits is a decimal point. */
function valueOf(digits: string): number {
  const thousands = /^\d{1,3}(?:\.\d{3})+/.test(digits) ? digits.replace(/\./g, '') : digits;
  return Number(thousands.replace(',', '.'));
}

interface FoundTarget {
  operator: Comparison;
  threshold: number;
  upper: number | null;
  unit: string;
  change: ProposedTarget['change'];
  /** Where its wording begins: the first comparing word, else the number. */
  start: number;
  end: number;
  /** It has no comparing word of its own. */
  isBare?: boolean;
}

/** Numbers that are not a threshold: a base (“so với năm 2025 là 80%”), the start of a change (“từ 80% lên 90%”). */
function isBase(before: string, behind: string): boolean {
  if (/^ (?:lên|xuống|tăng lên|giảm xuống) /iu.test(behind)) return true;
  if (
    /(?<!\p{L})từ(?: mức)? $/iu.test(before) &&
    /^[^,;.%()]{0,30} (?<!trở )(?:lên|xuống)(?!\p{L})/iu.test(behind)
  )
    return true;
  const since = BASE.exec(before)?.[1];
  return since !== undefined && !/(?<!\p{L})(?:tăng|giảm|tối thiểu|ít nhất|phấn đấu)(?!\p{L})/iu.test(since);
}
const BASE =
  /(?:so với|tương đương|bằng (?=(?:với )?(?:năm|mức|kết quả|cùng kỳ|bình quân|trung bình))|hiện (?:nay|tại|có|đạt|là)|trước đây|cùng kỳ|đã đạt|trong tổng số)([^,;.]{0,40})$/iu;

/** “Đạt 95% (năm 2025 là 90%)”: a parenthesis after a target states an earlier result. */
const isEarlierResult = (before: string, last: FoundTarget | undefined): boolean => {
  const open = /\((?:năm|quý|kết quả|thực hiện|số liệu|thực tế|bình quân) [^()]{0,40}$/iu.exec(before);
  return open !== null && last !== undefined && last.end <= open.index && !/phấn đấu/iu.test(open[0]);
};

function unitAfter(behind: string): string | null {
  const words =
    /^ (?<noun>\p{L}+(?:\/\p{L}+)*)(?<per> ?(?:\/|mỗi|một|hằng|hàng) ?(?:tháng|quý|năm|tuần|ngày))?/iu.exec(
      behind,
    )?.groups;
  if (!words?.noun) return null;
  const longer = LONG_UNITS.exec(behind.slice(1))?.[0];
  return (longer ?? words.noun) + (longer ? '' : (words.per ?? ''));
}
/** Units of two or more words, whose first word alone is meaningless. */
const LONG_UNITS =
  /^(?:ngày làm việc|ngày công|hồ sơ|văn bản|đơn vị hành chính|đơn vị|người dân|cơ quan|doanh nghiệp|nhiệm vụ|sáng kiến|giải pháp|thủ tục hành chính|thủ tục|dịch vụ công(?: trực tuyến)?|dịch vụ|bản tin|tin bài|chuyên mục|phóng sự|điểm (?:phần trăm|%)|cuộc (?:kiểm tra|họp|thanh tra|khảo sát)|đợt kiểm tra|mô hình|đầu mối|(?:công|viên) chức|cán bộ|lãnh đạo|biên chế|hội nghị|lớp (?:tập huấn|bồi dưỡng)|lượt người|địa phương|hộ gia đình|cơ sở dữ liệu|nền tảng|trung tâm|bộ phận|tỷ đồng|triệu đồng)/iu;

/** Nouns that make a number a name, a place or a date, whatever precedes it; an age describes people. */
const NOT_COUNTED = /^ (?:tuổi|năm|tháng|quý|lần thứ)(?!\p{L})/iu;
/** A time is a target only where it must not be exceeded: “không quá 15 ngày”. */
const TIME = /^ (?:ngày(?! làm việc| công)|giờ)(?!\p{L})/iu;
const NAMED =
  /(?:số|mức độ|mức|cấp độ|bậc|điều|khoản|điểm|mục|phần|chương|giai đoạn|năm|tháng|quý|ngày|đợt|lần|thứ|phiên bản|nhóm|cấp)$/iu;

function findTargets(sentence: string): FoundTarget[] {
  const found: FoundTarget[] = [];
  for (const match of sentence.matchAll(COUNT)) {
    const { low = '', high, lowPercent, percent } = match.groups as Record<string, string | undefined>;
    const end = match.index + match[0].length;
    const before = sentence.slice(0, match.index);
    const behind = sentence.slice(end);
    const isShare = lowPercent !== undefined || percent !== undefined;
    const rank = rankBefore(before, behind);
    if (rank) {
      found.push({
        operator: '<=',
        // In “thứ hạng 1 - 5” the worse rank is still good enough.
        threshold: valueOf(high ?? low),
        upper: null,
        unit: 'hạng',
        change: null,
        ...rank,
        end,
      });
      continue;
    }
    if (isBase(before, behind) || isEarlierResult(before, found.at(-1))) continue;
    const said = comparisonBefore(before);
    const follows = comparisonAfter(behind);
    const change = changeBefore(before);
    if (!isShare) {
      const unit = unitAfter(behind);
      if (!said && !follows && !change?.to) continue;
      const isLimit = said ? said.operator.startsWith('<') : change?.to;
      if (TIME.test(behind) && !isLimit) continue;
      if (unit === null || NOT_COUNTED.test(behind) || (!said && NAMED.test(before.trimEnd()))) continue;
    }
    found.push({
      operator:
        follows?.operator ?? said?.operator ?? (change?.to && change.direction === 'decrease' ? '<=' : '>='),
      threshold: valueOf(low),
      upper: high === undefined ? null : valueOf(high),
      unit: isShare ? '%' : (unitAfter(behind) as string),
      change: change && !change.to ? change.direction : null,
      start: said?.start ?? match.index,
      end,
      isBare: !said && !follows,
    });
  }
  return found;
}

/**
 * Whether a bare number continues under the words of the target before it, for another level: “trên 95% hồ sơ tại cấp
 * tỉnh, 85% hồ sơ tại cấp huyện”.
 */
function continues(sentence: string, before: FoundTarget, next: FoundTarget): boolean {
  const wordAfter = (end: number) => fold(sentence.slice(end)).split(/\P{L}/u, 1)[0];
  return (
    next.isBare === true &&
    before.unit === next.unit &&
    !(before.operator === '>' && next.threshold >= 100) &&
    /(?:[,;]|(?<!\p{L})và)\s*$/iu.test(sentence.slice(before.end, next.start)) &&
    wordAfter(before.end) === wordAfter(next.end)
  );
}

/** “thuộc nhóm 10 tỉnh dẫn đầu”, “xếp thứ 15 trở lên”: a rank, where lower is better. */
function rankBefore(before: string, behind: string): { start: number } | null {
  const place =
    /(?:(?:xếp|đứng)(?: hạng| vị trí)?(?: từ)? thứ|(?:xếp |thứ )hạng(?: từ)?(?: thứ)?|vị trí (?:thứ|số)|(?:trong |thuộc |vào )?(?:nhóm|top|tốp)|trong(?: số)?) $/iu.exec(
      before,
    );
  if (!place) return null;
  const isGroup = /(?:nhóm|top|tốp|trong|số) $/iu.test(place[0]) && !/vị trí/iu.test(place[0]);
  const leads = /^(?:[^,;.]{0,60}?)(?:dẫn đầu|đứng đầu|cao nhất|tốt nhất|đầu cả nước)/iu.test(behind);
  return !isGroup || leads || /(?:top|tốp) $/iu.test(place[0]) ? { start: place.index } : null;
}

/**
 * “giảm ít nhất”, “tăng”, “giảm xuống còn”, “tăng lên”: with `to` the resulting value is compared, not the size of the
 * change.
 */
function changeBefore(before: string): { direction: 'decrease' | 'increase'; to: boolean } | null {
  const clause = before.slice(-60).replace(/^.*(?:[,;.(]| và đạt )/su, '');
  const change = /(?<![\p{L}])(?<word>giảm|cắt giảm|rút ngắn|tăng(?! cường))(?!\p{L})/iu.exec(clause);
  if (!change) return null;
  const direction = /tăng/iu.test(change[0]) ? 'increase' : 'decrease';
  const result = direction === 'decrease' ? /(?<!\p{L})(?:xuống|còn)(?!\p{L})/iu : /(?<!\p{L})lên(?!\p{L})/iu;
  return { direction, to: result.test(clause) };
}

const OWN_DATE =
  /(?<![\p{L}\d])(?:(?:đến |trước |chậm nhất |hết )+(?:hết |là )*(?:ngày \d{1,2}[/.-]\d{1,2}[/.-]\d{4}|(?:tháng \d{1,2}|quý (?:iv|i{1,3}))(?:[/.-]| năm )\d{4}|năm \d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}))/iu;

function ownDate(text: string): IsoDate | null {
  const words = OWN_DATE.exec(text)?.[0];
  // Every form ends with the year.
  return words === undefined ? null : parseDeadline(words, Number(words.slice(-4))).due;
}

/**
 * Where one target's wording ends and the next begins: the last punctuation mark or conjunction between the two
 * numbers.
 */
function cutBetween(sentence: string, end: number, start: number): number {
  const between = sentence.slice(end, start);
  let cut = start;
  for (const { index, 0: joint } of between.matchAll(/[,;.] ?|\((?=[^()]*$)|(?: trong đó| và| cũng như) /giu))
    cut = end + index + joint.length;
  return cut;
}

/**
 * The targets a sentence appears to set: operator, threshold, unit, level (docs/decisions.md, “Targets”). “Trên” is
 * strict; “đạt”, “ít nhất”, “từ … trở lên” and a bare share include the bound; a range uses its lower bound. A year, a
 * document number, a base, “5G”, “mức độ 4” are not targets, nor is a count without a comparing word.
 */
export function readTargets(sentence: string, levels: readonly LevelWords[]): ProposedTarget[] {
  const given = tidy(sentence).slice(0, LONGEST_SENTENCE);
  const found = findTargets(given);
  const texts = found.map(({ start, end }, index) => {
    const from = index === 0 ? 0 : cutBetween(given, (found[index - 1] as FoundTarget).end, start);
    const next = found[index + 1];
    const to = next ? cutBetween(given, end, next.start) : given.length;
    return given.slice(from, to).replace(/(?<![\s,;(])(?:[\s,;(]|(?<=[\s,;])và(?= *$))+$/u, '');
  });
  const named = texts.map((text) => levelsIn(text, levels));
  const hasLevel = (index: number) => (named[index]?.length ?? 0) > 0;
  let before = found[0] as FoundTarget;
  return found.flatMap((each, index) => {
    const isNext = hasLevel(index - 1) && hasLevel(index) && continues(given, before, each);
    const said = isNext ? before : each;
    before = { ...each, operator: said.operator, change: said.change };
    const { start: _start, end: _end, isBare: _isBare, ...target } = before;
    const text = texts[index] as string;
    const due = ownDate(text) ?? ownDate(given);
    return (hasLevel(index) ? (named[index] as string[]) : [null]).map((level) => ({
      ...target,
      level,
      text,
      due,
    }));
  });
}

function levelsIn(text: string, levels: readonly LevelWords[]): string[] {
  const folded = fold(text);
  return levels.filter(({ words }) => words.some((word) => hasWord(folded, fold(word)))).map(({ id }) => id);
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isLetter = (character = ' ') => /\p{L}/u.test(character);
    if (!isLetter(text[at - 1]) && !isLetter(text[at + word.length])) return true;
  }
  return false;
}

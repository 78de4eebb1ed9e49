import type { IsoDate } from '../text/calendar';
import { addDays } from '../text/calendar';
import type { UndatedKind } from './kinds';
import { readOffset } from './offset';
import { parseRecurrence } from './recurrence';
import { parseSpan } from './span';

/** With a last day. */
export type DatedReading =
  { kind: 'date'; start: null; due: IsoDate } | { kind: 'period'; start: IsoDate; due: IsoDate };
export type DeadlineReading = DatedReading | { kind: UndatedKind; start: IsoDate | null; due: null };

type Family = (text: string, planYear: number) => DeadlineReading | null;

const undated = (kind: UndatedKind): DeadlineReading => ({ kind, start: null, due: null });
const dueOn = (due: IsoDate): DeadlineReading => ({ kind: 'date', start: null, due });

/** A family recognised by its words alone. Not read if a date follows ("…, xong trước 30/6"), which would be lost. */
const worded = (kind: UndatedKind, pattern: RegExp): Family => {
  const bound =
    /(?:trước|chậm nhất|muộn nhất|đến|hết|kết thúc) (?:hết )?(?:ngày \d|tháng \d|quý [\div]|năm \d|\d)/u;
  return (text) => (pattern.test(text) && !bound.test(text) ? undated(kind) : null);
};

/**
 * Every family of "Thời gian" phrases, tried in this order; see docs/decisions.md, "Deadlines". To support a new
 * phrase, add an entry or a word to one. Texts are in the spelling of `phraseReadings`. A matching family must explain
 * the whole text.
 */
const FAMILIES: Record<string, Family> = {
  /** "Khi có phát sinh", "Sau khi có hướng dẫn …" */
  event: worded('on-event', /^(?:ngay )?(?:sau |trước )?khi \p{L}/u),
  eventWords: worded(
    'on-event',
    /^(?:(?:theo |khi |có )*phát sinh|đột xuất(?:,| )?(?:(?:theo|khi có) (?:yêu cầu|đề nghị|chỉ đạo)(?: .+)?)?|theo (?:yêu cầu|đề nghị)(?: .+)?)$/u,
  ),
  /** "Trong vòng 10 ngày làm việc kể từ ngày ban hành" */
  daysAfterEvent: (text) => (readOffset(text) ? undated('on-event') : null),

  /** "Theo Kế hoạch riêng", "Theo lộ trình", "Theo quy định", "Theo thời gian yêu cầu của Bộ Nội vụ" */
  externalPlan: worded(
    'external-plan',
    /^(?:(?:có )?(?:kế hoạch|lộ trình) riêng|theo (?:đúng )?(?:các |thời (?:gian|hạn) )?(?:kế hoạch|kh|lộ trình|tiến độ|chương trình|đề án|dự án|quy định|hướng dẫn|chỉ đạo|văn bản|thông báo|quyết định|nghị quyết|nghị định|công văn)(?:[ ,/].+)?|theo thời (?:gian|hạn) (?:(?:yêu cầu|đề nghị)(?: .+)?|(?:(?:nêu |quy định |được giao )?tại|ghi trong) .+))$/u,
  ),

  /** "Thường xuyên", "Duy trì thường xuyên", "Liên tục trong năm 2024", "Cả năm, thường xuyên" */
  ongoing: worded(
    'ongoing',
    /^(?:(?:trong |cả )*năm(?: \d{4})?(?:,|: ?| ))?(?:duy trì )?(?:thường xuyên|liên tục)(?:[ ,/-](?:thường xuyên|liên tục|hàng (?:ngày|tuần|năm)|(?:trong )?(?:cả )?năm(?: \d{4})?))*$/u,
  ),
  /** "Từ quý I/2026", "Năm 2026 và các năm tiếp theo", "Từ năm 2026 trở đi": a first day but no last day. */
  openEnded: (text, planYear) => {
    const words =
      /^(?:(?:bắt đầu |áp dụng )?(?:kể )?từ )(?<from>.+?)(?: trở đi)?$|^(?<first>.+?)(?:,| )(?:các|những) (?:năm|quý|tháng|kỳ) (?:tiếp theo|sau|kế tiếp)$/u.exec(
        text,
      )?.groups;
    const span = words ? parseSpan(words.from ?? words.first ?? '', planYear) : null;
    return span?.single ? { kind: 'ongoing', start: span.start, due: null } : null;
  },
  /** More frequent than the shortest reporting period: at most one entry per period can be required. */
  everyDay: worded('ongoing', /^hàng (?:ngày|tuần)$/u),

  /** "Hằng tháng", "Ngày 25 hằng tháng": the dates come from `occurrences`. */
  recurring: (text, planYear) => (parseRecurrence(text, planYear) ? undated('recurring') : null),

  /** "Trước 10/2/2024", "Trước tháng 6/2024": the day before it begins. */
  before: (text, planYear) => {
    const point = /^(?:chậm nhất |muộn nhất |đến )?trước (?<point>.+)$/u.exec(text)?.groups?.point;
    const span = point === undefined ? null : parseSpan(point, planYear);
    return span?.single ? dueOn(addDays(span.start, -1)) : null;
  },

  /** "Chậm nhất ngày 15/3", "Đến hết tháng 6/2024", "Hạn cuối 30/6", "Từ nay đến 30/11": the last day of it. */
  atLatest: (text, planYear) => {
    const words =
      /^(?:(?:chậm|muộn|trễ) nhất|không (?:quá|muộn hơn|chậm hơn)|hạn (?:cuối|chót)|hạn|(?:từ nay )?đến|hết)(?:: ?| )(?:(?:là|vào|trong|đến|hết) )*/u;
    const point = words.test(text) ? text.replace(words, '').replace(/^cuối (?=năm|quý|tháng)/u, '') : null;
    const span = point === null ? null : parseSpan(point, planYear);
    return span?.single ? dueOn(span.end) : null;
  },

  /** "Năm 2024", "Quý III, IV/2024", "Tháng 3 - 6/2024", "Giai đoạn 2024-2025", "Từ ngày … đến ngày …"; one day is a date. */
  span: (text, planYear) => {
    const span = parseSpan(text, planYear);
    if (!span) return null;
    return span.unit === 'day' && span.single
      ? dueOn(span.end)
      : { kind: 'period', start: span.start, due: span.end };
  },
};

/** Reads a text with the first family that explains it in full; null if none does. */
export function readFamilies(text: string, planYear: number): DeadlineReading | null {
  for (const family of Object.values(FAMILIES)) {
    const reading = family(text, planYear);
    if (reading) return reading;
  }
  return null;
}

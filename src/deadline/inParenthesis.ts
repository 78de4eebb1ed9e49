import type { IsoDate } from '../text/calendar';
import { readFamilies, type DeadlineReading } from './families';
import { phraseReadings } from './phraseText';
import { parseRecurrence } from './recurrence';

/** First reading of a phrase without a parenthesis of its own that a single family explains in full. */
export function readPart(phrase: string, planYear: number): DeadlineReading | null {
  for (const { text, condition } of phraseReadings(phrase)) {
    const reading = condition === null ? readFamilies(text, planYear) : null;
    if (reading) return reading;
  }
  return null;
}

const SAYS_LATEST = /(?<!\p{L})(?:trước|nhất|không|hạn|đến|hết)(?!\p{L})/iu;

/** “(chậm nhất tháng 3)” after “từ năm 2026” may be the day of a report; these words say when the duty itself ends. */
const SAYS_END = /^(?:đến|hết|xong|hoàn thành|kết thúc)(?!\p{L})/iu;
const GOES_ON = /(?:trở đi|(?:các|những) \p{L}+ (?:tiếp theo|sau|kế tiếp))$/u;

const periodUntil = (start: IsoDate, due: IsoDate): DeadlineReading | null =>
  due < start ? null : { kind: 'period', start, due };

/**
 * Applies a parenthesis that is a date to the text before it: “Quý III/2026 (trước 15/9)” is due on the 14th, “theo kế
 * hoạch riêng (xong trước 30/6)” on the 29th, “từ quý I/2026 (đến 30/6)” on the 30th. Any other parenthesis is only a
 * condition, and changes nothing. Null if the two contradict each other.
 * @param text from which `reading` was read
 */
export function boundedBy(
  reading: DeadlineReading,
  text: string,
  condition: string | null,
  planYear: number,
): DeadlineReading | null {
  if (condition === null) return reading;
  const bound = readPart(condition, planYear);
  if (!bound || bound.due === null) return reading;
  if (reading.kind === 'ongoing') {
    if (reading.start === null || !SAYS_END.test(condition) || GOES_ON.test(text)) return reading;
    return periodUntil(reading.start, bound.due);
  }
  if (bound.kind !== 'date') return reading;
  const saysLatest = SAYS_LATEST.test(condition);
  if (reading.kind === 'date' || reading.kind === 'external-plan') return saysLatest ? bound : reading;
  if (reading.kind !== 'period' || (!saysLatest && bound.due > reading.due)) return reading;
  return periodUntil(reading.start, bound.due);
}

/** A parenthesis naming a day: “(trước ngày 20 của tháng cuối quý)”, “(báo cáo trước ngày 25)”. */
const NAMES_DAY = /^(?:(?:gửi|nộp|báo cáo) )*(?:trước|chậm nhất|muộn nhất|không quá|vào|đến|ngày) .*\d/u;

/**
 * A recurrence's text including the day named in its parenthesis: “hằng tháng (trước ngày 25)” → “hàng tháng,trước ngày
 * 25”.
 */
export function recurrenceText(text: string, condition: string | null): string {
  if (condition === null) return text;
  const [day] = phraseReadings(condition);
  return NAMES_DAY.test(day.text) ? `${text},${day.text}` : text;
}

/** Whether a recurrence and the day in its parenthesis can be read together. */
export const isReadWithDay = (text: string, condition: string | null, planYear: number): boolean =>
  parseRecurrence(recurrenceText(text, condition), planYear) !== null;

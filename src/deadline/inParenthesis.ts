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

/**
 * Applies a parenthesis that is a date to the text before it: “Quý III/2026 (trước 15/9)” is due on the 14th, “theo kế
 * hoạch riêng (xong trước 30/6)” on the 29th, “từ quý I/2026 (đến 30/6)” on the 30th. Any other parenthesis is only a condition, and changes nothing. Null if
 * the two contradict each other.
 */
export function boundedBy(
  reading: DeadlineReading,
  condition: string | null,
  planYear: number,
): DeadlineReading | null {
  if (condition === null) return reading;
  const bound = readPart(condition, planYear);
  if (bound?.kind !== 'date') return reading;
  const saysLatest = SAYS_LATEST.test(condition);
  if (reading.kind === 'date' || reading.kind === 'external-plan') return saysLatest ? bound : reading;
  if (reading.start === null) return reading;
  if (!saysLatest && (reading.due === null || bound.due > reading.due)) return reading;
  return bound.due < reading.start ? null : { kind: 'period', start: reading.start, due: bound.due };
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

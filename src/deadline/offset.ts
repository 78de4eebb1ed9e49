import { tidy } from '../text/normalise';
import type { Offset } from './deadline';

const PATTERN =
  /^(?:(?:(?:chậm|muộn|trễ) nhất|không quá|sau|là|trong(?: (?:vòng|thời (?:hạn|gian)))?) )*(?<count>\d{1,3}) (?<unit>ngày làm việc|ngày|tuần|tháng|năm)(?: làm việc)?[ ,](?:sau|(?:kể |tính )?từ) (?:khi|ngày|thời điểm) (?<event>\p{L}.*)$/u;

/** Each unit as a number of those that an offset counts. */
const UNITS: Record<string, readonly [times: number, unit: Offset['unit']]> = {
  'ngày làm việc': [1, 'workingDay'],
  ngày: [1, 'day'],
  tuần: [7, 'day'],
  tháng: [1, 'month'],
  năm: [12, 'month'],
};

/**
 * Reads an offset from text spelled by `phraseReadings`; null if there is none. The event's words are taken from the
 * original phrase if they can be found there.
 */
export function readOffset(text: string, phrase = text): Offset | null {
  const groups = PATTERN.exec(text)?.groups;
  const counted = UNITS[groups?.unit ?? ''];
  if (!groups || !counted) return null;
  const [times, unit] = counted;
  const asGiven = /(?:sau|từ) (?:khi|ngày|thời điểm) (.*[^.;,])/iu.exec(tidy(phrase))?.[1];
  return { count: Number(groups.count) * times, unit, event: asGiven ?? (groups.event as string) };
}

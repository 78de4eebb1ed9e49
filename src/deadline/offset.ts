import { tidy } from '../text/normalise';
import type { Offset } from './deadline';

const PATTERN =
  /^(?:chậm nhất |muộn nhất |sau |trong (?:vòng |thời hạn )?)?(?<count>\d{1,3}) (?<unit>ngày làm việc|ngày|tháng)(?: làm việc)? (?:sau|(?:kể |tính )?từ) (?:khi|ngày) (?<event>\p{L}.*)$/u;

const UNITS: Record<string, Offset['unit']> = { 'ngày làm việc': 'workingDay', ngày: 'day', tháng: 'month' };

/**
 * Reads an offset from text spelled by `phraseReadings`; null if there is none. The event's words are taken from the
 * original phrase if they can be found there.
 */
export function readOffset(text: string, phrase = text): Offset | null {
  const groups = PATTERN.exec(text)?.groups;
  const unit = UNITS[groups?.unit ?? ''];
  if (!groups || !unit) return null;
  const asGiven = /(?:sau|từ) (?:khi|ngày) (.*[^.;,])/iu.exec(tidy(phrase))?.[1];
  return { count: Number(groups.count), unit, event: asGiven ?? (groups.event as string) };
}

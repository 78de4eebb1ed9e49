import type { ReportingPeriod } from '../period/reportingPeriod';
import type { IsoDate } from '../text/calendar';
import type { ReturnedWorkbook } from './returned';

/**
 * Source of a workbook's sent day: entered by Sở Nội vụ; its seal; a version 1 seal, which does not cover its day; the
 * file's time; a broken seal. None of them is proof: the seal's day comes from the sealing machine's clock.
 */
export type DaySource = 'entered' | 'seal' | 'oldSeal' | 'file' | 'brokenSeal';

/** Why a sent day must not be held against anyone. */
export type DayDoubt =
  /** Only inferred: copying a file can reset its day. */
  | 'inferred'
  | 'unknown'
  | 'future'
  /** Before the reported period began. */
  | 'past';

export interface Sent {
  on: IsoDate;
  from: DaySource;
}

/**
 * The day a workbook counts as sent: when it was marked as ready, if that seal is intact; else when its file was last
 * modified. Saving an attachment changes a file's date, so the seal is better evidence. Null if no day is known.
 */
export function sent({ seal, sealState, modifiedOn }: ReturnedWorkbook): Sent | null {
  if (sealState === 'intact' && seal) return { on: seal.on, from: seal.version === 1 ? 'oldSeal' : 'seal' };
  if (modifiedOn !== null) return { on: modifiedOn, from: 'file' };
  return seal ? { on: seal.on, from: 'brokenSeal' } : null;
}

const INFERRED: readonly DaySource[] = ['file', 'brokenSeal'];

/**
 * Whether a sent day is reliable. An inferred day is good enough if it is on time: no one is blamed for it. `today` is
 * null if unknown.
 */
export function doubtOf(
  day: Sent | null,
  { start, sendBy }: Pick<ReportingPeriod, 'start' | 'sendBy'>,
  today: IsoDate | null,
): DayDoubt | null {
  if (day === null) return 'unknown';
  if (today !== null && day.on > today) return 'future';
  if (day.on < start) return 'past';
  return INFERRED.includes(day.from) && day.on > sendBy ? 'inferred' : null;
}

export const sentOn = (book: ReturnedWorkbook): IsoDate | null => sent(book)?.on ?? null;

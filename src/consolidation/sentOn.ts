import type { ReportingPeriod } from '../period/reportingPeriod';
import type { IsoDate } from '../text/calendar';
import type { ReturnedWorkbook } from './returned';

/**
 * Where the day comes from that a workbook counts as sent on: what Sở Nội vụ entered; its seal; a seal of version 1, which does not cover its day;
 * the time of the file; a seal that no longer holds. None of them is a proof: who seals sets the clock.
 */
export type DaySource = 'entered' | 'seal' | 'oldSeal' | 'file' | 'brokenSeal';

/** Why a day of arrival is not to be held against anybody. */
export type DayDoubt =
  /** Nobody said it: a copied file has the day of the copy. */
  | 'inferred'
  | 'unknown'
  | 'future'
  /** Before the period that it reports on began. */
  | 'past';

export interface Sent {
  on: IsoDate;
  from: DaySource;
}

/**
 * Day a workbook counts as sent: when it was marked ready, while that still holds; else when its file was last changed.
 * Saving an attachment gives a file a new day, so the mark is the better witness. Null where no day is known.
 */
export function sent({ seal, sealState, modifiedOn }: ReturnedWorkbook): Sent | null {
  if (sealState === 'intact' && seal) return { on: seal.on, from: seal.version === 1 ? 'oldSeal' : 'seal' };
  if (modifiedOn !== null) return { on: modifiedOn, from: 'file' };
  return seal ? { on: seal.on, from: 'brokenSeal' } : null;
}

const INFERRED: readonly DaySource[] = ['file', 'brokenSeal'];

/**
 * Whether a day of arrival can be relied on. A day that is only inferred is good enough where it is in time: nobody is
 * reproached for it. `today` is null where the day is not known.
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

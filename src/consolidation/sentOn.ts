import type { IsoDate } from '../text/calendar';
import type { ReturnedWorkbook } from './returned';

/**
 * Where the day comes from that a workbook counts as sent on: its seal; a seal of version 1, which does not cover its day;
 * the time of the file; a seal that no longer holds. None of them is a proof: who seals sets the clock.
 */
export type DaySource = 'seal' | 'oldSeal' | 'file' | 'brokenSeal';

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

export const sentOn = (book: ReturnedWorkbook): IsoDate | null => sent(book)?.on ?? null;

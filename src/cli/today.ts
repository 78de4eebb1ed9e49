import { isoDate, type IsoDate } from '../text/calendar';

/** Date of a moment in this machine's time zone. */
export function dayOf(time: Date): IsoDate | null {
  return isoDate(time.getFullYear(), time.getMonth() + 1, time.getDate());
}

export const today = (): IsoDate | null => dayOf(new Date());

import { isoDate, type IsoDate } from '../text/calendar';

/** Day of a moment in this machine's zone. */
export function dayOf(time: Date): IsoDate | null {
  return isoDate(time.getFullYear(), time.getMonth() + 1, time.getDate());
}

export const today = (): IsoDate | null => dayOf(new Date());

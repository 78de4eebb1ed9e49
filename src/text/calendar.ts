/** A calendar date, `YYYY-MM-DD`: without time or time zone. */
export type IsoDate = string;

const DAY_MS = 86_400_000;
/** Excel's day 0 in the 1900 system, corrected for the leap day that 1900 never had. */
const SERIAL_EPOCH_MS = Date.UTC(1899, 11, 30);

/** `{year, month 1–12, day 1–31}` → ISO date, or null if there is no such day. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return date.toISOString().slice(0, 10);
}

/** `2024-12-14` → itself, or null for any other text. */
export function readIsoDate(text: string): IsoDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return isoDate(year, month, day);
}

/** Last day of a month (1–12). */
export function lastDayOfMonth(year: number, month: number): IsoDate {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The date `days` days later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** ISO date → Excel serial day number (1900 system; 2024-01-01 is 45292). */
export function toSerial(date: IsoDate): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - SERIAL_EPOCH_MS) / DAY_MS);
}

/** Excel serial (1900 system; a time of day is dropped) → ISO date, or null outside 1900-03-01 … 9999-12-31. */
export function fromSerial(serial: number): IsoDate | null {
  const day = Math.floor(serial);
  if (!Number.isFinite(serial) || day < 61 || day > 2_958_465) return null;
  return new Date(SERIAL_EPOCH_MS + day * DAY_MS).toISOString().slice(0, 10);
}

/** Whether a cell's value is the serial of a day that `fromSerial` knows, without a time. */
export const isDaySerial = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && fromSerial(value) !== null;

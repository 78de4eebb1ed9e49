import { vietnamese } from '../messages/vietnamese';
import { isoDate, type IsoDate } from '../text/calendar';
import { UsageError } from './usageError';

/** A `--date` of the command line, `2024-12-14`; undefined where it is not given. @throws UsageError */
export function dateOption(text: string | undefined): IsoDate | undefined {
  if (text === undefined) return undefined;
  const [year, month, day] = text.split('-').map(Number);
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? isoDate(year ?? 0, month ?? 0, day ?? 0) : null;
  if (date === null) throw new UsageError(vietnamese('cli.notADate', { date: text }));
  return date;
}

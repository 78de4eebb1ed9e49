import { vietnamese } from '../messages/vietnamese';
import { readIsoDate, type IsoDate } from '../text/calendar';
import { UsageError } from './usageError';

/** Parses `--date`, `2024-12-14`; undefined if absent. @throws UsageError */
export function dateOption(text: string | undefined): IsoDate | undefined {
  if (text === undefined) return undefined;
  const date = readIsoDate(text);
  if (date === null) throw new UsageError(vietnamese('cli.notADate', { date: text }));
  return date;
}

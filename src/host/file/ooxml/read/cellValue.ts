import type { CellScalar } from '../../../../workbook/spec';
import { decodeExcelText } from '../xml/xml';
import { DAYS_1904 } from '../../../shared/dateSystem';
import type { SheetReadContext } from './sheetContext';

/** Problems reported about a value. */
export interface ValueFaults {
  /** The value is the text of an error. */
  isError(): void;
  /** Not a number where one is required. */
  noNumber(): Error;
}

/** What Excel shows for a dangling reference. */
const LOST_TEXT = '#REF!';

/**
 * What a cell's `<v>` means.
 * @param type `n`, `s`, `str`, `b`, `e`, `d`
 * @throws HostError `tooLarge` when shared strings are used in too many cells; the error from `noNumber`
 */
export function cellValue(
  stored: string,
  type: string,
  style: number,
  { strings, budget, part, is1904, showsDays }: SheetReadContext,
  faults: ValueFaults,
): CellScalar {
  switch (type) {
    case 's': {
      if (isEmpty(stored)) return null;
      const text = strings[Number(stored)];
      if (text === undefined) {
        // The original value is lost; reported as an error, which an empty cell would not be.
        faults.isError();
        return LOST_TEXT;
      }
      budget.spend('textCharacters', text.length, part);
      return text;
    }
    case 'str':
      return decodeExcelText(stored);
    case 'b':
      return stored.trim() === '1' || stored.trim() === 'true';
    case 'e':
      faults.isError();
      return stored;
    case 'd':
      return isoSerial(stored) ?? stored;
    default: {
      if (isEmpty(stored)) return null;
      const number = Number(stored);
      if (!Number.isFinite(number)) throw faults.noNumber();
      return is1904 && showsDays[style] ? number + DAYS_1904 : number;
    }
  }
}

const isEmpty = (stored: string): boolean => stored === '' || stored.trim() === '';

/** `2024-01-15T00:00:00` → 45306; an offset is ignored: a date means the day it states. */
function isoSerial(text: string): number | null {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(
      text.trim(),
    );
  if (!match) return null;
  const [year, month, day, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((digits) => Number(digits ?? 0));
  const days = Date.UTC(year ?? 0, (month ?? 1) - 1, day) / 86_400_000 + 25_569;
  return days + (hour * 3600 + minute * 60 + second) / 86_400;
}

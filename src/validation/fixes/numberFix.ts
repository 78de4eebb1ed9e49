import { parseVietnameseNumber } from '../../text/parseNumber';
import type { CellScalar } from '../../workbook/spec';
import type { FixOf } from '../engine/rule';

/** The number a text represents, typed the Vietnamese way; null if it is not a number. */
export function numberFix(
  value: CellScalar,
  accepts: (value: number) => boolean,
): (FixOf & { after: number }) | null {
  const parsed = typeof value === 'string' ? parseVietnameseNumber(value) : null;
  return parsed && accepts(parsed.value) ? { after: parsed.value, safe: !parsed.ambiguous } : null;
}

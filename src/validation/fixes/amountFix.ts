import { bare } from '../../text/normalise';
import type { CellScalar } from '../../workbook/spec';
import type { FixOf } from '../engine/rule';
import { IMPLAUSIBLE } from '../typed/implausible';
import { numberFix } from './numberFix';

const DONG_IN_MILLION = 1_000_000;

/** Conversions to million đồng for each unit, as typed, without diacritics. */
const UNITS: readonly (readonly [RegExp, (amount: number) => number])[] = [
  [/^(?:tr|trd|trieu|trieu dong)$/, (amount) => amount],
  [/^(?:ty|ti|ty dong|ti dong)$/, (amount) => amount * 1000],
  [/^(?:k|nghin|ngan|nghin dong|ngan dong)$/, (amount) => amount / 1000],
  [/^(?:d|dong|vnd|vnđ)$/, (amount) => amount / DONG_IN_MILLION],
];

const AMOUNT = /^(.*\d)([^\d.,%]+)$/u;

/**
 * The amount in million đồng that a text means, with a unit (“30tr”) or without. An amount too large to be in millions
 * is read as đồng, but that is not a safe fix.
 */
export function amountFix(value: CellScalar): FixOf | null {
  if (typeof value !== 'string' || value.includes('%')) return null;
  const match = AMOUNT.exec(value.trim().replace(/\.$/, ''));
  if (!match) {
    const plain = numberFix(value, (amount) => amount >= 0);
    return plain && plain.after >= IMPLAUSIBLE
      ? { after: plain.after / DONG_IN_MILLION, safe: false }
      : plain;
  }
  const [, figure = '', unit = ''] = match;
  const known = UNITS.find(([pattern]) => pattern.test(bare(unit)));
  const read = known && numberFix(figure, (amount) => amount >= 0);
  if (!known || !read) return null;
  return { after: known[1](read.after), safe: read.safe };
}

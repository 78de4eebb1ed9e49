import { rangeAddress, parseRange, type RangeRef } from './address';

const intersects = (one: RangeRef, other: RangeRef): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

/** What is left of A1 ranges without others, as A1 ranges. */
export function subtractRanges(ranges: readonly string[], gone: readonly string[]): string[] {
  const others = gone.map(parseRange);
  return ranges.flatMap((range) => without(parseRange(range), others)).map(rangeAddress);
}

function without(range: RangeRef, others: readonly RangeRef[]): RangeRef[] {
  const [other, ...rest] = others.filter((each) => intersects(range, each));
  if (!other) return [range];
  const middle = { top: Math.max(range.top, other.top), bottom: Math.min(range.bottom, other.bottom) };
  return [
    { ...range, bottom: other.top - 1 },
    { ...range, ...middle, right: other.left - 1 },
    { ...range, ...middle, left: other.right + 1 },
    { ...range, top: other.bottom + 1 },
  ]
    .filter(({ top, bottom, left, right }) => top <= bottom && left <= right)
    .flatMap((each) => without(each, rest));
}

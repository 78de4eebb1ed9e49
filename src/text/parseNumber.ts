import { fold } from './normalise';

export interface ParsedNumber {
  /** The number before the percent sign: 90 for "90%". */
  value: number;
  percent: boolean;
  /** True if the vi-VN and English readings of the separators differ, or only the English one is valid. */
  ambiguous: boolean;
}

/** A way of writing numbers: the thousands separator (dropped) and the decimal one. */
interface Style {
  pattern: RegExp;
  thousands: RegExp;
  ambiguous: (digits: string) => boolean;
}

const never = () => false;
const always = () => true;

/** vi-VN first: "1.234" is one thousand two hundred thirty-four. */
const VIETNAMESE: readonly Style[] = [
  { pattern: /^\d+$/, thousands: / /g, ambiguous: never },
  { pattern: /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/, thousands: /\./g, ambiguous: never },
  { pattern: /^[1-9]\d{0,2}( \d{3})+(,\d+)?$/, thousands: / /g, ambiguous: never },
  // "1,234": 1.234 in Vietnam, but a thousand to someone used to English notation.
  { pattern: /^\d+,\d+$/, thousands: / /g, ambiguous: (digits) => /^[1-9]\d{0,2},\d{3}$/.test(digits) },
  { pattern: /^\d{1,3}(,\d{3}){2,}(\.\d+)?$|^\d{1,3},\d{3}\.\d+$/, thousands: /,/g, ambiguous: always },
  { pattern: /^(0|[1-9]\d*)\.\d+$/, thousands: /,/g, ambiguous: always },
];

/** English first: "1,234" is one thousand two hundred thirty-four. */
const ENGLISH: readonly Style[] = [
  { pattern: /^\d+$/, thousands: / /g, ambiguous: never },
  { pattern: /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/, thousands: /,/g, ambiguous: never },
  { pattern: /^[1-9]\d{0,2}( \d{3})+(\.\d+)?$/, thousands: / /g, ambiguous: never },
  // "1.234" in English notation, but a thousand in Vietnam.
  { pattern: /^\d+\.\d+$/, thousands: / /g, ambiguous: (digits) => /^[1-9]\d{0,2}\.\d{3}$/.test(digits) },
  { pattern: /^\d{1,3}(\.\d{3}){2,}(,\d+)?$|^\d{1,3}\.\d{3},\d+$/, thousands: /\./g, ambiguous: always },
  { pattern: /^(0|[1-9]\d*),\d+$/, thousands: /\./g, ambiguous: always },
];

/**
 * A number typed the Vietnamese way: "1.234,5", "1 234", "12,5", "90%", "-3". Null for anything else and for empty
 * text: blank is not zero.
 */
export const parseVietnameseNumber = (text: string): ParsedNumber | null => parseNumber(text, VIETNAMESE);

/** A number typed the English way: "1,234.5", "12.5"; a form that is only Vietnamese, "12,5", keeps that meaning. */
export const parseEnglishNumber = (text: string): ParsedNumber | null => parseNumber(text, ENGLISH);

function parseNumber(text: string, styles: readonly Style[]): ParsedNumber | null {
  const match = /^([+-]?) ?([\d., ]+?) ?(%?)$/.exec(fold(text));
  if (!match) return null;
  const [, sign, digits = '', percent] = match;
  const style = styles.find(({ pattern }) => pattern.test(digits));
  if (!style) return null;
  const size = Number(digits.replace(style.thousands, '').replace(',', '.'));
  if (!Number.isFinite(size)) return null;
  return {
    value: sign === '-' && size !== 0 ? -size : size,
    percent: percent === '%',
    ambiguous: style.ambiguous(digits),
  };
}

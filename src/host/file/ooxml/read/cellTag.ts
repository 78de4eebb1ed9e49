import { attribute } from '../xml/xml';
import { foreignRange } from './foreignRange';

/** The attributes of a cell's tag. */
export interface CellTag {
  /** 0-based; null if the position is omitted, meaning next to the previous cell. */
  place: { row: number; column: number } | null;
  /** Its cell format. */
  style: number;
  /** `n`, `s`, `str` … */
  type: string;
}

const QUOTE = 34;
const SPACE = 32;

/** Parses ` r="B3" s="4" t="s"`. @returns null for an invalid position. */
export function cellTag(attributes: string): CellTag | null {
  return plainTag(attributes) ?? anyTag(attributes);
}

/**
 * Fast path for the form every program writes; null for any other. Most of the reading time is spent here: one pass, no
 * substrings.
 */
function plainTag(raw: string): CellTag | null {
  let place: CellTag['place'] = null;
  let style = 0;
  let type = 'n';
  for (let at = 0; at < raw.length;) {
    if (raw.charCodeAt(at) !== SPACE) return null;
    const equals = raw.indexOf('=', at);
    if (equals < 0 || raw.charCodeAt(equals + 1) !== QUOTE) return null;
    for (let letter = at + 1; letter < equals; letter += 1) if (raw.charCodeAt(letter) <= SPACE) return null;
    const end = raw.indexOf('"', equals + 2);
    if (end < 0) return null;
    const name = equals === at + 2 ? raw.charCodeAt(at + 1) : 0;
    if (name === 114 /* r */) {
      place = plainPlace(raw, equals + 2, end);
      if (place === null) return null;
    } else if (name === 115 /* s */) {
      style = digits(raw, equals + 2, end);
      if (style < 0) return null;
    } else if (name === 116 /* t */) {
      type = raw.slice(equals + 2, end);
      if (type.includes('&')) return null;
    }
    at = end + 1;
  }
  return { place, style, type };
}

/** A run of one to seven digits; -1 for anything else. */
function digits(text: string, from: number, to: number): number {
  if (from >= to || to - from > 7) return -1;
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

const COLUMNS = 16_384;
const ROWS = 1_048_576;

function plainPlace(text: string, from: number, to: number): CellTag['place'] {
  let column = 0;
  let at = from;
  for (; at < to && at < from + 3; at += 1) {
    const letter = text.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const row = at === from ? -1 : digits(text, at, to);
  return row >= 1 && row <= ROWS && column <= COLUMNS ? { row: row - 1, column: column - 1 } : null;
}

function anyTag(raw: string): CellTag | null {
  const style = Number(attribute(raw, 's') ?? 0);
  const type = attribute(raw, 't') ?? 'n';
  const reference = attribute(raw, 'r');
  if (reference === undefined) return { place: null, style, type };
  const range = reference.includes(':') ? null : foreignRange(reference);
  return range && { place: { row: range.top, column: range.left }, style, type };
}

import { attribute } from '../xml/xml';
import { foreignRange } from './foreignRange';
import { PlainTag } from './plainTag';

/** The attributes of a cell's tag. */
export interface CellTag {
  /** 0-based; null if the position is omitted, meaning next to the previous cell. */
  place: { row: number; column: number } | null;
  /** Its cell format. */
  style: number;
  /** `n`, `s`, `str` … */
  type: string;
}

const plain = new PlainTag();

/** Parses ` r="B3" s="4" t="s"`. @returns null for an invalid position. */
export function cellTag(attributes: string): CellTag | null {
  if (!plain.read(attributes, 0) || plain.end < attributes.length) return anyTag(attributes);
  const { row, column, style, type } = plain;
  return { place: row < 0 ? null : { row, column }, style, type };
}

function anyTag(raw: string): CellTag | null {
  const style = Number(attribute(raw, 's') ?? 0);
  const type = attribute(raw, 't') ?? 'n';
  const reference = attribute(raw, 'r');
  if (reference === undefined) return { place: null, style, type };
  const range = reference.includes(':') ? null : foreignRange(reference);
  return range && { place: { row: range.top, column: range.left }, style, type };
}

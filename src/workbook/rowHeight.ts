/** Points per line of 11 pt Times New Roman, the font of table cells. */
const LINE = 13;
const CHARACTERS_PER_UNIT = 1.2;
/** Excel's limit. */
const MAX = 409;

/** Bounds on the lines a row shows, whatever its texts need. */
export interface LineBounds {
  fewest: number;
  most: number;
}

/** Lines of a word-wrapped text; a word longer than a line is broken. */
function linesOf(text: string, perLine: number): number {
  // Most texts of a province's hundred thousand cells.
  if (text.length <= perLine) return 1;
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    const needed = used === 0 ? length : used + 1 + length;
    if (needed <= perLine) {
      used = needed;
      continue;
    }
    if (used > 0) lines += 1;
    const over = Math.max(0, Math.ceil(length / perLine) - 1);
    lines += over;
    used = length - over * perLine;
  }
  return lines;
}

/**
 * Row height in points at which wrapped texts fit, within `bounds` of lines. Estimated (no host measures text): in
 * LibreOffice's PDF a line of Vietnamese in 11 pt Times New Roman holds at least 1.2 characters per width unit.
 */
export function rowHeight(
  cells: { text: string; width: number }[],
  bounds: LineBounds = { fewest: 1, most: Number.POSITIVE_INFINITY },
  line = LINE,
): number {
  let lines = bounds.fewest;
  for (const { text, width } of cells) {
    if (lines >= bounds.most) break;
    const perLine = Math.max(1, Math.floor((width - 1) * CHARACTERS_PER_UNIT));
    const needed = text.includes('\n')
      ? text.split('\n').reduce((sum, part) => sum + linesOf(part, perLine), 0)
      : linesOf(text, perLine);
    if (needed > lines) lines = needed;
  }
  return Math.min(MAX, Math.min(bounds.most, lines) * line + 3);
}

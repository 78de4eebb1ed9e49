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
  const lines = cells.map(({ text, width }) => {
    const perLine = Math.max(1, Math.floor((width - 1) * CHARACTERS_PER_UNIT));
    return text.split('\n').reduce((sum, part) => sum + linesOf(part, perLine), 0);
  });
  return Math.min(MAX, Math.min(bounds.most, Math.max(bounds.fewest, ...lines)) * line + 3);
}

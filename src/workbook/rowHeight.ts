/** Points that one line of 12 pt Times New Roman takes. */
const LINE = 15.75;
const CHARACTERS_PER_UNIT = 1.12;
/** Excel's limit. */
const MAX = 409;

/** Lines of a text broken between words; a word longer than a line is broken within. */
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
 * Height in points at which wrapped texts fit their columns. Estimated (no host measures text): in LibreOffice's PDF a
 * line of Vietnamese in 12 pt Times New Roman holds at least 1.12 characters a width unit.
 */
export function rowHeight(cells: { text: string; width: number }[], line = LINE): number {
  const lines = cells.map(({ text, width }) => {
    const perLine = Math.max(1, Math.floor((width - 1) * CHARACTERS_PER_UNIT));
    return text.split('\n').reduce((sum, part) => sum + linesOf(part, perLine), 0);
  });
  return Math.min(MAX, Math.max(1, ...lines) * line + 3);
}

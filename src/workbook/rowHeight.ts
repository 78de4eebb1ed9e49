/** Points that one line of 12 pt Times New Roman takes. */
const LINE = 15.75;
const CHARACTERS_PER_UNIT = 1.2;
/** Excel's limit. */
const MAX = 409;

/**
 * Height in points at which wrapped texts fit their columns. Estimated (no host measures text): Vietnamese in
 * 12 pt Times New Roman runs at about 1.35 characters a width unit in LibreOffice's PDF; a tenth is kept for early
 * word breaks and wider fonts.
 */
export function rowHeight(cells: { text: string; width: number }[], line = LINE): number {
  const lines = cells.map(({ text, width }) =>
    text
      .split('\n')
      .reduce(
        (sum, part) =>
          sum + Math.max(1, Math.ceil(part.length / Math.max(1, (width - 1) * CHARACTERS_PER_UNIT))),
        0,
      ),
  );
  return Math.min(MAX, Math.max(1, ...lines) * line + 3);
}

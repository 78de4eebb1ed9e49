/** A4 landscape in CSS pixels, the picture's units. */
export const PAGE = { width: 1123, height: 794 } as const;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters XML cannot contain: lone surrogates, and the noncharacters U+FFFE and U+FFFF. */
const UNHELD = /\p{Cs}|[\uFFFE\uFFFF]/gu;
const escaped = (text: string): string =>
  text
    .replace(UNHELD, '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[&<>"]/g, (each) => ESCAPES[each] ?? '');

export interface TextLook {
  size: number;
  bold?: boolean;
  italic?: boolean;
  fill?: string;
  anchor?: 'start' | 'middle' | 'end';
}

/** A line of text with its baseline at `y`. */
export function text(x: number, y: number, value: string, look: TextLook): string {
  const { size, bold, italic, fill = '#000000', anchor = 'start' } = look;
  return (
    `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="${anchor}"` +
    `${bold ? ' font-weight="bold"' : ''}${italic ? ' font-style="italic"' : ''}>${escaped(value)}</text>`
  );
}

export const rect = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" stroke="#000000" stroke-width="0.75"/>`;

const round = (value: number): number => Math.round(value * 100) / 100;

/** Letter width relative to the font size: slightly more than the average in Vietnamese prose in Times New Roman. */
const LETTER = 0.5;

/** Wraps text to a width, up to a maximum number of lines; the last one ends with an ellipsis if anything is left. */
export function wrapped(value: string, width: number, size: number, most: number): string[] {
  const perLine = Math.max(1, Math.floor(width / (size * LETTER)));
  const lines: string[] = [];
  let line = '';
  for (const word of value.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= perLine || line === '') line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const kept = lines
    .slice(0, most)
    .map((each) => (each.length > perLine ? `${each.slice(0, perLine - 1)}…` : each));
  const last = kept.at(-1) ?? '';
  if (lines.length > most)
    kept[most - 1] = last.length < perLine ? `${last}…` : `${last.slice(0, perLine - 1)}…`;
  return kept;
}

/** A part of the page, in its own units. */
export interface Region {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A complete picture of the page or of a region of it; `title` and `description` are for screen readers. */
export function picture(
  title: string,
  description: string,
  parts: readonly string[],
  { left, top, width, height }: Region = { left: 0, top: 0, ...PAGE },
): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}"` +
    ` role="img" font-family="'Times New Roman', 'Liberation Serif', serif">` +
    `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>` +
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="#FFFFFF"/>${parts.join('')}</svg>`
  );
}

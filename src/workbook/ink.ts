/**
 * Colours of the parts of a chart, from dark to light: each is distinguishable from its neighbours in black and white
 * too. Named after task states; other charts use them in the same order.
 */
export const INK = {
  done: '1E5E3A',
  inProgress: '5B9BD5',
  notStarted: 'F4B183',
  notArisen: 'D9D9D9',
  noFigures: 'F2F2F2',
} as const;

/** Outline of bars: light ones would vanish on paper. */
export const OUTLINE = '404040';

const DARKEST_UNDER_BLACK = 110;

/** Colour of a number on a bar: white on dark ones. */
export function inkOn(fill: string): '000000' | 'FFFFFF' {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(fill.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < DARKEST_UNDER_BLACK ? 'FFFFFF' : '000000';
}

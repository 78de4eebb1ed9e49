/** Number of array elements a page can copy in a few milliseconds. */
export const ELEMENTS_AT_ONCE = 400;

/** Arrays nested deeper than this are never long. */
const DEEPEST = 4;

/** Placeholder for an array, or a map, sent in pieces. */
interface Cut {
  pieces: [first: number, count: number];
  isMap: boolean;
}
const CUT = 'cchc:cut';

/** Data without its long arrays, and those in pieces. */
export interface Pieces {
  frame: unknown;
  pieces: unknown[][];
}

/** Including those from another window or thread. */
const isMap = (value: unknown): value is Map<unknown, unknown> =>
  Object.prototype.toString.call(value) === '[object Map]';

/**
 * Splits data so that no message is long: copying a large one blocks both sender and receiver. Data only: plain
 * objects, arrays, maps and scalars. Anything not split is shared rather than copied.
 */
export function inPieces(data: unknown): Pieces {
  const pieces: unknown[][] = [];
  const cut = (elements: readonly unknown[], ofMap: boolean): unknown => {
    const first = pieces.length;
    for (let at = 0; at < elements.length; at += ELEMENTS_AT_ONCE)
      pieces.push(elements.slice(at, at + ELEMENTS_AT_ONCE));
    const made: Cut = { pieces: [first, pieces.length - first], isMap: ofMap };
    return { [CUT]: made };
  };
  const frame = (value: unknown, depth: number): unknown => {
    if (isMap(value)) return value.size > ELEMENTS_AT_ONCE ? cut([...value], true) : value;
    if (typeof value !== 'object' || value === null || depth === DEEPEST) return value;
    if (!Array.isArray(value))
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, frame(each, depth + 1)]));
    if (value.length > ELEMENTS_AT_ONCE) return cut(value, false);
    return value.map((each) => frame(each, depth + 1));
  };
  return { frame: frame(data, 0), pieces };
}

/** Reassembles the result of `inPieces`. */
export function together<T>({ frame, pieces }: Pieces): T {
  const whole = (value: unknown, depth: number): unknown => {
    if (isMap(value) || typeof value !== 'object' || value === null || depth === DEEPEST) return value;
    if (Array.isArray(value)) return value.map((each) => whole(each, depth + 1));
    const cut = (value as Record<string, Cut | undefined>)[CUT];
    if (cut === undefined)
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, whole(each, depth + 1)]));
    const [first, count] = cut.pieces;
    const elements = pieces.slice(first, first + count).flat();
    return cut.isMap ? new Map(elements as [unknown, unknown][]) : elements;
  };
  return whole(frame, 0) as T;
}

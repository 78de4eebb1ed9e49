import { cellAddress, parseRange } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';

export const ROW_HEIGHT = 28;
export const HEADER_HEIGHT = 26;
export const NUMBER_WIDTH = 44;

const NARROWEST = 64;
const WIDEST = 208;
const CHARACTER = 7;
const PADDING = 20;
/** Rows measured to determine column widths. */
const MEASURED_ROWS = 60;
/** Rows and columns rendered beyond the visible part, so that scrolling shows no gaps. */
const SPARE = 3;

/** Layout of a sheet's columns and rows in its preview. */
export interface GridGeometry {
  /** Visible 0-based columns, in order. */
  columns: number[];
  /** Left edge of each of them, and the right edge of the last; the row numbers come before. */
  edges: number[];
  firstRow: number;
  rowCount: number;
}

/**
 * @param always columns to show even if hidden
 * @param room available width: if some is left, it goes to columns that need more
 */
export function gridGeometry(sheet: SheetSnapshot, always: ReadonlySet<number>, room = 0): GridGeometry {
  const { origin, values, hiddenColumns } = sheet;
  // Merged text spans its neighbours.
  const merged = new Set(
    sheet.merges.map(parseRange).map(({ top, left }) => `${top - origin.row} ${left - origin.column}`),
  );
  const hidden = new Set(hiddenColumns.filter((column) => !always.has(column)));
  const width = values[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_none, index) => origin.column + index).filter(
    (column) => !hidden.has(column),
  );
  const wanted = columns.map((column) => {
    const x = column - origin.column;
    const longest = values
      .slice(0, MEASURED_ROWS)
      .reduce(
        (most, row, y) => (merged.has(`${y} ${x}`) ? most : Math.max(most, String(row[x] ?? '').length)),
        0,
      );
    return Math.max(NARROWEST, longest * CHARACTER + PADDING);
  });
  const edges = [NUMBER_WIDTH];
  for (const width of shared(wanted, room - NUMBER_WIDTH)) edges.push((edges[edges.length - 1] ?? 0) + width);
  return { columns, edges, firstRow: origin.row, rowCount: values.length };
}

/** Each column gets at most WIDEST; any space left is shared among those that want more, in proportion. */
function shared(wanted: readonly number[], room: number): number[] {
  const narrow = wanted.map((width) => Math.min(WIDEST, width));
  const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);
  const spare = room - sum(narrow);
  const more = sum(wanted) - sum(narrow);
  if (spare <= 0 || more <= 0) return narrow;
  const share = Math.min(1, spare / more);
  return narrow.map((width, index) => Math.floor(width + ((wanted[index] ?? width) - width) * share));
}

/** First and last index visible between two edges. */
export function inSight({ edges }: GridGeometry, from: number, to: number): [number, number] {
  let first = 0;
  while (first < edges.length - 2 && (edges[first + 1] ?? 0) <= from + NUMBER_WIDTH) first += 1;
  let last = first;
  while (last < edges.length - 2 && (edges[last + 1] ?? 0) < to) last += 1;
  return [Math.max(0, first - SPARE), Math.min(edges.length - 2, last + SPARE)];
}

export function rowsInSight({ rowCount }: GridGeometry, from: number, height: number): [number, number] {
  const first = Math.floor(from / ROW_HEIGHT);
  const last = Math.ceil((from + height) / ROW_HEIGHT);
  return [Math.max(0, first - SPARE), Math.min(rowCount - 1, last + SPARE)];
}

export interface GridKey {
  key: string;
  ctrl: boolean;
}

/** The cell a key moves to; null if none. Home and End stay in the row, except with Ctrl. */
export function moved(
  geometry: GridGeometry,
  cell: string,
  { key, ctrl }: GridKey,
  pageRows: number,
): string | null {
  const { columns, firstRow, rowCount } = geometry;
  if (columns.length === 0 || rowCount === 0) return null;
  const at = parseRange(cell);
  const nearest = columns.findIndex((column) => column >= at.left);
  let x = nearest < 0 ? columns.length - 1 : nearest;
  let y = at.top - firstRow;
  switch (key) {
    case 'ArrowLeft':
      x -= 1;
      break;
    case 'ArrowRight':
      x += 1;
      break;
    case 'ArrowUp':
      y -= 1;
      break;
    case 'ArrowDown':
      y += 1;
      break;
    case 'PageUp':
      y -= pageRows;
      break;
    case 'PageDown':
      y += pageRows;
      break;
    case 'Home':
      x = 0;
      if (ctrl) y = 0;
      break;
    case 'End':
      x = columns.length - 1;
      if (ctrl) y = rowCount - 1;
      break;
    default:
      return null;
  }
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  return cellAddress(firstRow + within(y, rowCount), columns[within(x, columns.length)] ?? 0);
}

/** Scroll offset that brings part of a box's content into view; `before` is covered by frozen cells. */
export function scrollFor(now: number, size: number, start: number, end: number, before: number): number {
  if (start < now + before) return Math.max(0, start - before);
  return end > now + size ? end - size : now;
}

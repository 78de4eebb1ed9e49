import { cellAddress, parseRange } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { placeKey, type KnownCells } from './entryCells';
import { moved, type GridGeometry, type GridKey } from './gridGeometry';

/** A merged range, 0-based, inclusive. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

const holds = ({ top, left, bottom, right }: Merge, row: number, column: number): boolean =>
  top <= row && row <= bottom && left <= column && column <= right;

export const mergesOf = ({ merges }: Pick<SheetSnapshot, 'merges'>): readonly Merge[] =>
  merges.map(parseRange);

/** The merged range containing a cell; null if there is none. */
export const mergeAt = (merges: readonly Merge[], row: number, column: number): Merge | null =>
  merges.find((merge) => holds(merge, row, column)) ?? null;

/** Frozen header row and code column of a sheet's table. 0-based. */
export interface Frozen {
  row: number;
  column: number;
}

/** Null on a sheet without rows of ours. */
export function frozenOf(sheet: SheetSnapshot, known: KnownCells): Frozen | null {
  for (const [y, row] of sheet.values.entries())
    for (let x = 0; x < row.length; x += 1) {
      const cell = known.get(
        placeKey(sheet.name, cellAddress(sheet.origin.row + y, sheet.origin.column + x)),
      );
      if (cell?.code && cell.codeCell)
        return { row: sheet.origin.row + y - 1, column: parseRange(cell.codeCell.address).left };
    }
  return null;
}

/** The first row to render: a merged range that starts above is rendered from its start. Indexes from `firstRow`. */
export const topWithMerges = (merges: readonly Merge[], firstRow: number, topInSight: number): number =>
  merges.reduce(
    (first, merge) =>
      merge.top - firstRow < topInSight && merge.bottom - firstRow >= topInSight
        ? Math.max(0, Math.min(first, merge.top - firstRow))
        : first,
    topInSight,
  );

/** A cell to render, and the size of a merged range. */
export interface DrawnCell {
  /** Index of its column in the geometry, and the column. */
  x: number;
  column: number;
  span: { rows: number; columns: number };
}

/** The cells to render in a row. */
export function cellsInRow(
  {
    geometry: { columns },
    merges,
    frozen,
    codesFit,
    firstColumn,
    lastColumn,
  }: {
    geometry: Pick<GridGeometry, 'columns'>;
    merges: readonly Merge[];
    frozen: Frozen | null;
    codesFit: boolean;
    firstColumn: number;
    lastColumn: number;
  },
  row: number,
): DrawnCell[] {
  const cells: DrawnCell[] = [];
  const single = { rows: 1, columns: 1 };
  if (codesFit && frozen && row >= frozen.row && firstColumn > 0)
    cells.push({ x: 0, column: frozen.column, span: single });
  for (let x = firstColumn; x <= lastColumn; x += 1) {
    const column = columns[x] ?? 0;
    const merge = mergeAt(merges, row, column);
    if (!merge) {
      cells.push({ x, column, span: single });
      continue;
    }
    const shownColumns = columns.filter((one) => merge.left <= one && one <= merge.right);
    const begins = columns.indexOf(shownColumns[0] ?? column);
    // A merged range is rendered once, from its start, which may be out of view.
    if (merge.top === row && (x === begins || x === firstColumn))
      cells.push({
        x: begins,
        column: columns[begins] ?? column,
        span: { rows: merge.bottom - merge.top + 1, columns: shownColumns.length },
      });
  }
  return cells;
}

/** `moved`, treating a merged range as one cell: leaves it at the far side, enters it at its start. */
export function movedOverMerges(
  geometry: GridGeometry,
  merges: readonly Merge[],
  cell: string,
  key: GridKey,
  pageRows: number,
): string | null {
  const at = parseRange(cell);
  const from = mergeAt(merges, at.top, at.left);
  let start = cell;
  if (from && key.key === 'ArrowRight') start = cellAddress(at.top, lastShown(geometry, from));
  if (from && key.key === 'ArrowDown') start = cellAddress(from.bottom, at.left);
  const next = moved(geometry, start, key, pageRows);
  if (next === null) return null;
  const to = parseRange(next);
  const into = mergeAt(merges, to.top, to.left);
  if (!into) return next;
  // At the sheet's edge there is no further cell.
  if (into === from) return cell;
  return cellAddress(into.top, firstShown(geometry, into));
}

const firstShown = ({ columns }: GridGeometry, { left, right }: Merge): number =>
  columns.find((column) => left <= column && column <= right) ?? left;
const lastShown = ({ columns }: GridGeometry, { left, right }: Merge): number =>
  [...columns].reverse().find((column) => left <= column && column <= right) ?? right;

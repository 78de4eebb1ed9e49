import { useEffect, useMemo, useState, type RefObject } from 'react';
import type { Severity } from '../../validation/engine/finding';
import { parseRange } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { KnownCells } from './entryCells';
import {
  gridGeometry,
  HEADER_HEIGHT,
  inSight,
  NUMBER_WIDTH,
  ROW_HEIGHT,
  rowsInSight,
  scrollFor,
  type GridGeometry,
} from './gridGeometry';
import { frozenOf, mergesOf, topWithMerges, type Frozen, type Merge } from './gridLayout';
import { HEIGHT } from './sheetGridStyles';

/** Maximum share of the width for frozen codes. */
const MOST_FROZEN = 0.55;

/** What is in view of a sheet, and what of it stays in view. */
export interface GridView {
  geometry: GridGeometry;
  merges: readonly Merge[];
  frozen: Frozen | null;
  /** The codes stay in view; false if they would leave too little room. */
  codesFit: boolean;
  /** The header row has scrolled out of view. */
  keepsHeaders: boolean;
  /** Width of all columns. */
  width: number;
  /** Rows and columns to render, as indexes of the geometry, inclusive. */
  top: number;
  bottom: number;
  firstColumn: number;
  lastColumn: number;
  /** Height of the visible part. */
  height: number;
  /** The box was scrolled or resized. */
  measure: (box: HTMLDivElement) => void;
}

/**
 * Follows the box as it is scrolled and resized, and scrolls it to the active cell.
 * @param active A1
 */
export function useGridView(
  box: RefObject<HTMLDivElement | null>,
  sheet: SheetSnapshot,
  known: KnownCells,
  marks: ReadonlyMap<string, Severity>,
  active: string,
): GridView {
  const [scroll, setScroll] = useState({ top: 0, left: 0, width: 300, height: HEIGHT });
  const measure = ({ scrollTop, scrollLeft, clientWidth, clientHeight }: HTMLDivElement): void =>
    setScroll({ top: scrollTop, left: scrollLeft, width: clientWidth, height: clientHeight });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => measure(element));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);

  const marked = useMemo(() => new Set([...marks.keys()].map((cell) => parseRange(cell).left)), [marks]);
  const geometry = useMemo(() => gridGeometry(sheet, marked, scroll.width), [sheet, marked, scroll.width]);
  const merges = useMemo(() => mergesOf(sheet), [sheet]);
  const frozen = useMemo(() => frozenOf(sheet, known), [sheet, known]);
  const { columns, edges, firstRow } = geometry;
  const [firstColumn, lastColumn] = inSight(geometry, scroll.left, scroll.left + scroll.width);
  const [topInSight, bottom] = rowsInSight(geometry, scroll.top, scroll.height);

  const codeAt = frozen ? columns.indexOf(frozen.column) : -1;
  const codeWidth = codeAt < 0 ? 0 : (edges[codeAt + 1] ?? 0) - (edges[codeAt] ?? 0);
  // Only as the first column: elsewhere, freezing would move it.
  const codesFit = codeAt === 0 && NUMBER_WIDTH + codeWidth <= scroll.width * MOST_FROZEN;

  const at = parseRange(active);
  const activeColumn = columns.indexOf(at.left);
  useEffect(() => {
    const element = box.current;
    if (!element || activeColumn < 0) return;
    const y = (at.top - firstRow) * ROW_HEIGHT + HEADER_HEIGHT;
    const above = HEADER_HEIGHT + (frozen && at.top > frozen.row ? ROW_HEIGHT : 0);
    element.scrollTop = scrollFor(element.scrollTop, element.clientHeight, y, y + ROW_HEIGHT, above);
    element.scrollLeft = scrollFor(
      element.scrollLeft,
      element.clientWidth,
      edges[activeColumn] ?? 0,
      edges[activeColumn + 1] ?? 0,
      NUMBER_WIDTH + (codesFit && activeColumn > codeAt ? codeWidth : 0),
    );
  }, [box, at.top, activeColumn, firstRow, edges, frozen, codesFit, codeAt, codeWidth]);

  return {
    geometry,
    merges,
    frozen,
    codesFit,
    keepsHeaders: frozen !== null && scroll.top > (frozen.row - firstRow) * ROW_HEIGHT,
    width: edges[edges.length - 1] ?? NUMBER_WIDTH,
    top: topWithMerges(merges, firstRow, topInSight),
    bottom,
    firstColumn,
    lastColumn,
    height: scroll.height,
    measure,
  };
}

import { mergeClasses } from '@fluentui/react-components';
import type { KeyboardEvent, Ref } from 'react';
import { useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { Severity } from '../../validation/engine/finding';
import { cellAddress, columnLetters, parseRange } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { useLocale, useMessages } from '../app/MessagesContext';
import { shownValue } from './cellText';
import { placeKey, type KnownCells } from './entryCells';
import { frozenOf, mergeAt, mergesOf, movedOverMerges } from './gridLayout';
import { pastedBlock } from './pastedBlock';
import { HEIGHT, useSheetGridStyles } from './sheetGridStyles';
import { useFocusedClipboard } from './useFocusedClipboard';
import {
  gridGeometry,
  HEADER_HEIGHT,
  inSight,
  NUMBER_WIDTH,
  ROW_HEIGHT,
  rowsInSight,
  scrollFor,
} from './gridGeometry';

/** Maximum share of the width for frozen codes. */
const MOST_FROZEN = 0.55;

export interface SheetGridHandle {
  focus(): void;
}

export interface SheetGridProps {
  ref?: Ref<SheetGridHandle>;
  sheet: SheetSnapshot;
  known: KnownCells;
  /** Highest severity found in a cell, by address. */
  marks: ReadonlyMap<string, Severity>;
  /** A1 */
  active: string;
  onActive: (cell: string) => void;
  /** The user wants to edit the active cell; `text` is what was already typed or pasted. */
  onEdit: (text: string | null) => void;
  /** Several cells were pasted, starting at the active one. `columns`: the sheet's columns from there on. */
  onPaste: (block: readonly (readonly string[])[], columns: readonly number[]) => void;
}

/** A read-only sheet that can be navigated with the keyboard; only the visible part is rendered. */
export function SheetGrid({ ref, sheet, known, marks, active, onActive, onEdit, onPaste }: SheetGridProps) {
  const styles = useSheetGridStyles();
  const messages = useMessages();
  const locale = useLocale();
  const box = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, left: 0, width: 300, height: HEIGHT });
  useImperativeHandle(ref, () => ({
    focus() {
      box.current?.focus({ preventScroll: true });
      box.current?.scrollIntoView({ block: 'nearest' });
    },
  }));

  const marked = useMemo(() => new Set([...marks.keys()].map((cell) => parseRange(cell).left)), [marks]);
  const geometry = useMemo(() => gridGeometry(sheet, marked, scroll.width), [sheet, marked, scroll.width]);
  const merges = useMemo(() => mergesOf(sheet), [sheet]);
  const frozen = useMemo(() => frozenOf(sheet, known), [sheet, known]);
  const { columns, edges, firstRow, rowCount } = geometry;
  const width = edges[edges.length - 1] ?? NUMBER_WIDTH;
  const [firstColumn, lastColumn] = inSight(geometry, scroll.left, scroll.left + scroll.width);
  const [topInSight, bottom] = rowsInSight(geometry, scroll.top, scroll.height);
  // A merged range that starts above is rendered from its start.
  const top = merges.reduce(
    (first, merge) =>
      merge.top - firstRow < topInSight && merge.bottom - firstRow >= topInSight
        ? Math.max(0, Math.min(first, merge.top - firstRow))
        : first,
    topInSight,
  );
  const codeAt = frozen ? columns.indexOf(frozen.column) : -1;
  const codeWidth = codeAt < 0 ? 0 : (edges[codeAt + 1] ?? 0) - (edges[codeAt] ?? 0);
  // Only as the first column: elsewhere, freezing would move it.
  const codesFit = codeAt === 0 && NUMBER_WIDTH + codeWidth <= scroll.width * MOST_FROZEN;
  const keepsHeaders = frozen !== null && scroll.top > (frozen.row - firstRow) * ROW_HEIGHT;

  const measure = (element: HTMLDivElement): void => {
    const { scrollTop, scrollLeft, clientWidth, clientHeight } = element;
    setScroll({ top: scrollTop, left: scrollLeft, width: clientWidth, height: clientHeight });
  };
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => measure(element));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

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
  }, [at.top, activeColumn, firstRow, edges, frozen, codesFit, codeAt, codeWidth]);

  const idOf = (row: number, column: number): string => `grid-${cellAddress(row, column)}`;
  const drawn =
    at.top - firstRow >= top &&
    at.top - firstRow <= bottom &&
    ((activeColumn >= firstColumn && activeColumn <= lastColumn) || (codesFit && activeColumn === 0));

  const press = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key === 'Enter' || key === 'F2') {
      event.preventDefault();
      onEdit(null);
      return;
    }
    const page = Math.max(1, Math.floor((scroll.height - HEADER_HEIGHT) / ROW_HEIGHT) - 1);
    const next = movedOverMerges(geometry, merges, active, { key, ctrl: ctrlKey || metaKey }, page);
    if (next !== null) {
      event.preventDefault();
      onActive(next);
    } else if (key === 'Delete') {
      event.preventDefault();
      onEdit('');
    } else if (key.length === 1 && !ctrlKey && !metaKey && !altKey) {
      event.preventDefault();
      onEdit(key);
    }
  };

  /** Cells rendered in a row: column index, column, and the size of a merged range. */
  const cellsOf = (row: number): [number, number, { rows: number; columns: number }][] => {
    const cells: [number, number, { rows: number; columns: number }][] = [];
    if (codesFit && frozen && row >= frozen.row && firstColumn > 0)
      cells.push([0, frozen.column, { rows: 1, columns: 1 }]);
    for (let x = firstColumn; x <= lastColumn; x += 1) {
      const column = columns[x] ?? 0;
      const merge = mergeAt(merges, row, column);
      if (!merge) {
        cells.push([x, column, { rows: 1, columns: 1 }]);
        continue;
      }
      const shownColumns = columns.filter((one) => merge.left <= one && one <= merge.right);
      const begins = columns.indexOf(shownColumns[0] ?? column);
      // A merged range is rendered once, from its start, which may be out of view.
      if (merge.top === row && (x === begins || x === firstColumn))
        cells.push([
          begins,
          columns[begins] ?? column,
          { rows: merge.bottom - merge.top + 1, columns: shownColumns.length },
        ]);
    }
    return cells;
  };

  const textAt = (row: number, column: number): string => {
    const [y, x] = [row - sheet.origin.row, column - sheet.origin.column];
    const cell = known.get(placeKey(sheet.name, cellAddress(row, column)));
    const value = cell?.computed ?? sheet.values[y]?.[x] ?? null;
    return shownValue(value, cell?.kind ?? null, locale, sheet.numberFormats[y]?.[x] ?? null);
  };

  useFocusedClipboard(box, {
    onPaste(data) {
      const block = pastedBlock(data.getData('text/plain'), data.getData('text/html'));
      const [[only = ''] = []] = block;
      if (block.length === 1 && block[0]?.length === 1) {
        if (only !== '') onEdit(only);
      } else if (block.length > 0) onPaste(block, columns.slice(Math.max(0, activeColumn)));
    },
    onCopy: (data) => data.setData('text/plain', textAt(at.top, at.left)),
  });

  return (
    <div
      ref={box}
      role="grid"
      tabIndex={0}
      aria-label={messages('check.grid.label', { sheet: sheet.name })}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={drawn ? idOf(at.top, at.left) : undefined}
      className={styles.grid}
      onKeyDown={press}
      onScroll={({ currentTarget }) => measure(currentTarget)}
    >
      <div
        role="rowgroup"
        style={{ height: rowCount * ROW_HEIGHT + HEADER_HEIGHT, width, position: 'relative' }}
      >
        <div role="row" aria-rowindex={1} className={styles.head} style={{ width }}>
          <div role="columnheader" aria-colindex={1} className={styles.fixed}>
            #
          </div>
          {columns.slice(firstColumn, lastColumn + 1).map((column, index) => {
            const x = firstColumn + index;
            return (
              <div
                key={column}
                role="columnheader"
                aria-colindex={x + 2}
                className={styles.letter}
                style={{ left: edges[x], width: (edges[x + 1] ?? 0) - (edges[x] ?? 0) }}
              >
                {columnLetters(column)}
              </div>
            );
          })}
          {frozen && keepsHeaders && (
            // Visual only: the row itself is in the grid.
            <div aria-hidden className={styles.frozenRow} style={{ width }}>
              <div className={styles.fixed}>{frozen.row + 1}</div>
              {columns.slice(firstColumn, lastColumn + 1).map((column, index) => {
                const x = firstColumn + index;
                return (
                  <div
                    key={column}
                    className={mergeClasses(styles.cell, styles.frozenCell)}
                    style={{ left: edges[x], width: (edges[x + 1] ?? 0) - (edges[x] ?? 0) }}
                    title={textAt(frozen.row, column)}
                  >
                    {textAt(frozen.row, column)}
                  </div>
                );
              })}
            </div>
          )}
        </div>
        {Array.from({ length: Math.max(0, bottom - top + 1) }, (_none, index) => {
          const row = firstRow + top + index;
          return (
            <div
              key={row}
              role="row"
              aria-rowindex={row - firstRow + 2}
              className={styles.row}
              style={{ top: HEADER_HEIGHT + (row - firstRow) * ROW_HEIGHT, width }}
            >
              <div role="rowheader" aria-colindex={1} className={styles.fixed}>
                {row + 1}
              </div>
              {cellsOf(row).map(([x, column, span]) => {
                const address = cellAddress(row, column);
                const cell = known.get(placeKey(sheet.name, address));
                const mark = marks.get(address);
                const isActive = row === at.top && column === at.left;
                const isFrozen = codesFit && frozen !== null && row >= frozen.row && column === frozen.column;
                return (
                  <div
                    key={column}
                    id={idOf(row, column)}
                    role="gridcell"
                    aria-colindex={x + 2}
                    aria-selected={isActive}
                    aria-readonly={!cell?.isEntry}
                    className={mergeClasses(
                      styles.cell,
                      cell?.isEntry && styles.entry,
                      mark && styles[mark],
                      isActive && styles.active,
                      isFrozen && styles.frozenCode,
                    )}
                    {...(span.columns > 1 ? { 'aria-colspan': span.columns } : {})}
                    {...(span.rows > 1 ? { 'aria-rowspan': span.rows } : {})}
                    style={{
                      ...(isFrozen ? {} : { left: edges[x] }),
                      width: (edges[x + span.columns] ?? 0) - (edges[x] ?? 0),
                      ...(span.rows > 1 ? { height: span.rows * ROW_HEIGHT, zIndex: 1 } : {}),
                    }}
                    onClick={() => onActive(address)}
                    onDoubleClick={() => onEdit(null)}
                  >
                    {mark && <span className={styles.onlyRead}>{messages(`severity.${mark}`)}: </span>}
                    {textAt(row, column)}
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

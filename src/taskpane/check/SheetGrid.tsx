import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, Ref } from 'react';
import { useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { Severity } from '../../validation/engine/finding';
import { cellAddress, columnLetters, parseRange } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { useLocale, useMessages } from '../app/MessagesContext';
import { UNSEEN } from '../controls/unseen';
import { shownValue } from './cellText';
import { firstPastedCell } from './firstPastedCell';
import { placeKey, type KnownCells } from './entryCells';
import {
  gridGeometry,
  HEADER_HEIGHT,
  inSight,
  moved,
  NUMBER_WIDTH,
  ROW_HEIGHT,
  rowsInSight,
  scrollFor,
} from './gridGeometry';

/** Until it is measured, and at most. */
const HEIGHT = 380;

const useStyles = makeStyles({
  grid: {
    position: 'relative',
    overflow: 'auto',
    // As high as its rows, and never so high that the row's card would be out of sight below it.
    maxHeight: `min(${HEIGHT}px, 40vh)`,
    minHeight: '120px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  row: { position: 'absolute', left: 0, height: `${ROW_HEIGHT}px` },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    height: `${HEADER_HEIGHT}px`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  fixed: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    width: `${NUMBER_WIDTH}px`,
    height: '100%',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  letter: {
    position: 'absolute',
    top: 0,
    height: '100%',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    color: tokens.colorNeutralForeground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    position: 'absolute',
    top: 0,
    height: '100%',
    boxSizing: 'border-box',
    paddingInline: tokens.spacingHorizontalXS,
    lineHeight: `${ROW_HEIGHT}px`,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    color: tokens.colorNeutralForeground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'cell',
  },
  entry: {
    backgroundColor: tokens.colorPaletteYellowBackground1,
    // Backgrounds and shadows are not drawn then.
    '@media (forced-colors: active)': { border: '1px dashed CanvasText' },
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    boxShadow: `inset 3px 0 0 ${tokens.colorStatusDangerBorder2}`,
    '@media (forced-colors: active)': { borderLeft: '6px double CanvasText' },
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    boxShadow: `inset 3px 0 0 ${tokens.colorStatusWarningBorder2}`,
    '@media (forced-colors: active)': { borderLeft: '4px solid CanvasText' },
  },
  hint: {
    backgroundColor: tokens.colorNeutralBackground4,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { borderLeft: '4px dotted CanvasText' },
  },
  active: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px', zIndex: 1 },
  onlyRead: UNSEEN,
});

export interface SheetGridHandle {
  focus(): void;
}

export interface SheetGridProps {
  ref?: Ref<SheetGridHandle>;
  sheet: SheetSnapshot;
  known: KnownCells;
  /** The worst that was found in a cell, by its address. */
  marks: ReadonlyMap<string, Severity>;
  /** A1 */
  active: string;
  onActive: (cell: string) => void;
  /** The user wants to change the active cell; `text` is what was typed or pasted already. */
  onEdit: (text: string | null) => void;
}

/** A sheet as it is, to look at and to walk through with the keyboard; only what is in sight is drawn. */
export function SheetGrid({ ref, sheet, known, marks, active, onActive, onEdit }: SheetGridProps) {
  const styles = useStyles();
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
  const geometry = useMemo(() => gridGeometry(sheet, marked), [sheet, marked]);
  const { columns, edges, firstRow, rowCount } = geometry;
  const width = edges[edges.length - 1] ?? NUMBER_WIDTH;
  const [firstColumn, lastColumn] = inSight(geometry, scroll.left, scroll.left + scroll.width);
  const [top, bottom] = rowsInSight(geometry, scroll.top, scroll.height);

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
    element.scrollTop = scrollFor(element.scrollTop, element.clientHeight, y, y + ROW_HEIGHT, HEADER_HEIGHT);
    element.scrollLeft = scrollFor(
      element.scrollLeft,
      element.clientWidth,
      edges[activeColumn] ?? 0,
      edges[activeColumn + 1] ?? 0,
      NUMBER_WIDTH,
    );
  }, [at.top, activeColumn, firstRow, edges]);

  const idOf = (row: number, column: number): string => `grid-${cellAddress(row, column)}`;
  const drawn =
    at.top - firstRow >= top &&
    at.top - firstRow <= bottom &&
    activeColumn >= firstColumn &&
    activeColumn <= lastColumn;

  const press = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key === 'Enter' || key === 'F2') {
      event.preventDefault();
      onEdit(null);
      return;
    }
    const page = Math.max(1, Math.floor((scroll.height - HEADER_HEIGHT) / ROW_HEIGHT) - 1);
    const next = moved(geometry, active, { key, ctrl: ctrlKey || metaKey }, page);
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

  const textAt = (row: number, column: number): string => {
    const [y, x] = [row - sheet.origin.row, column - sheet.origin.column];
    const cell = known.get(placeKey(sheet.name, cellAddress(row, column)));
    const value = cell?.computed ?? sheet.values[y]?.[x] ?? null;
    return shownValue(value, cell?.kind ?? null, locale, sheet.numberFormats[y]?.[x] ?? null);
  };

  // Where nothing is selected a browser tells the page's body of these, not what has the focus.
  useEffect(() => {
    const whileFocused =
      (work: (data: DataTransfer) => void) =>
      (event: ClipboardEvent): void => {
        if (document.activeElement !== box.current || event.clipboardData === null) return;
        event.preventDefault();
        work(event.clipboardData);
      };
    const paste = whileFocused((data) => {
      const text = firstPastedCell(data.getData('text/plain'), data.getData('text/html'));
      if (text !== '') onEdit(text);
    });
    const copy = whileFocused((data) => data.setData('text/plain', textAt(at.top, at.left)));
    document.addEventListener('paste', paste);
    document.addEventListener('copy', copy);
    return () => {
      document.removeEventListener('paste', paste);
      document.removeEventListener('copy', copy);
    };
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
              {columns.slice(firstColumn, lastColumn + 1).map((column, offset) => {
                const x = firstColumn + offset;
                const address = cellAddress(row, column);
                const cell = known.get(placeKey(sheet.name, address));
                const mark = marks.get(address);
                const isActive = row === at.top && column === at.left;
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
                    )}
                    style={{ left: edges[x], width: (edges[x + 1] ?? 0) - (edges[x] ?? 0) }}
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

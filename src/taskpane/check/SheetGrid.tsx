import type { KeyboardEvent, Ref } from 'react';
import { useImperativeHandle, useRef } from 'react';
import type { Severity } from '../../validation/engine/finding';
import { cellAddress, parseRange } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { useLocale, useMessages } from '../app/MessagesContext';
import { shownValue } from './cellText';
import { placeKey, type KnownCell, type KnownCells } from './entryCells';
import { HEADER_HEIGHT, ROW_HEIGHT } from './gridGeometry';
import { GridHead } from './GridHead';
import { movedOverMerges } from './gridLayout';
import { cellId, GridRow } from './GridRow';
import { pastedBlock } from './pastedBlock';
import { useSheetGridStyles } from './sheetGridStyles';
import { useFocusedClipboard } from './useFocusedClipboard';
import { useGridView } from './useGridView';

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
  const view = useGridView(box, sheet, known, marks, active);
  useImperativeHandle(ref, () => ({
    focus() {
      box.current?.focus({ preventScroll: true });
      box.current?.scrollIntoView({ block: 'nearest' });
    },
  }));

  const { geometry, merges, codesFit, width, top, bottom, firstColumn, lastColumn, height, measure } = view;
  const { columns, firstRow, rowCount } = geometry;
  const at = parseRange(active);
  const activeColumn = columns.indexOf(at.left);
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
    const page = Math.max(1, Math.floor((height - HEADER_HEIGHT) / ROW_HEIGHT) - 1);
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

  const knownAt = (address: string): KnownCell | undefined => known.get(placeKey(sheet.name, address));
  const textAt = (row: number, column: number): string => {
    const [y, x] = [row - sheet.origin.row, column - sheet.origin.column];
    const cell = knownAt(cellAddress(row, column));
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
      aria-activedescendant={drawn ? cellId(cellAddress(at.top, at.left)) : undefined}
      className={styles.grid}
      onKeyDown={press}
      onScroll={({ currentTarget }) => measure(currentTarget)}
    >
      <div
        role="rowgroup"
        style={{ height: rowCount * ROW_HEIGHT + HEADER_HEIGHT, width, position: 'relative' }}
      >
        <GridHead view={view} textAt={textAt} />
        {Array.from({ length: Math.max(0, bottom - top + 1) }, (_none, index) => (
          <GridRow
            key={firstRow + top + index}
            row={firstRow + top + index}
            view={view}
            active={cellAddress(at.top, at.left)}
            knownAt={knownAt}
            textAt={textAt}
            marks={marks}
            onActive={onActive}
            onEdit={onEdit}
          />
        ))}
      </div>
    </div>
  );
}

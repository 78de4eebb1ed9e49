import { mergeClasses } from '@fluentui/react-components';
import type { Severity } from '../../validation/engine/finding';
import { cellAddress } from '../../workbook/address';
import { useMessages } from '../app/MessagesContext';
import type { KnownCell } from './entryCells';
import { HEADER_HEIGHT, ROW_HEIGHT } from './gridGeometry';
import { cellsInRow } from './gridLayout';
import { useSheetGridStyles } from './sheetGridStyles';
import type { GridView } from './useGridView';

/** Id of a cell's element, for the grid's active descendant. */
export const cellId = (address: string): string => `grid-${address}`;

export interface GridRowProps {
  /** 0-based in the sheet. */
  row: number;
  view: GridView;
  /** A1 */
  active: string;
  knownAt: (address: string) => KnownCell | undefined;
  textAt: (row: number, column: number) => string;
  marks: ReadonlyMap<string, Severity>;
  onActive: (cell: string) => void;
  onEdit: (text: string | null) => void;
}

/** A sheet's row, with its cells that are in view. */
export function GridRow({ row, view, active, knownAt, textAt, marks, onActive, onEdit }: GridRowProps) {
  const styles = useSheetGridStyles();
  const messages = useMessages();
  const { geometry, frozen, codesFit, width } = view;
  const { edges, firstRow } = geometry;
  return (
    <div
      role="row"
      aria-rowindex={row - firstRow + 2}
      className={styles.row}
      style={{ top: HEADER_HEIGHT + (row - firstRow) * ROW_HEIGHT, width }}
    >
      <div role="rowheader" aria-colindex={1} className={styles.fixed}>
        {row + 1}
      </div>
      {cellsInRow(view, row).map(({ x, column, span }) => {
        const address = cellAddress(row, column);
        const cell = knownAt(address);
        const mark = marks.get(address);
        const isActive = address === active;
        const isFrozen = codesFit && frozen !== null && row >= frozen.row && column === frozen.column;
        return (
          <div
            key={column}
            id={cellId(address)}
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
}

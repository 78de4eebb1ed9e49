import type { CellScalar } from '../workbook/spec';

/** A cell of a table from any source: a sheet, a Word table, pasted text. */
export interface GridCell {
  /** As displayed in the source; empty for an empty cell. */
  text: string;
  /** As stored in the source: a date in a sheet is its serial number. */
  value: CellScalar;
  /** Number format code; null if the source has none. */
  format: string | null;
  /** Without `=`; null if there is none. */
  formula: string | null;
}

/** A rectangular area of a grid, 0-based and inclusive. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A table as found, before interpretation. */
export interface Grid {
  /** The sheet's name, or the number of the table in the document. */
  place: string;
  /**
   * Row number and column name of the first cell, in the source's numbering: sheets start at 1 and `A`, Word tables at
   * 1 and `1`.
   */
  firstRow: number;
  columnNames: string[];
  rows: GridCell[][];
  merges: Area[];
  /** 0-based rows hidden in the source. */
  hiddenRows: number[];
}

export const EMPTY_CELL: GridCell = { text: '', value: null, format: null, formula: null };

/** A text-only cell. */
export const textCell = (text: string): GridCell => ({
  ...EMPTY_CELL,
  text,
  value: text === '' ? null : text,
});

/** The cell displayed at a position: its own, or that of the merged area covering it. */
export function shownCell(grid: Grid, row: number, column: number, cover: Covers): GridCell {
  const area = cover.at(row, column);
  return grid.rows[area?.top ?? row]?.[area?.left ?? column] ?? EMPTY_CELL;
}

export interface Covers {
  /** The merged area containing a cell, its first cell included; null if it is not merged. */
  at(row: number, column: number): Area | null;
}

/** Looks up merged areas by cell. Rows outside the grid and single-cell areas are skipped. */
export function coversOf({ merges, rows }: Pick<Grid, 'merges' | 'rows'>): Covers {
  const byRow = new Map<number, Area[]>();
  for (const area of merges) {
    if (area.top === area.bottom && area.left === area.right) continue;
    for (let row = area.top; row <= Math.min(area.bottom, rows.length - 1); row += 1) {
      const inRow = byRow.get(row);
      if (inRow) inRow.push(area);
      else byRow.set(row, [area]);
    }
  }
  return {
    at: (row, column) => byRow.get(row)?.find(({ left, right }) => left <= column && column <= right) ?? null,
  };
}

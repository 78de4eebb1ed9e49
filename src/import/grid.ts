import type { CellScalar } from '../workbook/spec';

/** A cell of a table from anywhere: a sheet, a Word table, a pasted one. */
export interface GridCell {
  /** As a reader of the source sees it; empty for an empty cell. */
  text: string;
  /** As the source stores it: a date of a sheet is its serial number. */
  value: CellScalar;
  /** Number format code; null where the source has none. */
  format: string | null;
  /** Without `=`; null where there is none. */
  formula: string | null;
}

/** A rectangular area of a grid, 0-based and inclusive. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A table as it is found, before anything of it is understood. */
export interface Grid {
  /** The sheet's name, or which table of the document it is. */
  place: string;
  /** Row number and column name of the first cell, as the source counts: a sheet from 1 and `A`, a Word table from 1 and `1`. */
  firstRow: number;
  columnNames: string[];
  rows: GridCell[][];
  merges: Area[];
  /** 0-based rows that the source hides. */
  hiddenRows: number[];
}

export const EMPTY_CELL: GridCell = { text: '', value: null, format: null, formula: null };

/** A cell of text alone. */
export const textCell = (text: string): GridCell => ({
  ...EMPTY_CELL,
  text,
  value: text === '' ? null : text,
});

/** The cell that shows for a place: its own, or that of the merged area which covers it. */
export function shownCell(grid: Grid, row: number, column: number, cover: Covers): GridCell {
  const area = cover.at(row, column);
  return grid.rows[area?.top ?? row]?.[area?.left ?? column] ?? EMPTY_CELL;
}

export interface Covers {
  /** The merged area that a cell is part of, its first cell included; null where it stands alone. */
  at(row: number, column: number): Area | null;
}

/** Looks merged areas up by cell. Rows beyond the grid and areas of one cell are left out. */
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

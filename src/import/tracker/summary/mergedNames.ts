import type { GridCell } from '../../grid';
import type { Tracker } from '../tracker';
import type { TrackerKey } from '../trackerKeys';

/** A name merged down over several rows: the tasks below its first row are its own too, though their cells are empty. */
export interface MergedName {
  /** The cell that has its text: A1 with `$`. */
  cell: string;
  /** 1-based sheet rows that it covers below that cell: with its own, LibreOffice does not count the blank ones. */
  rows: { first: number; last: number };
  /** 0-based, in the grid: the row that has its text, and the tasks' rows below. */
  at: number;
  covered: number[];
}

const isBlank = (cell: GridCell | undefined): boolean =>
  !cell || (cell.value === null && cell.formula === null);

/** Names that are merged within their own column; one merged across shows what another column says. */
export function mergedNames({ columns, grid, rows }: Tracker, key: TrackerKey): MergedName[] {
  const named = columns.find((column) => column.key === key);
  if (!named) return [];
  const tasks = new Set(rows.map(({ index }) => index));
  const names: MergedName[] = [];
  // Areas of a sound file do not overlap: those of a column have fewer rows than the sheet.
  let left = grid.rows.length;
  for (const area of grid.merges) {
    if (area.left !== named.index || area.top === area.bottom) continue;
    left -= area.bottom - area.top;
    if (left < 0) break;
    const covered = Array.from({ length: area.bottom - area.top }, (_, at) => area.top + 1 + at);
    names.push({
      cell: `$${named.column}$${grid.firstRow + area.top}`,
      rows: { first: grid.firstRow + area.top + 1, last: grid.firstRow + area.bottom },
      at: area.top,
      // A cell may keep its own text under the merged one; formulas see it.
      covered: covered.filter((row) => tasks.has(row) && isBlank(grid.rows[row]?.[named.index])),
    });
  }
  return names.filter(({ covered }) => covered.length > 0);
}

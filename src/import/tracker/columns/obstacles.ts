import { columnLetters, parseRange } from '../../../workbook/address';
import type { AppendedColumns } from '../../../workbook/appendedColumns';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../workbook/snapshot';
import type { Tracker } from '../tracker';

/** Something that prevents adding columns, or that should be known first. */
export interface Obstacle {
  /** Suffix of its message key, `tracker.obstacle.`. */
  id:
    | 'protected'
    | 'shared'
    | 'merged'
    | 'occupied'
    | 'filtered'
    | 'hiddenRows'
    | 'hiddenColumns'
    | 'rightmost';
  /** Blocks writing. */
  refuses: boolean;
  values: { sheet: string; cells: string; count: number };
}

/** Excel 2007 and later. */
const COLUMNS = 16_384;
const MOST_NAMED = 8;

/** Everything the user should know before `planned` is written to the sheet, blocking obstacles first. */
export function obstaclesOf(
  { isShared }: Pick<WorkbookSnapshot, 'isShared'>,
  sheet: SheetSnapshot,
  tracker: Tracker,
  planned: Pick<AppendedColumns, 'left' | 'right' | 'cells'>,
): Obstacle[] {
  const { left, right } = planned;
  const [top, bottom] = [tracker.header.first - 1, tracker.last - 1];
  const found: Obstacle[] = [];
  const add = (id: Obstacle['id'], refuses: boolean, cells: readonly string[] = [], count = cells.length) =>
    found.push({ id, refuses, values: { sheet: sheet.name, cells: named(cells), count } });

  if (sheet.isProtected) add('protected', true);
  if (isShared) add('shared', true);
  if (planned.cells.some(({ cell }) => parseRange(cell).left >= COLUMNS)) add('rightmost', true);
  const merged = sheet.merges.filter((address) => {
    const area = parseRange(address);
    return area.top <= bottom && area.bottom >= top && area.left <= right && area.right >= left;
  });
  if (merged.length > 0) add('merged', true, merged);
  const occupied = planned.cells.map(({ cell }) => cell).filter((cell) => holdsSomething(sheet, cell));
  if (occupied.length > 0) add('occupied', true, occupied);
  if (sheet.isFiltered) add('filtered', false);
  const rows = sheet.hiddenRows.filter((row) => row >= tracker.first - 1 && row <= bottom);
  if (rows.length > 0 && !sheet.isFiltered) add('hiddenRows', false, [], rows.length);
  const columns = sheet.hiddenColumns.filter((column) => column >= left && column <= right);
  if (columns.length > 0) add('hiddenColumns', false, columns.map(columnLetters));
  return found;
}

const named = (cells: readonly string[]): string =>
  cells.slice(0, MOST_NAMED).join(', ') + (cells.length > MOST_NAMED ? ' …' : '');

function holdsSomething({ origin, values, formulas }: SheetSnapshot, cell: string): boolean {
  const { top, left } = parseRange(cell);
  const [row, column] = [top - origin.row, left - origin.column];
  return (values[row]?.[column] ?? null) !== null || (formulas[row]?.[column] ?? null) !== null;
}

/** The first column (0-based) with nothing in it or to its right beside the table, ignoring formatted empty cells. */
export function firstFree({ header, last, columns }: Tracker, sheet: SheetSnapshot): number {
  const { origin, values, formulas, tables } = sheet;
  let free = Math.max(...columns.map(({ column }) => parseRange(`${column}1`).left)) + 1;
  for (let row = header.first - 1; row < last; row += 1) {
    const width = Math.max(values[row - origin.row]?.length ?? 0, 0);
    for (let column = width - 1; column >= 0; column -= 1) {
      const isFilled =
        (values[row - origin.row]?.[column] ?? null) !== null ||
        (formulas[row - origin.row]?.[column] ?? null) !== null;
      if (!isFilled) continue;
      free = Math.max(free, column + origin.column + 1);
      break;
    }
  }
  for (const { range } of tables) {
    const area = parseRange(range);
    if (area.top < last && area.bottom >= header.first - 1) free = Math.max(free, area.right + 1);
  }
  return free;
}

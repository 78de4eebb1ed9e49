import type { BoundTable } from './boundTable';
import type { BoundWorkbook } from './boundWorkbook';
import { cellAddress } from '../workbook/address';
import { LAYOUT_VERSION } from '../workbook/identity';
import type { CellScalar, CellSpec, WorkbookSpec } from '../workbook/spec';

interface OwnCell {
  sheet: string;
  /** A1 */
  cell: string;
}

/**
 * Cells of our sheets that only the user can have filled: beside and below the tables, in the user's own columns within
 * them, on sheets that the new workbook lacks. Entries are not included.
 * @param sheets ours, by name
 */
export function ownContent(
  workbook: BoundWorkbook,
  sheets: readonly string[],
  spec: WorkbookSpec,
): OwnCell[] {
  const isEarlier = (workbook.identity?.layout ?? LAYOUT_VERSION) < LAYOUT_VERSION;
  const { snapshot, tasks, generalTasks, targets } = workbook;
  const tables = [tasks, generalTasks, targets].flatMap((table) =>
    table ? [table as BoundTable<string>] : [],
  );
  // In an earlier layout, title and subtitle are in another column.
  const isOldTitle = (
    table: BoundTable<string> | undefined,
    at: number,
    x: number,
    row: readonly unknown[],
  ) =>
    isEarlier &&
    table !== undefined &&
    at < table.range.top &&
    row.findIndex((value) => value !== null) === x;
  // Beside a table made narrower stand its former columns, their formulas as Excel rewrote them.
  const isAsLaidOut = (
    cell: CellSpec | null | undefined,
    value: CellScalar,
    formula: string | null | undefined,
  ) => (formula === null ? value === cell?.value : !isEarlier && cell?.formula !== undefined);
  return snapshot.sheets
    .filter(({ name }) => sheets.includes(name))
    .flatMap(({ name, origin, values, formulas }) => {
      const own = tables.filter((table) => table.sheet.name === name);
      // The original has its copy's title in the same place.
      const copied = tables.find(({ copyOf }) => copyOf?.name === name);
      // A renamed sheet is identified by its table.
      const laidOut = spec.sheets.find((sheet) =>
        own.length > 0 ? sheet.tables.some((table) => table.name === own[0]!.name) : sheet.name === name,
      );
      return values.flatMap((row, y) =>
        row.flatMap((value, x): OwnCell[] => {
          const formula = formulas[y]?.[x];
          if (value === null && formula === null) return [];
          const [at, column] = [origin.row + y, origin.column + x];
          const inRow = own.filter(({ range }) => at >= range.top && at <= range.bottom);
          const within = inRow.find(({ range }) => column >= range.left && column <= range.right);
          const cell = laidOut?.rows[at]?.[column];
          const isLaid = inRow.length > 0 ? isAsLaidOut : isLaidOut;
          if (within ? isOurs(within, column) : isLaid(cell, value, formula)) return [];
          if (isOldTitle(own[0] ?? copied, at, x, row)) return [];
          return [{ sheet: name, cell: cellAddress(at, column) }];
        }),
      );
    });
}

const isOurs = ({ headers }: BoundTable<string>, column: number): boolean =>
  headers.some((header) => header.column === column && header.key !== null);

/** A cover entry counts as laid out even when empty: its style says so. */
const isLaidOut = (cell: CellSpec | null | undefined): boolean =>
  !!cell && (cell.formula !== undefined || cell.value !== null || cell.style !== undefined);

import { addedCells, formulaAt, relativeFormula } from '../formulaReferences';
import type { Tracker } from '../tracker';
import type { Check, ReportedCell } from './check';

/** A pattern must be shared by at least this many cells of a column, and this share of its filled ones. */
const FEWEST = 3;
const MOST = 0.7;

interface Placed extends ReportedCell {
  /** 1-based sheet row. */
  row: number;
  column: number;
}

function placedCell({ grid }: Tracker, index: number, column: number): Placed {
  const cell = grid.rows[index]?.[column];
  return {
    address: `${grid.columnNames[column]}${index + grid.firstRow}`,
    value: cell?.value ?? null,
    formula: cell?.formula ?? null,
    row: index + grid.firstRow,
    column: columnOf(grid.columnNames[column] ?? 'A'),
  };
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const relative = ({ formula, row, column }: Placed): string => relativeFormula(formula ?? '', row, column);

/** The pattern of most cells; null if none prevails, or if it runs from row to row. */
function patternOf(cells: readonly Placed[]): string | null {
  const counts = new Map<string, number>();
  for (const cell of cells)
    if (cell.formula !== null) counts.set(relative(cell), (counts.get(relative(cell)) ?? 0) + 1);
  const [pattern, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? ['', 0];
  return count >= FEWEST && count >= cells.length * MOST ? pattern : null;
}

/** Running totals and numbers have a different first cell, and skip groups. */
const runsOn = (pattern: string): boolean => /R\[(?!0\])/.test(pattern);

interface Outlier {
  cell: Placed;
  pattern: string;
}

/** Cells in a column of formulas that break its pattern. */
function outliers(tracker: Tracker): Outlier[] {
  return tracker.columns.flatMap(({ index, key }): Outlier[] => {
    if (key === 'number') return [];
    const cells = tracker.rows
      .map((row) => placedCell(tracker, row.index, index))
      .filter(({ value, formula }) => value !== null || formula !== null);
    const pattern = patternOf(cells);
    if (pattern === null || runsOn(pattern)) return [];
    return cells
      .filter((cell) => cell.formula === null || relative(cell) !== pattern)
      .map((cell) => ({ cell, pattern }));
  });
}

const shown = (cell: Placed, pattern: string) => `=${formulaAt(pattern, cell.row, cell.column)}`;

const differs: Check = {
  id: 'own/formula-differs',
  severity: 'warning',
  check(tracker, _date, report) {
    for (const { cell, pattern } of outliers(tracker))
      if (cell.formula !== null)
        report(cell, { formula: `=${cell.formula}`, expected: shown(cell, pattern) });
    for (const { cell, pattern } of totalOutliers(tracker))
      report(cell, { formula: `=${cell.formula}`, expected: shown(cell, pattern) });
  },
};

const overwritten: Check = {
  id: 'own/formula-overwritten',
  severity: 'warning',
  check(tracker, _date, report) {
    for (const { cell, pattern } of outliers(tracker))
      if (cell.formula === null) report(cell, { value: String(cell.value), expected: shown(cell, pattern) });
  },
};

/** Totals in the same row sum the same rows of their columns. */
function totalOutliers(tracker: Tracker): Outlier[] {
  const found: Outlier[] = [];
  for (const [index, kind] of tracker.kinds) {
    if (kind === 'item' || kind === 'empty' || kind === 'header') continue;
    const cells = tracker.grid.columnNames
      .map((_name, column) => placedCell(tracker, index, column))
      .filter(({ formula }) => formula !== null && addedCells(formula) !== null);
    const pattern = patternOf(cells);
    if (pattern === null) continue;
    for (const cell of cells) if (relative(cell) !== pattern) found.push({ cell, pattern });
  }
  return found;
}

const countedTwice: Check = {
  id: 'own/counted-twice',
  severity: 'error',
  check(tracker, _date, report) {
    const { grid } = tracker;
    const sums = new Map<string, { cell: Placed; cells: string[] }>();
    grid.rows.forEach((cells, index) =>
      cells.forEach(({ formula }, column) => {
        const added = formula === null ? null : addedCells(formula);
        const cell = placedCell(tracker, index, column);
        if (added) sums.set(cell.address, { cell, cells: added });
      }),
    );
    for (const { cell, cells } of sums.values()) {
      const twice = firstTwice(cells, sums);
      if (twice !== null) report(cell, { formula: `=${cell.formula}`, twice });
    }
  },
};

/** The first cell that is summed twice: directly, or together with a subtotal containing it. */
function firstTwice(cells: readonly string[], sums: ReadonlyMap<string, { cells: string[] }>): string | null {
  const counted = new Set<string>();
  for (const cell of cells) {
    if (counted.has(cell)) return cell;
    counted.add(cell);
  }
  for (const cell of cells)
    for (const part of sums.get(cell)?.cells ?? []) if (counted.has(part)) return part;
  return null;
}

export const FORMULA_CHECKS: readonly Check[] = [countedTwice, differs, overwritten];

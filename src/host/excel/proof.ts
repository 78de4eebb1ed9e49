import { cellAddress, parseRange } from '../../workbook/address';
import type { CellScalar, CellSpec, SheetSpec } from '../../workbook/spec';
import type { Cells } from './sheetCells';

/** Cells of a sheet that differ from its spec. */
export interface Differences {
  /** Cells that should have content but are empty. */
  missing: string[];
  /** Cells with other content: somebody has typed there. */
  other: string[];
}

const bare = (value: CellScalar | undefined): CellScalar =>
  value === undefined || value === '' ? null : value;

/** Compares a sheet with what was to be written. For formulas only their presence: Excel rewrites them. */
export function differences(spec: SheetSpec, now: Cells): Differences {
  const found: Differences = { missing: [], other: [] };
  const merges = spec.merges.map(parseRange);
  // Only the first cell of a merge keeps its content.
  const isCovered = (row: number, column: number): boolean =>
    merges.some(
      ({ top, left, bottom, right }) =>
        row >= top && row <= bottom && column >= left && column <= right && (row > top || column > left),
    );
  const { origin, values, formulas } = now;
  const bottom = Math.max(spec.rows.length, origin.row + values.length);
  const right = Math.max(0, ...spec.rows.map((row) => row.length), origin.column + (values[0]?.length ?? 0));
  for (let row = 0; row < bottom; row += 1)
    for (let column = 0; column < right; column += 1) {
      const [y, x] = [row - origin.row, column - origin.column];
      const held = { value: bare(values[y]?.[x]), formula: formulas[y]?.[x] ?? null };
      const kind = compare(spec.rows[row]?.[column], held);
      if (kind !== null && !isCovered(row, column)) found[kind].push(cellAddress(row, column));
    }
  return found;
}

function compare(
  spec: CellSpec | null | undefined,
  { value, formula }: { value: CellScalar; formula: string | null },
): keyof Differences | null {
  const isEmpty = value === null && formula === null;
  if (spec?.formula !== undefined) return isEmpty ? 'missing' : formula === null ? 'other' : null;
  const wanted = bare(spec?.value);
  if (isEmpty) return wanted === null ? null : 'missing';
  // Excel gives a link without text its address.
  if (spec?.link !== undefined && String(value).replace(/^#/, '') === spec.link)
    return wanted === null ? null : 'missing';
  // A table converts its headers to text.
  return formula === null && (value === wanted || String(value) === String(wanted)) ? null : 'other';
}

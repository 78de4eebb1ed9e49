import { cellAddress } from '../../../workbook/address';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { CellScalar, WorkbookSpec } from '../../../workbook/spec';

export interface TestedCell {
  sheet: string;
  /** A1 */
  cell: string;
}

/** What a cell holds; null outside the used range. */
export function valueAt({ sheets }: WorkbookSnapshot, { sheet, cell }: TestedCell): CellScalar {
  const found = sheets.find(({ name }) => name === sheet);
  for (const [y, row] of found?.values.entries() ?? [])
    for (const [x, value] of row.entries())
      if (found && cellAddress(found.origin.row + y, found.origin.column + x) === cell) return value;
  return null;
}

export interface Literal extends TestedCell {
  value: CellScalar;
}

/** A spec's cells without formulas. */
export function literalsOf(spec: WorkbookSpec | undefined): Literal[] {
  return cellsOf(spec).flatMap(({ formula, ...literal }) =>
    formula === undefined && literal.value !== null && literal.value !== '' ? [literal] : [],
  );
}

/** A spec's formulas, with their results. */
export const formulasOf = (spec: WorkbookSpec | undefined): (Literal & { formula: string })[] =>
  cellsOf(spec).flatMap(({ formula, ...cell }) => (formula === undefined ? [] : [{ ...cell, formula }]));

const cellsOf = (spec: WorkbookSpec | undefined): (Literal & { formula?: string })[] =>
  (spec?.sheets ?? []).flatMap(({ name, rows }) =>
    rows.flatMap((row, y) =>
      row.flatMap((cell, x) =>
        cell
          ? [
              {
                sheet: name,
                cell: cellAddress(y, x),
                value: cell.value,
                ...(cell.formula === undefined ? {} : { formula: cell.formula }),
              },
            ]
          : [],
      ),
    ),
  );

const isEmpty = (value: CellScalar): boolean => value === null || value === '';

/** Excel has 15 digits of precision, and an empty result may be returned in either form. */
export function isSameResult(now: CellScalar, expected: CellScalar): boolean {
  if (typeof now === 'number' && typeof expected === 'number')
    return Math.abs(now - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
  return now === expected || (isEmpty(now) && isEmpty(expected));
}

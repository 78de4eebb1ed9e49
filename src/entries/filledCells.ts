import { isBlank } from '../workbook/sheetMath';
import type { CellScalar } from '../workbook/spec';
import type { BoundRow } from './boundTable';

/** A row's values under some keys, as typed; blank cells are left out. */
export function filledCells<Key extends string, EntryKey extends Key>(
  row: BoundRow<Key>,
  keys: readonly EntryKey[],
): Partial<Record<EntryKey, CellScalar>> {
  const filled: Partial<Record<EntryKey, CellScalar>> = {};
  for (const key of keys) {
    const value = row.cell(key)?.value ?? null;
    if (!isBlank(value)) filled[key] = value;
  }
  return filled;
}

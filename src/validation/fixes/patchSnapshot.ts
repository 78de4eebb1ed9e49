import { parseRange } from '../../workbook/address';
import type { CellChange } from '../../workbook/change';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';

/** A copy of the snapshot with the changes applied. Cells outside the range that was read are skipped. */
export function patchSnapshot(snapshot: WorkbookSnapshot, changes: readonly CellChange[]): WorkbookSnapshot {
  const bySheet = new Map<string, CellChange[]>();
  for (const change of changes) bySheet.set(change.sheet, [...(bySheet.get(change.sheet) ?? []), change]);
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const own = bySheet.get(sheet.name);
      return own ? patchSheet(sheet, own) : sheet;
    }),
  };
}

function patchSheet(sheet: SheetSnapshot, changes: readonly CellChange[]): SheetSnapshot {
  const values = [...sheet.values];
  const formulas = [...sheet.formulas];
  for (const { cell, value, formula } of changes) {
    const { top, left } = parseRange(cell);
    const [row, column] = [top - sheet.origin.row, left - sheet.origin.column];
    const [valueRow, formulaRow] = [values[row], formulas[row]];
    if (!valueRow || !formulaRow) continue;
    values[row] = valueRow.map((one, at) => (at === column ? value : one));
    formulas[row] = formulaRow.map((one, at) => (at === column ? (formula ?? null) : one));
  }
  const changed = new Set(changes.map(({ cell }) => cell));
  const unchanged = (address: string) => !changed.has(address);
  return {
    ...sheet,
    values,
    formulas,
    errors: sheet.errors.filter(unchanged),
    uncalculated: sheet.uncalculated.filter(unchanged),
  };
}

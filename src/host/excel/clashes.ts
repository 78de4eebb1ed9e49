import type { WorkbookSpec } from '../../workbook/spec';
import { HostError } from '../shared/hostError';
import { isOneOf, leadsOnlyTo } from '../shared/names';
import type { WorkbookState } from './workbookState';

/**
 * @throws HostError `structureProtected`, `sheetExists`, `tableExists` or `nameExists` for the first thing of the spec
 * that the workbook already has outside `replaced`.
 */
export function refuseClashes(state: WorkbookState, spec: WorkbookSpec, replaced: readonly string[]): void {
  if (state.isStructureProtected) throw new HostError('structureProtected');
  const kept = state.sheets.filter(({ name }) => !isOneOf(name, replaced));
  const sheets = kept.map(({ name }) => name);
  const keptIds = new Set(kept.map(({ id }) => id));
  const tables = state.tables.filter(({ sheetId }) => keptIds.has(sheetId)).map(({ name }) => name);
  const names = state.names.filter(({ formula }) => !leadsOnlyTo(formula, replaced)).map(({ name }) => name);
  for (const { name } of spec.sheets) {
    // The one empty sheet of a new workbook gives way.
    const isEmpty = state.sheets.some(
      ({ id, name: own }) => id === state.emptySheetId && isOneOf(name, [own]),
    );
    if (isOneOf(name, sheets) && !isEmpty) throw new HostError('sheetExists', { name });
  }
  // Tables and names share one space.
  for (const { name } of spec.sheets.flatMap((sheet) => sheet.tables))
    if (isOneOf(name, tables) || isOneOf(name, names)) throw new HostError('tableExists', { name });
  for (const { name } of spec.names)
    if (isOneOf(name, tables) || isOneOf(name, names)) throw new HostError('nameExists', { name });
}

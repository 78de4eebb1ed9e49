import { quoteSheet } from '../../workbook/address';
import type { WorkbookSpec } from '../../workbook/spec';
import { HostError } from '../hostError';
import type { WorkbookState } from './workbookState';

/** Excel compares names of sheets, tables and ranges without regard to case. */
export const comparable = (name: string): string => name.normalize('NFC').toLowerCase();

export const isOneOf = (name: string, names: readonly string[]): boolean =>
  names.some((other) => comparable(other) === comparable(name));

/** Whether a formula (`='Bìa'!$C$8`) leads to these sheets and to no other. */
export function leadsOnlyTo(formula: string, sheets: readonly string[]): boolean {
  const rest = sheets.reduce(
    (text, sheet) =>
      text
        .split(`${quoteSheet(sheet)}!`)
        .join('')
        .split(`${sheet}!`)
        .join(''),
    formula,
  );
  return formula.includes('!') && !rest.includes('!');
}

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

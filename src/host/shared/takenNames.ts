import type { WorkbookSpec } from '../../workbook/spec';
import { HostError } from './hostError';
import { isOneOf, sameName } from './names';

/** Names a workbook already has and keeps. */
export interface KeptNames {
  sheets: readonly string[];
  tables: readonly string[];
  names: readonly string[];
}

/** @throws HostError `sheetExists`, `tableExists` or `nameExists` for the first name of the spec that is already taken. */
export function refuseTakenNames(kept: KeptNames, spec: WorkbookSpec): void {
  for (const { name } of spec.sheets)
    if (isOneOf(name, kept.sheets)) throw new HostError('sheetExists', { name });
  // Tables and names share a namespace.
  const taken = new Set([...kept.tables, ...kept.names].map(sameName));
  for (const { name } of spec.sheets.flatMap((sheet) => sheet.tables))
    if (taken.has(sameName(name))) throw new HostError('tableExists', { name });
  for (const { name } of spec.names)
    if (taken.has(sameName(name))) throw new HostError('nameExists', { name });
}

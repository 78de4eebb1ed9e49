import type { WorkbookSpec } from '../../workbook/spec';
import { HostError } from './hostError';
import { isOneOf, sameName } from './names';

/** Names that a workbook has and keeps. */
export interface KeptNames {
  sheets: readonly string[];
  tables: readonly string[];
  names: readonly string[];
}

/** @throws HostError `sheetExists`, `tableExists`, `nameExists` for the first thing of the spec whose name is taken. */
export function refuseTakenNames(kept: KeptNames, spec: WorkbookSpec): void {
  for (const { name } of spec.sheets)
    if (isOneOf(name, kept.sheets)) throw new HostError('sheetExists', { name });
  // Tables and names share one space.
  const taken = new Set([...kept.tables, ...kept.names].map(sameName));
  for (const { name } of spec.sheets.flatMap((sheet) => sheet.tables))
    if (taken.has(sameName(name))) throw new HostError('tableExists', { name });
  for (const { name } of spec.names)
    if (taken.has(sameName(name))) throw new HostError('nameExists', { name });
}

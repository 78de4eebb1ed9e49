import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { WorkbookSpec } from '../../workbook/spec';
import { HostError } from '../shared/hostError';
import { leadsOnlyTo, sameName } from '../shared/names';

/**
 * What of the spec is already in the workbook outside `replaced`.
 * @throws HostError `sheetExists`, `tableExists`, `nameExists` for the first clash found.
 */
export function refuseClashes(
  snapshot: WorkbookSnapshot,
  spec: WorkbookSpec,
  replaced: readonly string[],
): void {
  const gone = new Set(replaced.map(sameName));
  const kept = snapshot.sheets.filter(({ name }) => !gone.has(sameName(name)));
  const sheets = new Set(kept.map(({ name }) => sameName(name)));
  const tables = new Set(kept.flatMap((sheet) => sheet.tables.map(({ name }) => sameName(name))));
  const names = new Set(
    snapshot.names
      .filter(({ refersTo }) => !leadsOnlyTo(refersTo, replaced))
      .map(({ name }) => sameName(name)),
  );
  for (const sheet of spec.sheets) {
    if (sheets.has(sameName(sheet.name))) throw new HostError('sheetExists', { name: sheet.name });
  }
  for (const { name } of spec.sheets.flatMap((sheet) => sheet.tables)) {
    // Tables and names share one space.
    if (tables.has(sameName(name)) || names.has(sameName(name))) throw new HostError('tableExists', { name });
  }
  for (const { name } of spec.names) {
    if (names.has(sameName(name)) || tables.has(sameName(name))) throw new HostError('nameExists', { name });
  }
}

import type { WorkbookSpec } from '../../workbook/spec';
import { HostError } from '../shared/hostError';
import { isReplaceable, isOneOf } from '../shared/names';
import { refuseTakenNames } from '../shared/takenNames';
import type { WorkbookState } from './workbookState';

/** @throws HostError `structureProtected`, else as `refuseTakenNames`, for names in the workbook outside `replaced`. */
export function refuseClashes(state: WorkbookState, spec: WorkbookSpec, replaced: readonly string[]): void {
  if (state.isStructureProtected) throw new HostError('structureProtected');
  const kept = state.sheets.filter(({ name }) => !isOneOf(name, replaced));
  const keptIds = new Set(kept.map(({ id }) => id));
  refuseTakenNames(
    {
      // The only, empty sheet of a new workbook is replaced.
      sheets: kept.filter(({ id }) => id !== state.emptySheetId).map(({ name }) => name),
      tables: state.tables.filter(({ sheetId }) => keptIds.has(sheetId)).map(({ name }) => name),
      names: state.names
        .filter(({ name, formula }) => !isReplaceable({ name, refersTo: formula }, replaced, spec.names))
        .map(({ name }) => name),
    },
    spec,
  );
}

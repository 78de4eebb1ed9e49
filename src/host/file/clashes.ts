import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { WorkbookSpec } from '../../workbook/spec';
import { isReplaceable, isOneOf } from '../shared/names';
import { refuseTakenNames } from '../shared/takenNames';

/** @throws HostError as `refuseTakenNames`, for names in the workbook outside `replaced`. */
export function refuseClashes(
  { sheets, names }: WorkbookSnapshot,
  spec: WorkbookSpec,
  replaced: readonly string[],
): void {
  const kept = sheets.filter(({ name }) => !isOneOf(name, replaced));
  refuseTakenNames(
    {
      sheets: kept.map(({ name }) => name),
      tables: kept.flatMap(({ tables }) => tables.map(({ name }) => name)),
      names: names.filter((each) => !isReplaceable(each, replaced, spec.names)).map(({ name }) => name),
    },
    spec,
  );
}

import type { BoundRow } from '../../entries/boundTable';
import type { AnyTable, Context } from './subjects';
import { codeOf, valueOf } from './subjectsOf';

/** A row with figures for a plan target that this agency does not owe. */
export function isOtherLevel({ plan }: Context, table: AnyTable, row: BoundRow<string>): boolean {
  const target = plan?.targets.find(({ code }) => code === codeOf(row));
  return (
    target !== undefined &&
    !table.expected.has(target.code) &&
    ['numerator', 'denominator'].some((key) => valueOf(row, key) !== null)
  );
}

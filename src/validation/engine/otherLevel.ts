import type { BoundRow } from '../../entries/boundTable';
import { isBlank } from '../../workbook/sheetMath';
import type { AnyTable, Context } from './subjects';
import { codeOf } from './subjectsOf';

/** A row with figures for a plan target that this agency does not owe. */
export function isOtherLevel({ plan }: Context, table: AnyTable, row: BoundRow<string>): boolean {
  const code = codeOf(row);
  return (
    table.id === 'targets' &&
    code !== null &&
    !table.expected.has(code) &&
    plan?.targets.some((target) => target.code === code) === true &&
    ['numerator', 'denominator'].some((key) => !isBlank(row.cell(key)?.value ?? null))
  );
}

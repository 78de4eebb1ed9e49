import type { Agency } from '../agency/catalogue';
import type { Plan } from '../plan/plan';
import { rollUp, type Figures } from '../target/attainment';
import { isNumber } from '../workbook/sheetMath';
import type { CellScalar } from '../workbook/spec';
import type { MergedTarget, TargetRollUp } from './consolidation';
import type { OwedRows } from './mergeRows';

const number = (cell: CellScalar | undefined): number | null =>
  isNumber(cell ?? null) ? (cell as number) : null;

/** Numeric figures of a merged row; anything that is not a number counts as missing. */
export function figuresOf({ entry }: Pick<MergedTarget, 'entry'>): Figures {
  return { numerator: number(entry.numerator), denominator: number(entry.denominator) };
}

/** Each target's attainment over the agencies that owe it: sums of numerators and of denominators, never an average. */
export function targetRollUps(
  plan: Plan,
  agencies: readonly Agency[],
  owed: (agency: Agency) => OwedRows,
  targets: readonly MergedTarget[],
): TargetRollUp[] {
  const owedBy = new Map<string, number>();
  for (const agency of agencies)
    for (const { code } of owed(agency).targets)
      owedBy.set(String(code), (owedBy.get(String(code)) ?? 0) + 1);
  const parts = new Map<string, Figures[]>();
  for (const merged of targets) {
    const list = parts.get(merged.target.code);
    if (list) list.push(figuresOf(merged));
    else parts.set(merged.target.code, [figuresOf(merged)]);
  }
  return plan.targets.map((target) => ({
    target,
    ...rollUp(target, parts.get(target.code) ?? [], owedBy.get(target.code) ?? 0),
  }));
}

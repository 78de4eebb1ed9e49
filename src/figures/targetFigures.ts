import type { Agency } from '../agency/catalogue';
import type { MergedTarget, TargetRollUp } from '../consolidation/consolidation';
import { figuresOf } from '../consolidation/targetRollUps';
import { attainment } from '../target/attainment';
import type { Verdict } from '../target/target';

/**
 * A target of the plan: sums over the agencies that reported it (with their number, and how many owe it), rate and
 * verdict of the sums (`chua-co-so-lieu` if nobody reported), and how many agencies attain it individually.
 */
export interface TargetFigures extends TargetRollUp {
  /** Agencies included in the sums. */
  reportedBy: Agency[];
  attaining: number;
  missing: number;
}

/** In plan order. */
export function targetFigures(
  rollUps: readonly TargetRollUp[],
  targets: readonly MergedTarget[],
): TargetFigures[] {
  const figures = rollUps.map((rollUp): TargetFigures => ({
    ...rollUp,
    reportedBy: [],
    attaining: 0,
    missing: 0,
  }));
  const byCode = new Map(figures.map((each) => [each.target.code, each]));
  for (const merged of targets) {
    const of = byCode.get(merged.target.code);
    if (!of) continue;
    const { numerator, denominator } = figuresOf(merged);
    const own = attainment(merged.target, numerator, denominator).verdict;
    if (own !== 'chua-co-so-lieu') of.reportedBy.push(merged.agency);
    if (own === 'dat') of.attaining += 1;
    if (own === 'chua-dat') of.missing += 1;
  }
  return figures;
}

export type VerdictCounts = Record<Verdict, number>;

export function countVerdicts(figures: readonly { verdict: Verdict }[]): VerdictCounts {
  const counts: VerdictCounts = { dat: 0, 'chua-dat': 0, 'chua-co-so-lieu': 0 };
  for (const { verdict } of figures) counts[verdict] += 1;
  return counts;
}

/** Targets attained; null if none has figures: it is then unknown rather than zero. */
export const attainedOf = (verdicts: VerdictCounts): number | null =>
  verdicts.dat + verdicts['chua-dat'] > 0 ? verdicts.dat : null;

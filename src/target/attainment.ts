import { figureFault } from './figureFault';
import type { Target, Verdict } from './target';

/** What one agency counted; null where it gave no figure. */
export interface Figures {
  numerator: number | null;
  denominator: number | null;
}

export interface Attainment {
  /** In the target's unit: 91 for 91 %; null without figures. */
  rate: number | null;
  /** Rate less threshold, in the unit; null without figures. */
  gap: number | null;
  verdict: Verdict;
}

export interface RollUp extends Figures {
  rate: number | null;
  verdict: Verdict;
  /** How many parts had figures to count. */
  reported: number;
  /** How many had to report. */
  owed: number;
}

type Rule = Pick<Target, 'operator' | 'threshold' | 'unit' | 'counted'>;
interface Reported {
  numerator: number;
  denominator: number;
}

/** As the workbook's rate column: what cannot be right is no figure that can be used. */
function isReported(rule: Rule, part: Figures): part is Reported {
  const { numerator, denominator } = part;
  return numerator !== null && denominator !== null && figureFault(rule, numerator, denominator) === null;
}

/**
 * Attainment of one agency, or of sums. Compares by cross multiplication: exact for whole numbers whose products stay
 * below 2^53 ("trên 90 %" is not met by 9 of 10). A null part, and figures that cannot be right, are `chua-co-so-lieu`.
 */
export function attainment(target: Rule, numerator: number | null, denominator: number | null): Attainment {
  const part: Figures = { numerator, denominator };
  if (!isReported(target, part)) return { rate: null, gap: null, verdict: 'chua-co-so-lieu' };
  const attained = part.numerator * (target.unit === '%' ? 100 : 1);
  const asked = target.threshold * part.denominator;
  const met = target.operator === '>' ? attained > asked : attained >= asked;
  return {
    rate: attained / part.denominator,
    // From the products, so that its sign never contradicts the verdict.
    gap: (attained - asked) / part.denominator,
    verdict: met ? 'dat' : 'chua-dat',
  };
}

/**
 * Attainment of a group: Σ numerators / Σ denominators over the parts with figures, never a mean of rates. A part that
 * lacks either figure, or whose figures cannot be right, adds to neither sum nor to `reported`. `owed` is passed through.
 */
export function rollUp(target: Rule, parts: readonly Figures[], owed: number): RollUp {
  const counted = parts.filter((part) => isReported(target, part));
  const sum = (key: keyof Reported) =>
    counted.length === 0 ? null : counted.reduce((total, part) => total + part[key], 0);
  const [numerator, denominator] = [sum('numerator'), sum('denominator')];
  const { rate, verdict } = attainment(target, numerator, denominator);
  return { numerator, denominator, rate, verdict, reported: counted.length, owed };
}

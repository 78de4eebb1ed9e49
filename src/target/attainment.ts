import { COMPARE } from './comparison';
import { figureFault } from './figureFault';
import type { Target, Verdict } from './target';

/** One agency's figures; null if not given. */
export interface Figures {
  numerator: number | null;
  denominator: number | null;
}

export interface Attainment {
  /** In the target's unit: 91 for 91 %; null without figures. */
  rate: number | null;
  /** Rate minus threshold, in the unit, even if less is better; null without figures. */
  gap: number | null;
  verdict: Verdict;
}

export interface RollUp extends Figures {
  rate: number | null;
  verdict: Verdict;
  /** Number of parts with usable figures. */
  reported: number;
  /** Number of parts required to report. */
  owed: number;
}

type AttainmentRule = Pick<Target, 'operator' | 'threshold' | 'unit' | 'counted'>;
interface Reported {
  numerator: number;
  denominator: number;
}

/** Same as the workbook's rate column: impossible figures are unusable. */
function isReported(rule: AttainmentRule, part: Figures): part is Reported {
  const { numerator, denominator } = part;
  return numerator !== null && denominator !== null && figureFault(rule, numerator, denominator) === null;
}

/**
 * Attainment of one agency, or of sums. Compares by cross multiplication: exact for whole numbers whose products stay
 * below 2^53 ("trên 90 %" is not met by 9 of 10). A missing part or impossible figures give `chua-co-so-lieu`.
 */
export function attainment(
  target: AttainmentRule,
  numerator: number | null,
  denominator: number | null,
): Attainment {
  const part: Figures = { numerator, denominator };
  if (!isReported(target, part)) return { rate: null, gap: null, verdict: 'chua-co-so-lieu' };
  const attained = part.numerator * (target.unit === '%' ? 100 : 1);
  const required = target.threshold * part.denominator;
  return {
    rate: attained / part.denominator,
    // Computed from the products, so its sign never contradicts the verdict.
    gap: (attained - required) / part.denominator,
    verdict: COMPARE[target.operator](attained, required) ? 'dat' : 'chua-dat',
  };
}

/**
 * Attainment of a group: Σ numerators / Σ denominators over the parts that have figures, never a mean of rates. A part
 * lacking either figure, or with impossible figures, counts in neither sum nor in `reported`. `owed` is passed through.
 */
export function rollUp(target: AttainmentRule, parts: readonly Figures[], owed: number): RollUp {
  const counted = parts.filter((part) => isReported(target, part));
  const sum = (key: keyof Reported) =>
    counted.length === 0 ? null : counted.reduce((total, part) => total + part[key], 0);
  const [numerator, denominator] = [sum('numerator'), sum('denominator')];
  const { rate, verdict } = attainment(target, numerator, denominator);
  return { numerator, denominator, rate, verdict, reported: counted.length, owed };
}

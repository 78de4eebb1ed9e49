import type { Target } from './target';

/** A cell as it was typed. */
type Typed = string | number | boolean | null;

/** Why figures are impossible, whatever they count. */
export type FigureFault =
  'not-a-number' | 'negative' | 'zero-denominator' | 'not-whole' | 'numerator-above-denominator';

export type FiguresRule = Pick<Target, 'unit' | 'counted'>;

/** The figure in which the fault lies; the numerator if in both. */
export interface FoundFault {
  fault: FigureFault;
  part: 'numerator' | 'denominator';
}

/**
 * The first fault of a target's figures; null if there is none. A missing figure is not a fault. The sheet's formulas
 * must agree (`workbook/targetComputations.ts`).
 */
export function figureFault(rule: FiguresRule, numerator: Typed, denominator: Typed): FoundFault | null {
  const parts = [
    ['numerator', numerator],
    ['denominator', denominator],
  ] as const;
  const first = (fault: FigureFault, isFaulty: (typed: Typed) => boolean): FoundFault | null => {
    const found = parts.find(([, typed]) => isFaulty(typed));
    return found ? { fault, part: found[0] } : null;
  };
  return (
    first('not-a-number', (typed) => typed !== null && typed !== '' && typeof typed !== 'number') ??
    first('negative', (typed) => (figureIn(typed) ?? 0) < 0) ??
    (denominator === 0 ? { fault: 'zero-denominator', part: 'denominator' } : null) ??
    first('not-whole', (typed) => rule.counted && !Number.isInteger(figureIn(typed) ?? 0)) ??
    (rule.unit === '%' && (figureIn(numerator) ?? 0) > (figureIn(denominator) ?? Infinity)
      ? { fault: 'numerator-above-denominator', part: 'numerator' }
      : null)
  );
}

const figureIn = (typed: Typed): number | null => (typeof typed === 'number' ? typed : null);

import { workbookText, type WorkbookTextKey } from '../../messages/workbookText';
import { attainment, type Attainment } from '../../target/attainment';
import { comparisonIn, SIGNS } from '../../target/comparison';
import { figureFault, type FigureFault } from '../../target/figureFault';
import type { Computation, Frame } from '../column';
import { isBlank, isNumber, quoted } from '../../workbook/sheetMath';
import type { CellScalar } from '../../workbook/spec';
import type { TargetComputedKey, TargetKey } from './targetFields';

/** What a target's state is computed from, in the agency's row as in the province's sums. */
type FigureKey = 'operator' | 'threshold' | 'unit' | 'counted' | 'numerator' | 'denominator' | 'rate';
type Cell = (key: FigureKey) => CellScalar;
type Ref = (key: FigureKey) => string;

export const VERDICT = {
  attained: workbookText('verdict.attained'),
  missed: workbookText('verdict.missed'),
  none: workbookText('verdict.none'),
} as const;

const PERCENT = '%';
const factor = (ref: Ref) => `IF(${ref('unit')}="${PERCENT}",100,1)`;

const figures = (ref: Ref) => [ref('numerator'), ref('denominator')] as const;
const both = (ref: Ref, test: (figure: string) => string) => figures(ref).map(test).join(',');

interface Fault {
  text: WorkbookTextKey;
  /** Evaluated only if no earlier fault applies. */
  formula: (ref: Ref) => string;
}

/** The faults of `figureFault`, in the same order, as formulas. */
const FAULTS: Readonly<Record<FigureFault, Fault>> = {
  'not-a-number': {
    text: 'check.notNumber',
    formula: (ref) => `OR(${both(ref, (figure) => `AND(${figure}<>"",NOT(ISNUMBER(${figure})))`)})`,
  },
  negative: {
    text: 'check.negative',
    formula: (ref) => `OR(${both(ref, (figure) => `N(${figure})<0`)})`,
  },
  'zero-denominator': {
    text: 'check.zeroDenominator',
    formula: (ref) => `N(${ref('denominator')})=0`,
  },
  'not-whole': {
    text: 'check.notWhole',
    formula: (ref) =>
      `AND(${ref('counted')}=1,OR(${both(ref, (figure) => `N(${figure})<>INT(N(${figure}))`)}))`,
  },
  'numerator-above-denominator': {
    text: 'check.aboveDenominator',
    formula: (ref) => `AND(${ref('unit')}="${PERCENT}",N(${ref('numerator')})>N(${ref('denominator')}))`,
  },
};
const FAULT_NAMES = Object.keys(FAULTS) as FigureFault[];

/** A fault's name in a workbook. */
export const faultText = (fault: FigureFault): string => workbookText(FAULTS[fault].text);

/** Both figures are numbers and plausible. */
const reported = (ref: Ref) => {
  const faults = FAULT_NAMES.filter((fault) => fault !== 'not-a-number');
  return `AND(${both(ref, (figure) => `ISNUMBER(${figure})`)},NOT(OR(${faults.map((fault) => FAULTS[fault].formula(ref)).join(',')})))`;
};
const numberOrNull = (cell: CellScalar): number | null => (isNumber(cell) ? cell : null);

const ruleOf = (cell: Cell) => ({
  operator: comparisonIn(String(cell('operator'))) ?? ('>=' as const),
  threshold: numberOrNull(cell('threshold')) ?? 0,
  unit: String(cell('unit')),
  counted: cell('counted') === 1,
});

function attained(cell: Cell): Attainment {
  return attainment(ruleOf(cell), numberOrNull(cell('numerator')), numberOrNull(cell('denominator')));
}

const faultOf = (cell: Cell): FigureFault | null =>
  figureFault(ruleOf(cell), cell('numerator'), cell('denominator'))?.fault ?? null;

/** The comparison multiplied out: the attained side, and the threshold side. */
const attainedProduct = (ref: Ref) => `${ref('numerator')}*${factor(ref)}`;
const askedProduct = (ref: Ref) => `${ref('threshold')}*${ref('denominator')}`;

/** Attained rate in the target's unit; blank if figures are missing or impossible. */
export const rate: Computation<FigureKey> = {
  formula: (ref) => `IF(${reported(ref)},${attainedProduct(ref)}/${ref('denominator')},"")`,
  compute: (cell) => attained(cell).rate ?? '',
};

/** Rate minus threshold, in the unit. */
export const gap: Computation<FigureKey> = {
  formula: (ref) =>
    `IF(ISNUMBER(${ref('rate')}),(${attainedProduct(ref)}-${askedProduct(ref)})/${ref('denominator')},"")`,
  compute: (cell) => attained(cell).gap ?? '',
};

/** Verdicts as worded in the sheet. */
export const VERDICT_WORD = {
  dat: VERDICT.attained,
  'chua-dat': VERDICT.missed,
  'chua-co-so-lieu': VERDICT.none,
} as const;

/** Comparisons that formulas test for by sign; anything else is `>=`. */
const NAMED = ['>', '<', '<='] as const;

/** Verdict by cross multiplication: whole numbers stay exact, "trên 90 %" is not met by 9 of 10. */
export const verdict: Computation<FigureKey> = {
  formula: (ref) => {
    const [left, right] = [attainedProduct(ref), askedProduct(ref)];
    return (
      `IF(ISNUMBER(${ref('rate')}),IF(${NAMED.reduceRight(
        (rest, operator) =>
          `IF(${ref('operator')}=${quoted(SIGNS[operator])},${left}${operator}${right},${rest})`,
        `${left}>=${right}`,
      )},` + `${quoted(VERDICT.attained)},${quoted(VERDICT.missed)}),${quoted(VERDICT.none)})`
    );
  },
  compute: (cell) => VERDICT_WORD[attained(cell).verdict],
};

interface TargetRowCheck {
  text: string;
  formula: (ref: (key: TargetKey) => string) => string;
  holds: (cell: (key: TargetKey) => CellScalar, frame: Frame) => boolean;
}

const CHECKS: readonly TargetRowCheck[] = [
  {
    text: workbookText('check.noFigures'),
    formula: (ref) => `AND(${ref('numerator')}="",${ref('denominator')}="")`,
    holds: (cell) => isBlank(cell('numerator')) && isBlank(cell('denominator')),
  },
  {
    text: workbookText('check.noNumerator'),
    formula: (ref) => `${ref('numerator')}=""`,
    holds: (cell) => isBlank(cell('numerator')),
  },
  {
    text: workbookText('check.noDenominator'),
    formula: (ref) => `${ref('denominator')}=""`,
    holds: (cell) => isBlank(cell('denominator')),
  },
  ...FAULT_NAMES.map((fault) => ({
    text: faultText(fault),
    formula: FAULTS[fault].formula,
    holds: (cell: Cell) => faultOf(cell) === fault,
  })),
  {
    text: workbookText('check.noExplanation'),
    formula: (ref) => `AND(${ref('verdict')}=${quoted(VERDICT.missed)},${ref('explanation')}="")`,
    holds: (cell, frame) => verdict.compute(cell, frame) === VERDICT.missed && isBlank(cell('explanation')),
  },
];

/** The row's first problem in words, or that there is none. */
export const targetCheck: Computation<TargetKey> = {
  formula: (ref) =>
    CHECKS.reduceRight(
      (rest, { formula, text }) => `IF(${formula(ref)},${quoted(text)},${rest})`,
      quoted(workbookText('check.ok')),
    ),
  compute: (cell, frame) => CHECKS.find(({ holds }) => holds(cell, frame))?.text ?? workbookText('check.ok'),
};

export const TARGET_COMPUTATIONS: Readonly<Record<TargetComputedKey, Computation<TargetKey>>> = {
  rate,
  gap,
  verdict,
  check: targetCheck,
};

import { workbookText } from '../messages/workbookText';
import { attainment, type Attainment } from '../target/attainment';
import type { Computation } from './column';
import { isBlank, isNumber, quoted } from './sheetMath';
import type { CellScalar } from './spec';
import type { TargetKey } from './targetColumns';

type Cell = (key: TargetKey) => CellScalar;
type Ref = (key: TargetKey) => string;

export const VERDICT = {
  attained: workbookText('verdict.attained'),
  missed: workbookText('verdict.missed'),
  none: workbookText('verdict.none'),
} as const;

export const STRICTLY_MORE = '>';
export const AT_LEAST = '≥';

const PERCENT = '%';
const factor = (ref: Ref) => `IF(${ref('unit')}="${PERCENT}",100,1)`;

/** Both parts are numbers and the denominator is above zero. */
const reported = (ref: Ref) =>
  `AND(ISNUMBER(${ref('numerator')}),ISNUMBER(${ref('denominator')}),N(${ref('denominator')})>0)`;
const numberOrNull = (cell: CellScalar): number | null => (isNumber(cell) ? cell : null);

function attained(cell: Cell): Attainment {
  const rule = {
    operator: cell('operator') === STRICTLY_MORE ? ('>' as const) : ('>=' as const),
    threshold: numberOrNull(cell('threshold')) ?? 0,
    unit: String(cell('unit')),
  };
  return attainment(rule, numberOrNull(cell('numerator')), numberOrNull(cell('denominator')));
}

/** Both sides of the comparison, multiplied out: attained, and what the threshold asks. */
const attainedProduct = (ref: Ref) => `${ref('numerator')}*${factor(ref)}`;
const askedProduct = (ref: Ref) => `${ref('threshold')}*${ref('denominator')}`;

/** Attained rate in the target's unit. */
export const rate: Computation<TargetKey> = {
  formula: (ref) => `IF(${reported(ref)},${attainedProduct(ref)}/${ref('denominator')},"")`,
  compute: (cell) => attained(cell).rate ?? '',
};

/** Rate less threshold, in the unit. */
export const gap: Computation<TargetKey> = {
  formula: (ref) =>
    `IF(${reported(ref)},(${attainedProduct(ref)}-${askedProduct(ref)})/${ref('denominator')},"")`,
  compute: (cell) => attained(cell).gap ?? '',
};

const VERDICT_TEXT = {
  dat: VERDICT.attained,
  'chua-dat': VERDICT.missed,
  'chua-co-so-lieu': VERDICT.none,
} as const;

/** Verdict by cross multiplication: whole numbers stay exact, "trên 90 %" is not met by 9 of 10. */
export const verdict: Computation<TargetKey> = {
  formula: (ref) => {
    const [left, right] = [attainedProduct(ref), askedProduct(ref)];
    return (
      `IF(${reported(ref)},IF(IF(${ref('operator')}=${quoted(STRICTLY_MORE)},${left}>${right},${left}>=${right}),` +
      `${quoted(VERDICT.attained)},${quoted(VERDICT.missed)}),${quoted(VERDICT.none)})`
    );
  },
  compute: (cell) => VERDICT_TEXT[attained(cell).verdict],
};

interface Check {
  text: string;
  formula: (ref: Ref) => string;
  holds: (cell: Cell) => boolean;
}

const notNumber = (ref: string) => `AND(${ref}<>"",NOT(ISNUMBER(${ref})))`;
const isNotNumber = (cell: CellScalar) => !isBlank(cell) && !isNumber(cell);
const negative = (cell: CellScalar) => isNumber(cell) && cell < 0;
const notWhole = (cell: CellScalar) => isNumber(cell) && cell !== Math.trunc(cell);

const CHECKS: readonly Check[] = [
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
  {
    text: workbookText('check.notNumber'),
    formula: (ref) => `OR(${notNumber(ref('numerator'))},${notNumber(ref('denominator'))})`,
    holds: (cell) => isNotNumber(cell('numerator')) || isNotNumber(cell('denominator')),
  },
  {
    text: workbookText('check.negative'),
    formula: (ref) => `OR(N(${ref('numerator')})<0,N(${ref('denominator')})<0)`,
    holds: (cell) => negative(cell('numerator')) || negative(cell('denominator')),
  },
  {
    text: workbookText('check.zeroDenominator'),
    formula: (ref) => `N(${ref('denominator')})=0`,
    holds: (cell) => cell('denominator') === 0,
  },
  {
    text: workbookText('check.notWhole'),
    formula: (ref) =>
      `AND(${ref('counted')}=1,OR(N(${ref('numerator')})<>INT(N(${ref('numerator')})),N(${ref('denominator')})<>INT(N(${ref('denominator')}))))`,
    holds: (cell) => cell('counted') === 1 && (notWhole(cell('numerator')) || notWhole(cell('denominator'))),
  },
  {
    text: workbookText('check.aboveDenominator'),
    formula: (ref) => `AND(${ref('unit')}="${PERCENT}",N(${ref('numerator')})>N(${ref('denominator')}))`,
    holds: (cell) =>
      cell('unit') === PERCENT &&
      (numberOrNull(cell('numerator')) ?? 0) > (numberOrNull(cell('denominator')) ?? 0),
  },
  {
    text: workbookText('check.noExplanation'),
    formula: (ref) => `AND(${ref('verdict')}=${quoted(VERDICT.missed)},${ref('explanation')}="")`,
    holds: (cell) => verdict.compute(cell, null) === VERDICT.missed && isBlank(cell('explanation')),
  },
];

/** First problem of the row in words, or that there is none. */
export const targetCheck: Computation<TargetKey> = {
  formula: (ref) =>
    CHECKS.reduceRight(
      (rest, { formula, text }) => `IF(${formula(ref)},${quoted(text)},${rest})`,
      quoted(workbookText('check.ok')),
    ),
  compute: (cell) => CHECKS.find(({ holds }) => holds(cell))?.text ?? workbookText('check.ok'),
};

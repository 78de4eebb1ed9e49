import { workbookText } from '../../../messages/workbookText';
import type { CellScalar } from '../../../workbook/spec';
import { quoted } from '../../../workbook/sheetMath';
import { COMPARE, SIGNS, type Comparison } from '../../../target/comparison';
import { figureFault } from '../../../target/figureFault';
import type { TrackerRow } from '../tracker';
import type { AddedColumn, RowReferences, SheetFacts } from './addedColumn';
import {
  comparisonFormula,
  countTargetOf,
  isCountTarget,
  targetByFormula,
  thresholdByFormula,
  thresholdFormula,
  type ReadTarget,
} from './targetFormula';

const text = (key: 'attained' | 'missed' | 'none' | 'doubtful' | 'noTarget') =>
  workbookText(`tracker.verdict.${key}`);

/** Products of integers are exact; those with a threshold like 4,35 are accurate to this many decimals. */
const DECIMALS = 6;

const targetOf = (row: TrackerRow, { targets, year }: SheetFacts): ReadTarget | null =>
  targetByFormula(row.cells[targets.key], targets, year);

const figure = (row: TrackerRow, key: 'numerator' | 'denominator'): CellScalar => {
  const value = row.cells[key]?.value ?? null;
  return typeof value === 'string' && value.replaceAll(' ', '') === '' ? null : value;
};

/** The absolute number required, with the reported figure; null if the row compares percentages. */
function countOf(row: TrackerRow, { targets }: SheetFacts) {
  const asked = countTargetOf(row.cells[targets.key], targets);
  if (!asked || figure(row, 'denominator') !== null) return null;
  const done = figure(row, 'numerator');
  const isRight = typeof done === 'number' && done >= 0;
  return { ...asked, done: done === null ? ('none' as const) : isRight ? done : ('doubtful' as const) };
}

/** The figures; `none` if one is missing, `doubtful` if they are impossible. */
function figuresOf(row: TrackerRow): { numerator: number; denominator: number } | 'none' | 'doubtful' {
  const [numerator, denominator] = [figure(row, 'numerator'), figure(row, 'denominator')];
  if (numerator === null || denominator === null) return 'none';
  if (figureFault({ unit: '%', counted: false }, numerator, denominator)) return 'doubtful';
  return { numerator: numerator as number, denominator: denominator as number };
}

const rounded = (product: number): number => Math.round(product * 10 ** DECIMALS) / 10 ** DECIMALS;

function partsOf(row: RowReferences) {
  const cell = (key: 'numerator' | 'denominator') => row.of(key) ?? '""';
  return { numerator: cell('numerator'), denominator: cell('denominator') };
}

const comparison: AddedColumn = {
  id: 'comparison',
  width: 10,
  name: workbookText('tracker.column.comparison'),
  formula: (row) =>
    comparisonFormula(row.of(row.facts.targets.key) ?? '""', row.added('threshold'), row.facts.targets),
  value(row, facts) {
    const target = countTargetOf(row.cells[facts.targets.key], facts.targets) ?? targetOf(row, facts);
    return target ? SIGNS[target.operator] : '';
  },
};

const threshold: AddedColumn = {
  id: 'threshold',
  width: 12,
  name: workbookText('tracker.column.threshold'),
  formula: ({ of, facts }) => thresholdFormula(of(facts.targets.key) ?? '""', facts.targets, facts.year),
  value(row, { targets, year }) {
    const cell = row.cells[targets.key];
    return countTargetOf(cell, targets)?.threshold ?? thresholdByFormula(cell, targets, year) ?? '';
  },
};

const rate: AddedColumn = {
  id: 'rate',
  width: 10,
  name: workbookText('tracker.column.rate'),
  format: '0.0',
  formula(row) {
    const { numerator, denominator } = partsOf(row);
    const canBeRight =
      `AND(ISNUMBER(${numerator}),ISNUMBER(${denominator}),N(${numerator})>=0,N(${denominator})>0,` +
      `N(${numerator})<=N(${denominator}))`;
    return `IFERROR(IF(${canBeRight},${numerator}*100/${denominator},""),"")`;
  },
  value(row) {
    const figures = figuresOf(row);
    return typeof figures === 'string' ? '' : (figures.numerator * 100) / figures.denominator;
  },
};

/** The comparison multiplied out: exact, whereas a rate of 89,999… is not. */
function productsOf(row: RowReferences): { attained: string; asked: string } {
  const { numerator, denominator } = partsOf(row);
  return {
    attained: `ROUND(${numerator}*100,${DECIMALS})`,
    asked: `ROUND(${row.added('threshold')}*${denominator},${DECIMALS})`,
  };
}

/** Formula for whether the row requires an absolute number; null if no row of the sheet does. */
function countIn(row: RowReferences): string | null {
  const { targets } = row.facts;
  if (targets.numbers !== 'counts' && targets.counts.size === 0) return null;
  return isCountTarget(row.of(targets.key) ?? '""', targets);
}

/** Chooses between the formula for absolute numbers and the one for percentages. */
function ifCount(row: RowReferences, count: (done: string) => string, share: string): string {
  const { numerator, denominator } = partsOf(row);
  const isCount = countIn(row);
  return isCount === null
    ? share
    : `IF(AND(${isCount},TRIM(${denominator})=""),${count(numerator)},${share})`;
}

/** Formula for whether no percentage is required: an absolute number beside figures for a percentage does not count. */
function noPercentage(row: RowReferences): string {
  const isCount = countIn(row);
  const isNone = `${row.added('comparison')}=""`;
  return isCount === null ? isNone : `OR(${isNone},${isCount})`;
}

const canCount = (done: string): string => `AND(ISNUMBER(${done}),N(${done})>=0)`;

function products(row: TrackerRow, facts: SheetFacts) {
  const [figures, target] = [figuresOf(row), targetOf(row, facts)];
  if (typeof figures === 'string' || !target) return null;
  const { numerator, denominator } = figures;
  return {
    attained: rounded(numerator * 100),
    asked: rounded(target.threshold * denominator),
    denominator,
    operator: target.operator,
  };
}

const attained: AddedColumn = {
  id: 'attained',
  width: 14,
  name: workbookText('tracker.column.attained'),
  format: '+0.0;-0.0;0.0',
  formula(row) {
    const { attained: reached, asked } = productsOf(row);
    const { denominator } = partsOf(row);
    const share = `IF(OR(${row.added('rate')}="",${noPercentage(row)}),"",(${reached}-${asked})/${denominator})`;
    return ifCount(row, (done) => `IF(${canCount(done)},${done}-${row.added('threshold')},"")`, share);
  },
  value(row, facts) {
    const count = countOf(row, facts);
    if (count) return typeof count.done === 'number' ? count.done - count.threshold : '';
    const both = products(row, facts);
    return both ? (both.attained - both.asked) / both.denominator : '';
  },
};

const verdict: AddedColumn = {
  id: 'verdict',
  width: 16,
  name: workbookText('tracker.column.verdict'),
  formula(row) {
    const { numerator, denominator } = partsOf(row);
    const { attained: reached, asked } = productsOf(row);
    const judgedBy = (own: string, wanted: string): string => {
      const met = (Object.keys(SIGNS) as Comparison[])
        .map((operator) => `AND(${row.added('comparison')}="${SIGNS[operator]}",${own}${operator}${wanted})`)
        .join(',');
      return `IF(OR(${met}),${quoted(text('attained'))},${quoted(text('missed'))})`;
    };
    const judged = judgedBy(reached, asked);
    const known = `IF(${noPercentage(row)},${quoted(text('noTarget'))},${judged})`;
    const given = `IF(${row.added('rate')}="",${quoted(text('doubtful'))},${known})`;
    const share =
      `IFERROR(IF(OR(TRIM(${numerator})="",TRIM(${denominator})=""),${quoted(text('none'))},${given}),` +
      `${quoted(text('doubtful'))})`;
    const count = (done: string): string =>
      `IF(TRIM(${done})="",${quoted(text('none'))},IF(${canCount(done)},${judgedBy(done, row.added('threshold'))},${quoted(text('doubtful'))}))`;
    return ifCount(row, count, row.facts.targets.hasWhole ? share : '""');
  },
  value(row, facts) {
    const count = countOf(row, facts);
    if (count)
      return text(
        typeof count.done === 'string'
          ? count.done
          : COMPARE[count.operator](count.done, count.threshold)
            ? 'attained'
            : 'missed',
      );
    if (!facts.targets.hasWhole) return '';
    const figures = figuresOf(row);
    if (typeof figures === 'string') return text(figures);
    const both = products(row, facts);
    if (!both) return text('noTarget');
    return text(COMPARE[both.operator](both.attained, both.asked) ? 'attained' : 'missed');
  },
};

/** How a sentence or number was understood, then the attained value, the gap and the verdict. */
export const TARGET_COLUMNS: readonly AddedColumn[] = [comparison, threshold, rate, attained, verdict];

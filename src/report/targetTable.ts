import { VERDICT } from '../fields/target/targetComputations';
import type { OwnTarget } from '../figures/agencyFigures';
import { formatNumber } from '../messages/formatNumber';
import { paperText } from '../messages/paperText';
import { cell, type Table } from '../paper/paper';
import type { Target, Verdict } from '../target/target';
import type { CellScalar } from '../workbook/spec';
import { figureText, inSentence } from './words';

const COLUMNS = [10, 62, 25, 24, 20, 24] as const;

const VERDICT_TEXT: Readonly<Record<Verdict, string>> = {
  dat: VERDICT.attained,
  'chua-dat': VERDICT.missed,
  'chua-co-so-lieu': paperText('noFigure'),
};
export const verdictText = (verdict: Verdict): string => VERDICT_TEXT[verdict];

/** `%` directly follows the number, a unit in words is separated by a space. */
const unitText = (unit: string): string => (unit === '%' || unit === '' ? unit : ` ${unit}`);

const ASKED = {
  '>': 'report.asked.more',
  '>=': 'report.asked.least',
  '<': 'report.asked.less',
  '<=': 'report.asked.most',
} as const satisfies Record<Target['operator'], string>;

export function askedText({ operator, threshold, unit }: Target): string {
  const values = { threshold: formatNumber(threshold, 'vi'), unit: unitText(unit) };
  // Nothing exceeds 100 %.
  if (unit === '%' && threshold === 100 && operator === '>=') return paperText('report.asked.all');
  return paperText(ASKED[operator], values);
}

export const rateText = (rate: number | null, { unit }: Target): string =>
  rate === null ? paperText('noFigure') : `${formatNumber(rate, 'vi', { rounded: true })}${unitText(unit)}`;

/** A row of the table, for an agency or the province. */
export interface TargetLine {
  target: Target;
  numerator: CellScalar;
  denominator: CellScalar;
  rate: number | null;
  verdict: Verdict;
  /** Below the target's own text; empty for none. */
  remark: string;
}

export function targetTable(lines: readonly TargetLine[]): Table {
  const head = (['number', 'target', 'asked', 'figures', 'rate', 'verdict'] as const).map((key) =>
    cell('cellHead', paperText(`report.col.${key}`)),
  );
  return {
    kind: 'table',
    columns: COLUMNS,
    headRows: 1,
    ruled: true,
    rows: [
      head,
      ...lines.map(({ target, numerator, denominator, rate, verdict, remark }, index) => [
        cell('cellCentre', String(index + 1)),
        cell('cell', [inSentence(target.text), remark].filter((line) => line !== '').join('\n')),
        cell('cellCentre', askedText(target)),
        cell(
          'cellCentre',
          numerator === null && denominator === null
            ? paperText('noFigure')
            : paperText('report.figures', {
                numerator: figureText(numerator),
                denominator: figureText(denominator),
              }),
        ),
        cell('cellCentre', rateText(rate, target)),
        cell('cellCentre', verdictText(verdict)),
      ]),
    ],
  };
}

const explained = (text: string): string =>
  text === '' ? '' : paperText('report.target.explained', { text });

/** An agency's own figures and explanation. */
export const ownTargetLine = ({ target, entry, rate, verdict }: OwnTarget): TargetLine => ({
  target,
  numerator: entry.numerator ?? null,
  denominator: entry.denominator ?? null,
  rate,
  verdict,
  remark: explained(inSentence(entry.explanation)),
});

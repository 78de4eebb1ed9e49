import type { RuleCase } from '../../ruleCase';
import { fill, TARGET } from '../caseParts';

const copied = (
  name: string,
  period: string,
  numerator: number,
  denominator: number,
  isFound: boolean,
): RuleCase => ({
  name,
  edit: fill(TARGET, { numerator, denominator }),
  ...(isFound ? { at: (bench) => [bench.at('ChiTieu', TARGET, 'Tử số')] } : {}),
  previous: { period, edit: fill(TARGET, { numerator, denominator }) },
});

export const cases: RuleCase[] = [
  copied('the figures of 6 tháng in those of the year', '6t', 197, 200, true),
  copied('the figures of quý III, which begins on another day', 'q3', 197, 200, true),
  copied('thousands, all of them, twice', 'q3', 4120, 4120, true),
  copied('an earlier version of the same report', 'nam', 197, 200, false),
  copied('all offices, as before', '6t', 20, 20, false),
  {
    name: 'the same count of more',
    edit: fill(TARGET, { numerator: 197, denominator: 202 }),
    previous: { period: '6t', edit: fill(TARGET, { numerator: 197, denominator: 200 }) },
  },
  copied('a thousand, all of them, twice', 'q3', 1000, 1000, true),
  copied('nearly a thousand, all of them, twice', 'q3', 999, 999, false),
  {
    name: 'none of a few, as before',
    edit: fill(TARGET, { numerator: 0, denominator: 20, explanation: 'Chưa triển khai' }),
    previous: { period: '6t', edit: fill(TARGET, { numerator: 0, denominator: 20 }) },
  },
  {
    name: 'no figures in the earlier report',
    edit: fill(TARGET, { numerator: 197, denominator: 200 }),
    previous: { period: '6t', edit: fill(TARGET, { numerator: null, denominator: null }) },
  },
  {
    name: 'more of the same',
    edit: fill(TARGET, { numerator: 198, denominator: 200 }),
    previous: { period: '6t', edit: fill(TARGET, { numerator: 197, denominator: 200 }) },
  },
];

import type { RuleCase } from '../../ruleCase';
import { TARGET, fill } from '../caseParts';

// The valid workbook covers the year; the previous one has half the counts.
export const cases: RuleCase[] = [
  {
    name: 'fewer than half a year ago',
    edit: fill(TARGET, { numerator: 99, denominator: 99 }),
    at: (bench) => [bench.at('ChiTieu', TARGET, 'Tử số'), bench.at('ChiTieu', TARGET, 'Mẫu số')],
    previous: { period: '6t' },
  },
  {
    name: 'more than half a year ago',
    edit: fill(TARGET, { numerator: 230, denominator: 230 }),
    previous: { period: '6t' },
  },
  {
    name: 'fewer than in quý III, which begins on another day',
    edit: fill(TARGET, { numerator: 99, denominator: 99 }),
    previous: { period: 'q3' },
  },
  {
    name: 'fewer than in an earlier version of the same report',
    edit: fill(TARGET, { numerator: 99, denominator: 99 }),
    previous: { period: 'nam' },
  },
  {
    name: 'a denominator of zero is no count that fell',
    edit: fill(TARGET, { numerator: 0, denominator: 0 }),
    previous: { period: '6t' },
    also: ['target/zero-denominator'],
  },
  {
    name: 'a negative figure is no count that fell',
    edit: fill(TARGET, { numerator: -1, denominator: 230 }),
    previous: { period: '6t' },
    also: ['target/negative'],
  },
  {
    name: 'as many as half a year ago',
    edit: fill(TARGET, { numerator: 100, denominator: 101 }),
    previous: { period: '6t', edit: fill(TARGET, { numerator: 100, denominator: 100 }) },
  },
  {
    name: 'fewer done, of more',
    edit: fill(TARGET, { numerator: 99, denominator: 230, explanation: 'Đang đôn đốc' }),
    at: (bench) => [bench.at('ChiTieu', TARGET, 'Tử số')],
    previous: { period: '6t' },
  },
  {
    name: 'no figures half a year ago',
    edit: fill(TARGET, { numerator: 99, denominator: 99 }),
    previous: { period: '6t', edit: fill(TARGET, { numerator: null, denominator: null }) },
  },
  {
    name: 'text half a year ago, which no sum counted',
    edit: fill(TARGET, { numerator: 99, denominator: 99 }),
    previous: { period: '6t', edit: fill(TARGET, { numerator: '100', denominator: '100' }) },
  },
];

import type { RuleCase } from '../../ruleCase';
import { SAME, fill } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'two totals of the same files',
    agency: 'Sở Lao động - Thương binh và Xã hội',
    edit: fill(SAME, { numerator: 190, denominator: 210 }),
    at: (bench) => [bench.at('ChiTieu', SAME, 'Mẫu số')],
  },
  {
    name: 'the other has no figures yet',
    agency: 'Sở Lao động - Thương binh và Xã hội',
    edit: fill('CT34', { numerator: null, denominator: null, explanation: 'Đang tổng hợp' }),
  },
  {
    name: 'it has no figures yet',
    agency: 'Sở Lao động - Thương binh và Xã hội',
    edit: fill(SAME, { numerator: null, denominator: null, explanation: 'Đang tổng hợp' }),
  },
  {
    name: 'one total, other parts of it',
    agency: 'Sở Lao động - Thương binh và Xã hội',
    edit: fill(SAME, { numerator: 150 }),
  },
];

import type { RuleCase } from '../../ruleCase';
import { FIXED, MONTHS, TARGET, fill, right } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'fewer than the plan counts',
    agency: 'Công an tỉnh',
    edit: fill(FIXED, { numerator: 20, denominator: 20 }),
    at: (bench) => [bench.at('ChiTieu', FIXED, 'Mẫu số')],
  },
  {
    name: 'months of half a year in a report of the whole',
    agency: 'Báo Bắc Giang',
    edit: fill(MONTHS, { denominator: 6 }),
    at: (bench) => [bench.at('ChiTieu', MONTHS, 'Mẫu số')],
  },
  {
    name: 'all that the plan counts, a part of them done',
    agency: 'Công an tỉnh',
    edit: fill(FIXED, { numerator: 20, denominator: 24, explanation: 'Đang triển khai' }),
  },
  {
    name: 'no figures yet',
    agency: 'Công an tỉnh',
    edit: fill(FIXED, { numerator: null, denominator: null, explanation: 'Đang tổng hợp' }),
  },
  right('a count that only the agency knows', TARGET, { numerator: 20, denominator: 20 }),
];

import type { RuleCase } from '../../ruleCase';
import { WHOLE, PART, fill, right } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'another total',
    edit: (bench) => fill(WHOLE, { denominator: 210 })(bench),
    at: (bench) => [bench.at('ChiTieu', PART, 'Mẫu số')],
  },
  right('the whole has no figures yet', WHOLE, {
    numerator: null,
    denominator: null,
    explanation: 'Đang tổng hợp',
  }),
  right('the part has no figures yet', PART, {
    numerator: null,
    denominator: null,
    explanation: 'Đang tổng hợp',
  }),
];

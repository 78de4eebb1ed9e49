import type { RuleCase } from '../../ruleCase';
import { WHOLE, PART, fill, right } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'more before the deadline than before and on it',
    edit: (bench) => fill(WHOLE, { numerator: 190 })(bench),
    at: (bench) => [bench.at('ChiTieu', PART, 'Tử số')],
  },
  right('as many', PART, { numerator: 200 }),
  right('the part has no figures yet', PART, {
    numerator: null,
    denominator: null,
    explanation: 'Đang tổng hợp',
  }),
  right('nor has the whole', WHOLE, { numerator: null, denominator: null, explanation: 'Đang tổng hợp' }),
  {
    name: 'the part has no figures yet, and those of the whole are impossible',
    edit: (bench) => {
      fill(WHOLE, { numerator: -1 })(bench);
      fill(PART, { numerator: null, denominator: null, explanation: 'Đang tổng hợp' })(bench);
    },
    also: ['target/negative'],
  },
  right('fewer, and why', PART, { numerator: 100, explanation: 'Còn hồ sơ đúng ngày hẹn' }),
];

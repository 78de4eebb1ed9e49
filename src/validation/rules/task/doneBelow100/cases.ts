import type { RuleCase } from '../../ruleCase';
import { YEAR, DONE, wrong, right, fill } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('done at 90', YEAR, { ...DONE, percent: 90 }, 'percent'),
  right('done without a percentage', YEAR, { ...DONE, percent: null }),
  wrong('done at nothing', YEAR, { ...DONE, percent: 0 }, 'percent'),
  wrong('nearly', YEAR, { ...DONE, percent: 99.5 }, 'percent'),
  { name: 'less than nothing', edit: fill(YEAR, { ...DONE, percent: -5 }), also: ['task/percent-invalid'] },
  {
    name: 'typed as a share',
    edit: fill(YEAR, { ...DONE, percent: 0.9 }),
    also: ['task/percent-as-fraction'],
  },
  {
    name: 'as text, which is told otherwise',
    edit: fill(YEAR, { ...DONE, percent: '90' }),
    also: ['task/percent-invalid'],
  },
];

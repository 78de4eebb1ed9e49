import type { RuleCase } from '../../ruleCase';
import { YEAR, wrong, right, fill } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('not started at 30', YEAR, { status: 'Chưa thực hiện', percent: 30 }, 'percent'),
  right('not started at 0', YEAR, { status: 'Chưa thực hiện', percent: 0 }),
  wrong('not started at 100', YEAR, { status: 'Chưa thực hiện', percent: 100 }, 'percent'),
  {
    name: 'more than can be',
    edit: fill(YEAR, { status: 'Chưa thực hiện', percent: 101 }),
    also: ['task/percent-invalid'],
  },
  {
    name: 'typed as a share',
    edit: fill(YEAR, { status: 'Chưa thực hiện', percent: 0.3 }),
    also: ['task/percent-as-fraction'],
  },
  {
    name: 'as text, which is told otherwise',
    edit: fill(YEAR, { status: 'Chưa thực hiện', percent: '30' }),
    also: ['task/percent-invalid'],
  },
];

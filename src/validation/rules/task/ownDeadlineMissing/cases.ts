import type { RuleCase } from '../../ruleCase';
import { OWN, wrong, right, fill } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('blank', OWN, { ownDate: null }, 'ownDate'),
  right('nothing came up', OWN, {
    status: 'Không phát sinh',
    percent: null,
    ownDate: null,
  }),
  {
    name: 'no status yet, which is told otherwise',
    edit: fill(OWN, { status: null, percent: null, ownDate: null }),
    also: ['task/status-missing'],
  },
];

import type { RuleCase } from '../../ruleCase';
import { OWN, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('blank', OWN, { ownDate: null }, 'ownDate'),
  right('nothing came up', OWN, {
    status: 'Không phát sinh',
    percent: null,
    ownDate: null,
  }),
];

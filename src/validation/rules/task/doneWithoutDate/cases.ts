import type { RuleCase } from '../../ruleCase';
import { YEAR, DONE, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('blank', YEAR, { ...DONE, doneOn: null }, 'doneOn'),
  right('done on time', YEAR, DONE),
];

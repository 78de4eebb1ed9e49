import type { RuleCase } from '../../ruleCase';
import { YEAR, DONE, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('a number under ten', YEAR, { ...DONE, number: '2/BC-SNV' }, 'number'),
  right('with it', YEAR, { ...DONE, number: '02/BC-SNV' }),
];

import type { RuleCase } from '../../ruleCase';
import { YEAR, DONE, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('blank', YEAR, { ...DONE, number: null, date: null }, 'number'),
  right('two documents', YEAR, { ...DONE, number: '145/KH-SNV; 02/BC-SNV' }),
];

import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { YEAR, DONE, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('with its date', YEAR, { ...DONE, number: '213/KH-UBND', date: day('2023-12-29') }, 'number'),
  right('another plan of the same number', YEAR, { ...DONE, number: '213/KH-UBND' }),
  right('its own', YEAR, { ...DONE, number: '213/KH-SNV' }),
];

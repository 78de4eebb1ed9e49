import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { EACH_OWN, DONE, wrong, right } from '../caseParts';

const PLANNED = { ...DONE, doneOn: day('2024-01-20'), date: day('2024-01-18') };

export const cases: RuleCase[] = [
  wrong('of another sở with the same task', EACH_OWN, { ...PLANNED, number: '45/KH-STC' }, 'number'),
  right('its own', EACH_OWN, { ...PLANNED, number: '45/KH-SNV' }),
  right('one that the province issued', EACH_OWN, { ...PLANNED, number: '45/KH-UBND' }),
  right('of nobody that is known', EACH_OWN, { ...PLANNED, number: '45/KH-XYZ' }),
];

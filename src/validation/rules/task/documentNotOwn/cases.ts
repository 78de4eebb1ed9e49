import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { EACH_OWN, DONE, fill, YEAR, wrong, right, PROVINCE } from '../caseParts';

const PLANNED = { ...DONE, doneOn: day('2024-01-20'), date: day('2024-01-18') };

export const cases: RuleCase[] = [
  wrong('of another sở with the same task', EACH_OWN, { ...PLANNED, number: '45/KH-STC' }, 'number'),
  right('its own', EACH_OWN, { ...PLANNED, number: '45/KH-SNV' }),
  right('one that the province issued', EACH_OWN, { ...PLANNED, number: '45/KH-UBND' }),
  right('of nobody that is known', EACH_OWN, { ...PLANNED, number: '45/KH-XYZ' }),
  right('of who coordinates, where none of its own is asked for', YEAR, { ...DONE, number: '45/KH-STP' }),
  right('its own beside another', EACH_OWN, { ...PLANNED, number: '45/KH-STC; 45/KH-SNV' }),
  {
    name: 'of who has no part in it, which is told otherwise',
    edit: fill(EACH_OWN, { ...PLANNED, number: '45/KH-CT' }),
    also: ['task/document-issuer'],
  },
  {
    name: 'of anybody, in the workbook of the province itself',
    agency: PROVINCE,
    edit: fill(EACH_OWN, { ...PLANNED, number: '45/KH-STC' }),
  },
];

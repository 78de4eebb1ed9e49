import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { YEAR, DONE, wrong, right, PROVINCE, fill } from '../caseParts';

export const cases: RuleCase[] = [
  wrong(
    'of an agency with no part in it',
    'VII.4.4.HD1',
    { ...DONE, doneOn: day('2024-10-20'), date: day('2024-10-18'), number: '145/KH-STC' },
    'number',
  ),
  right('a submission: TTr is its kind, not Thanh tra', 'VII.4.4.HD1', {
    date: day('2024-10-18'),
    number: '45/TTr-SNV',
  }),
  right('of the province', YEAR, { ...DONE, number: '145/KH-UBND' }),
  right('of an agency that coordinates', YEAR, { ...DONE, number: '145/KH-STP' }),
  wrong(
    'the second of two',
    'VII.4.4.HD1',
    { ...DONE, doneOn: day('2024-10-20'), date: day('2024-10-18'), number: '145/KH-SNV; 146/KH-STC' },
    'number',
  ),
  wrong(
    'of an agency with no part in it, told once',
    'VII.4.4.HD1',
    { ...DONE, doneOn: day('2024-10-20'), date: day('2024-10-18'), number: '145/KH-STC; 146/KH-STP' },
    'number',
  ),
  right('of nobody that is known', YEAR, { ...DONE, number: '145/KH-XYZ' }),
  {
    name: 'of anybody, in the workbook of the province itself',
    agency: PROVINCE,
    edit: fill('VII.4.4.HD1', {
      ...DONE,
      doneOn: day('2024-10-20'),
      date: day('2024-10-18'),
      number: '145/KH-STC',
    }),
  },
  right('of the province, where no committee has a part', 'VII.4.4.HD1', {
    ...DONE,
    doneOn: day('2024-10-20'),
    date: day('2024-10-18'),
    number: '145/KH-UBND',
  }),
  right('issued jointly with an agency that has no part in it', 'VII.4.4.HD1', {
    ...DONE,
    doneOn: day('2024-10-20'),
    date: day('2024-10-18'),
    number: '145/KH-SNV-STC',
  }),
];

import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { DONE, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong(
    'a year too early',
    'V.1.2.HD1',
    { ...DONE, number: '145/TB-SNV', doneOn: day('2023-11-20'), date: day('2023-11-18') },
    'doneOn',
  ),
  right('in January', 'V.1.2.HD1', {
    ...DONE,
    number: '145/TB-SNV',
    doneOn: day('2024-01-05'),
    date: day('2024-01-05'),
  }),
  right('days before the province issued its own', 'V.1.2.HD1', {
    ...DONE,
    number: '145/TB-SNV',
    doneOn: day('2023-12-26'),
    date: day('2023-12-25'),
  }),
  wrong(
    '32 days before the province’s',
    'V.1.2.HD1',
    { ...DONE, number: '145/TB-SNV', doneOn: day('2023-11-27'), date: day('2023-11-27') },
    'doneOn',
  ),
  right('31 days before the province’s', 'V.1.2.HD1', {
    ...DONE,
    number: '145/TB-SNV',
    doneOn: day('2023-11-28'),
    date: day('2023-11-28'),
  }),
];

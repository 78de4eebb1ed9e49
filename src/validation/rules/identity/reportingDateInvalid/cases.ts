import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { DATE } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'blank',
    edit: (bench) => bench.put(DATE, null),
    at: () => [DATE],
  },
  {
    name: 'a date as text',
    edit: (bench) => bench.put(DATE, '14/12/2024'),
    at: () => [DATE],
  },
  {
    name: 'another day',
    edit: (bench) => bench.put(DATE, day('2024-12-10')),
  },
  {
    name: 'with a time of day',
    edit: (bench) => bench.put(DATE, day('2024-12-14') + 0.6),
    at: () => [DATE],
  },
];

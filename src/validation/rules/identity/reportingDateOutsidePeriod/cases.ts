import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { DATE, identity } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'the day after the period',
    edit: (bench) => bench.put(DATE, day('2024-12-15')),
    at: () => [DATE],
  },
  {
    name: 'the last day of the period',
    edit: (bench) => bench.put(DATE, day('2024-12-14')),
  },
  {
    name: 'the day before the period',
    edit: (bench) => bench.put(DATE, day('2023-12-14')),
    at: () => [DATE],
  },
  {
    name: 'the first day of the period',
    edit: (bench) => bench.put(DATE, day('2023-12-15')),
  },
  {
    name: 'a time of day after the period, which is told otherwise',
    edit: (bench) => bench.put(DATE, day('2024-12-15') + 0.6),
    also: ['identity/reporting-date-invalid'],
  },
  {
    name: 'no day at all, which is told otherwise',
    edit: (bench) => bench.put(DATE, -5),
    also: ['identity/reporting-date-invalid'],
  },
  {
    name: 'no cover, so no cell for it, which is told otherwise',
    edit: (bench) => {
      bench.snapshot.sheets = bench.snapshot.sheets.filter(({ name }) => name !== 'Bìa');
    },
    also: ['identity/reporting-date-invalid'],
  },
  {
    name: 'any day, if the period is not known, which is told otherwise',
    edit: (bench) => {
      identity(bench, 'cchc.period', 'q9');
      bench.put(DATE, day('2024-12-15'));
    },
    also: ['identity/period-unknown'],
  },
];

import type { RuleCase } from '../../ruleCase';
import { day, surely } from '../../ruleCase';
import { DATE, identity } from '../caseParts';

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
    fixes: [surely(day('2024-12-14'))],
    says: ['(→ 14/12/2024)'],
  },
  {
    name: 'another day',
    edit: (bench) => bench.put(DATE, day('2024-12-10')),
  },
  {
    name: 'with a time of day',
    edit: (bench) => bench.put(DATE, day('2024-12-14') + 0.6),
    at: () => [DATE],
    fixes: [surely(day('2024-12-14'))],
  },
  {
    name: 'a time on a day far from the plan’s year',
    edit: (bench) => bench.put(DATE, day('2026-01-01') + 0.6),
    at: () => [DATE],
    fixes: [null],
  },
  {
    name: 'a time before the day of its number',
    edit: (bench) => bench.put(DATE, 0.5),
    at: () => [DATE],
    fixes: [null],
  },
  {
    name: 'with a time of day, on the first day that may be meant',
    edit: (bench) => bench.put(DATE, day('2023-01-01') + 0.6),
    at: () => [DATE],
    fixes: [surely(day('2023-01-01'))],
    says: ['“01/01/2023 14:24”'],
  },
  {
    name: 'with a time of day, on the last day that may be meant',
    edit: (bench) => bench.put(DATE, day('2025-12-31') + 0.25),
    at: () => [DATE],
    fixes: [surely(day('2025-12-31'))],
    says: ['“31/12/2025 06:00”'],
  },
  {
    name: 'with a time of day, on the day before the first',
    edit: (bench) => bench.put(DATE, day('2022-12-31') + 0.6),
    at: () => [DATE],
    fixes: [null],
  },
  {
    name: 'a whole number that is no day',
    edit: (bench) => bench.put(DATE, -5),
    at: () => [DATE],
    fixes: [null],
  },
  {
    name: 'the number of a day as text: it cannot be told from any other number',
    edit: (bench) => bench.put(DATE, String(day('2024-12-14') + 0.6)),
    at: () => [DATE],
    fixes: [null],
  },
  {
    name: 'no cover, so no cell for it',
    edit: (bench) => {
      bench.snapshot.sheets = bench.snapshot.sheets.filter(({ name }) => name !== 'Bìa');
    },
    at: () => ['-'],
    fixes: [null],
  },
  {
    name: 'blank, in the workbook of a plan that is not known, which is told otherwise',
    edit: (bench) => {
      identity(bench, 'cchc.plan', '300-KH-UBND-2025');
      bench.put(DATE, null);
    },
    also: ['identity/other-plan'],
  },
];

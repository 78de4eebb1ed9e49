import type { RuleCase } from '../../ruleCase';
import { identity } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'the workbook of another plan',
    edit: (bench) => identity(bench, 'cchc.plan', '300-KH-UBND-2025'),
    at: () => ['-'],
  },
  {
    name: 'the same plan, another year',
    edit: (bench) => identity(bench, 'cchc.year', '2023'),
    at: () => ['-'],
  },
  { name: 'our plan', edit: () => undefined },
];

import type { RuleCase } from '../../ruleCase';
import { identity } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'nobody',
    edit: (bench) => bench.put('Bìa!C14', null),
    at: () => ['Bìa!C14'],
  },
  {
    name: 'somebody',
    edit: (bench) => bench.put('Bìa!C14', 'Lê Văn An'),
  },
  {
    name: 'nobody, in a workbook of a plan that is not known',
    edit: (bench) => {
      identity(bench, 'cchc.plan', '300-KH-UBND-2025');
      bench.put('Bìa!C14', null);
    },
    also: ['identity/other-plan'],
  },
];

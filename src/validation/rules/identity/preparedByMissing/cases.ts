import type { RuleCase } from '../../ruleCase';

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
];

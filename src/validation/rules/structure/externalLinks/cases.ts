import type { RuleCase } from '../../ruleCase';

export const cases: RuleCase[] = [
  {
    name: 'a link to another workbook',
    edit: ({ snapshot }) => {
      snapshot.hasExternalLinks = true;
    },
    at: () => ['-'],
  },
  { name: 'none', edit: () => undefined },
];

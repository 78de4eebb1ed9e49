import type { RuleCase } from '../../ruleCase';

export const cases: RuleCase[] = [
  {
    name: 'identity sheet and properties are gone',
    edit: ({ snapshot }) => {
      snapshot.sheets = snapshot.sheets.filter(({ name }) => name !== '_cchc');
      snapshot.properties = {};
    },
    at: () => ['-'],
  },
  {
    name: 'the properties alone are gone (Google Sheets drops them)',
    edit: ({ snapshot }) => {
      snapshot.properties = {};
    },
  },
];

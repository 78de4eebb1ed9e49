import type { RuleCase } from '../../ruleCase';
import { letterOf } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'saved without results',
    edit: ({ sheet }) => {
      sheet('Nhiệm vụ').uncalculated = [
        `${letterOf('due')}4`,
        `${letterOf('dueStatus')}4`,
        `${letterOf('due')}5`,
      ];
    },
    at: () => [`Nhiệm vụ!${letterOf('due')}4`],
  },
  {
    name: 'a formula of their own elsewhere',
    edit: ({ sheet }) => {
      sheet('Nhiệm vụ').uncalculated = ['A1'];
    },
  },
];

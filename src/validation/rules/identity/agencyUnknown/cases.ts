import type { RuleCase } from '../../ruleCase';
import { identity } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'an agency of nowhere',
    edit: (bench) => {
      identity(bench, 'cchc.agency', 'SXYZ');
      identity(bench, 'cchc.agencyName', 'Sở Không Có');
    },
    at: () => ['-'],
  },
  {
    name: 'a commune, which no catalogue names',
    edit: () => undefined,
    agency: 'UBND xã Tân Mỹ',
  },
  {
    name: 'a plan that is not known, which is told otherwise',
    edit: (bench) => identity(bench, 'cchc.plan', '300-KH-UBND-2025'),
    also: ['identity/other-plan'],
  },
];

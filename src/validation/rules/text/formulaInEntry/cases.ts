import { day, perhaps, proposing, type RuleCase } from '../../ruleCase';
import { wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  proposing(wrong('a formula', 'abc', '"a"&"bc"'), perhaps('abc')),
  right('its value', 'abc'),
  {
    name: 'a reporting date that moves',
    edit: (bench) => bench.put('Bìa!C12', day('2024-12-14'), 'TODAY()'),
    at: () => ['Bìa!C12'],
  },
  proposing(wrong('one that was never calculated', null, '"a"&"bc"'), null),
  {
    name: 'NOW(), whose time of day is reported instead',
    edit: (bench) => bench.put('Bìa!C12', day('2024-12-14') + 0.6, 'NOW()'),
    also: ['identity/reporting-date-invalid'],
  },
];

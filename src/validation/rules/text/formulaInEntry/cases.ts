import { day, type RuleCase } from '../../ruleCase';
import { wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('a formula', 'abc', '"a"&"bc"'),
  right('its value', 'abc'),
  {
    name: 'a reporting date that moves',
    edit: (bench) => bench.put('Bìa!C12', day('2024-12-14'), 'TODAY()'),
    at: () => ['Bìa!C12'],
  },
];

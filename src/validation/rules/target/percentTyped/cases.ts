import { parseRange } from '../../../../workbook/address';
import type { RuleCase } from '../../ruleCase';
import { TARGET, wrong, right, HEADER } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('with a sign', TARGET, { numerator: '95%' }, 'numerator'),
  wrong('a share', TARGET, { numerator: 0.97 }, 'numerator'),
  right('a count', TARGET, { numerator: 200 }),
  wrong('of all', TARGET, { denominator: '100%' }, 'denominator'),
  right('one of one', TARGET, { numerator: 1, denominator: 1 }),
  right('none', TARGET, { numerator: 0, explanation: 'Chưa triển khai' }),
  {
    name: 'a number shown as a percentage',
    edit: (bench) => {
      const [name = '', address = ''] = bench.at('ChiTieu', TARGET, HEADER.numerator).split('!');
      const { top, left } = parseRange(address);
      const { numberFormats, origin } = bench.sheet(name);
      numberFormats[top - origin.row]![left - origin.column] = '0%';
    },
    at: (bench) => [bench.at('ChiTieu', TARGET, HEADER.numerator)],
  },
];

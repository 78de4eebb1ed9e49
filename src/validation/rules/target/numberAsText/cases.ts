import type { RuleCase } from '../../ruleCase';
import { deleteColumn } from '../../structure/caseParts';
import { TARGET, wrong, right, fill } from '../caseParts';
import { proposing, surely } from '../../ruleCase';

export const cases: RuleCase[] = [
  proposing(
    wrong('the Vietnamese way', TARGET, { numerator: '1.230', denominator: 1230 }, 'numerator'),
    surely(1230),
  ),
  proposing(
    wrong('both', TARGET, { numerator: '230', denominator: '230' }, 'numerator', 'denominator'),
    surely(230),
    surely(230),
  ),
  right('numbers', TARGET, { numerator: 1230, denominator: 1230 }),
  {
    name: 'a percentage, which is told otherwise',
    edit: fill(TARGET, { numerator: '95%' }),
    also: ['target/percent-typed'],
  },
  {
    name: 'an error that shows a number, which is told otherwise',
    edit(bench) {
      fill(TARGET, { numerator: '95' })(bench);
      bench.sheet('Chỉ tiêu').errors = [bench.at('ChiTieu', TARGET, 'Tử số').split('!')[1]!];
    },
    also: ['structure/error-value'],
  },
  {
    name: 'a missing column, which is told otherwise',
    edit: (bench) => deleteColumn(bench, 'Chỉ tiêu', 'Tử số'),
    also: ['structure/column-missing'],
  },
];

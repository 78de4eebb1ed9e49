import type { RuleCase } from '../../ruleCase';
import { at, fill, YEAR, DONE, wrong, right } from '../caseParts';
import { perhaps, proposing } from '../../ruleCase';

export const cases: RuleCase[] = [
  proposing(
    wrong('a number under ten', YEAR, { ...DONE, number: '2/BC-SNV' }, 'number'),
    perhaps('02/BC-SNV'),
  ),
  right('with it', YEAR, { ...DONE, number: '02/BC-SNV' }),
  proposing(
    wrong(
      'two of them, and one that is right',
      YEAR,
      { ...DONE, number: '2/BC-SNV; 12/BC-SNV; 3/BC-SNV' },
      'number',
    ),
    perhaps('02/BC-SNV; 12/BC-SNV; 03/BC-SNV'),
  ),
  proposing(
    wrong('after a number that ends alike', YEAR, { ...DONE, number: '12/BC-SNV; 2/BC-SNV' }, 'number'),
    perhaps('12/BC-SNV; 02/BC-SNV'),
  ),
  proposing(
    wrong('twice the same', YEAR, { ...DONE, number: '2/BC-SNV; 2/BC-SNV' }, 'number'),
    perhaps('02/BC-SNV; 02/BC-SNV'),
  ),
  {
    name: 'with a foreign letter, which is mended first',
    edit: fill(YEAR, { ...DONE, number: '2/QĐ-SNV'.replace('Đ', '\u00d0') }),
    at: at(YEAR, 'number'),
    fixes: [null],
    also: ['text/look-alikes'],
  },
];

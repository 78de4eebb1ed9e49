import type { RuleCase } from '../../ruleCase';
import { YEAR, DONE, wrong, right } from '../caseParts';
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
];

import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { EVENT, DONE, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('a day after', EVENT, { ...DONE, ownDate: day('2024-11-21'), number: '145/BC-SNV' }, 'ownDate'),
  right('on the same day', EVENT, { ...DONE, ownDate: day('2024-11-20'), number: '145/BC-SNV' }),
];

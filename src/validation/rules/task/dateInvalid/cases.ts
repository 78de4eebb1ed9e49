import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { YEAR, OWN, DONE, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('no such day', YEAR, { ...DONE, doneOn: '31/02/2024' }, 'doneOn'),
  wrong('a far year', YEAR, { ...DONE, doneOn: day('2204-11-20') }, 'doneOn'),
  wrong('words', OWN, { ownDate: 'chưa rõ' }, 'ownDate'),
  wrong('a quarter', OWN, { ownDate: 'quý IV' }, 'ownDate'),
  right('a day of the year after', OWN, { ownDate: day('2024-12-31') }),
];

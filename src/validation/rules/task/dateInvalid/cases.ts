import type { RuleCase } from '../../ruleCase';
import { day, perhaps, proposing } from '../../ruleCase';
import { YEAR, OWN, DONE, wrong, right, fill, withError } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('no such day', YEAR, { ...DONE, doneOn: '31/02/2024' }, 'doneOn'),
  {
    ...wrong('a far year', YEAR, { ...DONE, doneOn: day('2204-11-20') }, 'doneOn'),
    says: ['20/11/2204” không phải là một ngày có thật trong các năm 2023–2025'],
  },
  proposing(wrong('words', OWN, { ownDate: 'chưa rõ' }, 'ownDate'), null),
  proposing(wrong('a quarter', OWN, { ownDate: 'quý IV' }, 'ownDate'), perhaps(day('2024-12-31'))),
  right('a day of the year after', OWN, { ownDate: day('2024-12-31') }),
  wrong('two years before', OWN, { ownDate: day('2022-12-31') }, 'ownDate'),
  wrong('two years after', OWN, { ownDate: day('2026-01-01') }, 'ownDate'),
  {
    name: 'the year before',
    edit: fill(OWN, { ownDate: day('2023-01-01') }),
    also: ['task/own-deadline-outside-year'],
  },
  {
    name: 'the year after',
    edit: fill(OWN, { ownDate: day('2025-12-31') }),
    also: ['task/own-deadline-outside-year'],
  },
  {
    name: 'with a time of day, which is told otherwise',
    edit: fill(YEAR, { ...DONE, doneOn: day('2024-11-20') + 0.5 }),
    also: ['task/date-with-time'],
  },
  {
    name: 'a day as text, which is told otherwise',
    edit: fill(YEAR, { ...DONE, doneOn: '20/11/2024' }),
    also: ['task/date-as-text'],
  },
  withError('doneOn'),
];

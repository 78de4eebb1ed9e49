import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { EVENT, DONE, fill, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong(
    '100 % and a document',
    EVENT,
    { ...DONE, status: 'Không phát sinh', number: '145/BC-SNV' },
    'percent',
  ),
  wrong(
    'a completion date',
    EVENT,
    { status: 'Không phát sinh', percent: null, doneOn: day('2024-11-20') },
    'doneOn',
  ),
  right('reported so in a document', EVENT, {
    status: 'Không phát sinh',
    percent: 0,
    number: '145/BC-SNV',
    date: day('2024-11-18'),
  }),
  wrong('a part', EVENT, { status: 'Không phát sinh', percent: 1 }, 'percent'),
  wrong('all of it', EVENT, { status: 'Không phát sinh', percent: 100 }, 'percent'),
  right('nothing', EVENT, { status: 'Không phát sinh', percent: 0 }),
  {
    name: 'a share as text, which is told otherwise',
    edit: fill(EVENT, { status: 'Không phát sinh', percent: '50' }),
    also: ['task/percent-invalid'],
  },
  {
    name: 'more than can be, which is told otherwise',
    edit: fill(EVENT, { status: 'Không phát sinh', percent: 150 }),
    also: ['task/percent-invalid'],
  },
];

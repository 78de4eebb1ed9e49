import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { YEAR, wrong, right, DONE } from '../caseParts';

export const cases: RuleCase[] = [
  wrong(
    'a document',
    YEAR,
    { status: 'Chưa thực hiện', percent: 0, number: '145/KH-SNV', date: day('2024-11-18') },
    'number',
  ),
  wrong(
    'a completion date',
    YEAR,
    { status: 'Chưa thực hiện', percent: 0, doneOn: day('2024-11-18') },
    'doneOn',
  ),
  right('a document named in the note', YEAR, {
    status: 'Chưa thực hiện',
    percent: 0,
    note: 'Lùi sang năm 2025 theo Công văn số 145/UBND-NC.',
  }),
  wrong('both: the date is reported', YEAR, { ...DONE, status: 'Chưa thực hiện', percent: 0 }, 'doneOn'),
  right('under way, with an earlier document', YEAR, { number: '145/KH-SNV', date: day('2024-11-18') }),
];

import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { DONE, at, fill, right, withoutColumn } from '../caseParts';

/** Sở Nội vụ has both rows: the body's is to be filled in, the appendix's refers to it. */
const [ASKED, REFERS] = ['P.IV.1.1.a', 'VII.2.2.HD1'];

const DONE_EARLY = day('2024-01-10');

export const cases: RuleCase[] = [
  { name: 'a status', edit: fill(REFERS, { status: 'Hoàn thành' }), at: at(REFERS, 'status') },
  {
    name: 'the same paper in both rows',
    edit: (bench) => {
      fill(ASKED, { ...DONE, doneOn: DONE_EARLY, number: '12/KH-SNV', date: DONE_EARLY })(bench);
      fill(REFERS, { number: '12/KH-SNV' })(bench);
    },
    at: at(REFERS, 'number'),
  },
  right('in the row of the body', ASKED, {
    ...DONE,
    doneOn: DONE_EARLY,
    number: '12/KH-SNV',
    date: DONE_EARLY,
  }),
  { name: 'a note alone', edit: fill(REFERS, { note: 'Đã xong' }), at: at(REFERS, 'note') },
  withoutColumn('status'),
];

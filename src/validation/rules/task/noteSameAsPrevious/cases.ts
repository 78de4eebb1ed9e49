import type { RuleCase } from '../../ruleCase';
import { deleteRow } from '../../structure/caseParts';
import { at, DONE, fill, YEAR, type Row } from '../caseParts';

const NOTE = 'Đang chờ ý kiến của Sở Tài chính về kinh phí';
const copied = (name: string, row: Row, isFound: boolean, period = 'q3', before = row): RuleCase => ({
  name,
  edit: fill(YEAR, row),
  ...(isFound ? { at: at(YEAR, 'note') } : {}),
  previous: { period, edit: fill(YEAR, before) },
});

export const cases: RuleCase[] = [
  copied('the same words while it goes on', { note: NOTE }, true),
  copied('the same words in another way of writing them', { note: NOTE }, true, '6t', {
    note: NOTE.normalize('NFD').toUpperCase(),
  }),
  copied('words of its own', { note: NOTE }, false, 'q3', { note: `${NOTE}, đã họp lần 1` }),
  copied('two words', { note: 'Thường xuyên' }, false),
  copied('an earlier version of the same report', { note: NOTE }, false, 'nam'),
  copied('a finished task keeps its note', { ...DONE, note: NOTE }, false, 'q3', { note: NOTE }),
  // 25 characters, and 24.
  copied('just long enough', { note: 'Chờ hướng dẫn của Bộ TTTT' }, true),
  copied('just too short', { note: 'Chờ hướng dẫn của Bộ TTT' }, false),
  copied('not started, as before', { status: 'Chưa thực hiện', percent: 0, note: NOTE }, true),
  copied('there was none before', { note: NOTE }, false, 'q3', { note: null }),
  {
    name: 'the row was not there before',
    edit: fill(YEAR, { note: NOTE }),
    previous: { period: 'q3', edit: (bench) => deleteRow(bench, 'NhiemVu', YEAR) },
  },
];

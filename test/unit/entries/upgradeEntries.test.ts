import { upgradeEntries } from '../../../src/entries/upgradeEntries';
import { NO_ENTRIES } from '../../../src/fields/entry';
import type { Plan } from '../../../src/plan/plan';
import { SONG_BIEN } from '../../programmes';

type Row = Plan['rows'][number];
const { plan } = SONG_BIEN;
const row = (code: string, activity: string, more: Partial<Row> = {}): Row => ({
  ...plan.rows[0]!,
  code,
  task: activity,
  activity,
  time: 'Quý II/2026',
  ...more,
});
const target = (code: string, text: string) => ({ ...plan.targets[0]!, code, text, level: null });
const planOf = (rows: Row[], targets: Plan['targets'] = []): Plan => ({
  ...plan,
  rows,
  targets,
  generalTasks: [],
  assignments: [],
});

const STAYS = 'Ban hành kế hoạch tuyên truyền';
const RENUMBERED = 'Kiểm tra đột xuất kỷ luật công vụ';
const REWORDED = 'Tập huấn nghiệp vụ cho công chức một cửa';
const DROPPED = 'Xây dựng chuyên mục truyền hình';
const MOVED = { due: '2026-09-30', document: 'Công văn số 12/UBND-NC', reason: 'Chờ hướng dẫn' };

const before = planOf(
  [
    row('A.1', STAYS),
    row('A.2', RENUMBERED),
    row('A.3', REWORDED),
    row('A.4', DROPPED),
    row('A.5', 'Số hoá hồ sơ lưu trữ lịch sử'),
  ],
  [target('CT01', 'Trên 90% hồ sơ đúng hạn'), target('CT02', 'Toàn bộ văn bản ký số')],
);
const after = planOf(
  [
    row('A.1', STAYS, { time: 'QUÝ II/2026' }),
    row('A.9', RENUMBERED, { time: 'Quý III/2026' }),
    row('A.3', `${REWORDED} cấp xã`),
    row('A.5', 'Số hoá hồ sơ lưu trữ lịch sử', { movedDeadline: MOVED }),
    row('A.6', 'Đối thoại với doanh nghiệp'),
  ],
  [target('CT01', 'Trên 90% hồ sơ đúng hạn')],
);
const task = (note: string) => ({ status: 'Đang thực hiện', note });
const entries = {
  ...NO_ENTRIES,
  tasks: {
    'A.1': task('một'),
    'A.2': task('hai'),
    'A.3': task('ba'),
    'A.4': task('bốn'),
    'CU.A.0': task('không'),
  },
  targets: { CT01: { numerator: 9, denominator: 10 }, CT02: { numerator: 1, denominator: 2 } },
  preparedBy: 'Nguyễn Thị Hoa',
};
const upgraded = upgradeEntries(entries, before, after);

test('every entry is there, by the new code, or by the old one marked as such', () => {
  expect(upgradeEntries(entries, before, after).entries).toEqual({
    ...entries,
    tasks: {
      'A.1': task('một'),
      'A.9': task('hai'),
      'A.3': task('ba'),
      'CU.A.4': task('bốn'),
      'CU.A.0': task('không'),
    },
    targets: { CT01: { numerator: 9, denominator: 10 }, 'CU.CT02': { numerator: 1, denominator: 2 } },
  });
});

test('what is reported: kept, moved, other deadlines, new', () => {
  const { kept, moved, deadlines, added } = upgraded;
  expect(kept).toEqual([
    { code: 'A.4', as: 'CU.A.4' },
    { code: 'CU.A.0', as: 'CU.A.0' },
    { code: 'CT02', as: 'CU.CT02' },
  ]);
  const codes = (moves: typeof moved) => moves.map((move) => `${move.before.code} ${move.after.code}`).sort();
  expect(codes(moved)).toEqual(['A.2 A.9', 'A.3 A.3']);
  // Not one that is only written in capitals.
  expect(codes(deadlines)).toEqual(['A.2 A.9', 'A.5 A.5']);
  expect(added.map(({ code }) => code)).toEqual(['A.6']);
});

test('a move of rows without entries is not told', () => {
  const only = { ...NO_ENTRIES, targets: { CT01: { numerator: 9, denominator: 10 } } };
  expect(upgradeEntries(only, before, after)).toMatchObject({ moved: [], kept: [] });
});

test('the same plan changes nothing; permission taken back is another deadline', () => {
  expect(upgradeEntries(entries, before, before)).toMatchObject({ moved: [], deadlines: [], added: [] });
  const withdrawn = upgradeEntries(
    entries,
    after,
    planOf(after.rows.map((each) => ({ ...each, movedDeadline: undefined }))),
  );
  expect(withdrawn.deadlines.map(({ after: { code } }) => code)).toEqual(['A.5']);
});

test('a code dropped once more is kept beside what was kept under it before', () => {
  const twice = {
    ...NO_ENTRIES,
    tasks: { 'A.4': task('lần sau'), 'CU.A.4': task('lần trước'), 'CU.CU.A.4': task('lần đầu') },
  };
  const { entries: kept } = upgradeEntries(twice, before, after);
  expect(kept.tasks).toEqual({
    'CU.CU.CU.A.4': task('lần sau'),
    'CU.A.4': task('lần trước'),
    'CU.CU.A.4': task('lần đầu'),
  });
});

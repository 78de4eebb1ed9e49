import { overallText } from '../../../src/consolidation/sheets/overallStatus';

const NONE = { owed: 0, reported: 0, done: 0, inProgress: 0, notArisen: 0, late: 0, overdue: 0 };
const of = (counts: Partial<typeof NONE>) => overallText({ ...NONE, ...counts });

test('of one agency: its status, and how it stands to its deadline', () => {
  const one = (counts: Partial<typeof NONE>) => of({ owed: 1, reported: 1, ...counts });
  expect(of({ owed: 1 })).toBe('Chưa báo cáo');
  expect(one({ done: 1 })).toBe('Hoàn thành');
  expect(one({ done: 1, late: 1 })).toBe('Hoàn thành, trễ hạn');
  expect(one({ inProgress: 1 })).toBe('Đang thực hiện');
  expect(one({ inProgress: 1, overdue: 1 })).toBe('Đang thực hiện, quá hạn');
  expect(one({ notArisen: 1 })).toBe('Không phát sinh');
  expect(one({})).toBe('Chưa thực hiện');
});

test('of several: how many, and what is behind', () => {
  expect(of({ owed: 3, reported: 3, done: 3 })).toBe('3/3 đã hoàn thành');
  expect(of({ owed: 9, reported: 7, done: 4, late: 2, overdue: 1, notArisen: 1 })).toBe(
    '4/9 đã hoàn thành; 2 trễ hạn; 1 quá hạn; 1 không phát sinh; 2 chưa báo cáo',
  );
  expect(of({ owed: 2 })).toBe('0/2 đã hoàn thành; 2 chưa báo cáo');
});

test('of nobody', () => expect(of({})).toBe('Không có cơ quan phải báo cáo'));

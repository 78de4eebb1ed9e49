import { book, brought, day } from './books';

const planRow = (result: ReturnType<typeof brought>, code: string) =>
  result.planRows.find(({ row }) => row.code === code)!;
const target = (result: ReturnType<typeof brought>, code: string) =>
  result.targetRollUps.find((each) => each.target.code === code)!;

/** II.2.1.HD1: led by 19 sở and 10 districts, before 10/2/2024, i.e. by 9/2/2024. */
test('a row led by a group is counted over its members, those without a report apart', () => {
  const code = 'II.2.1.HD1';
  const result = brought([
    book('Sở Tư pháp', { tasks: { [code]: { status: 'Hoàn thành', doneOn: day('2024-02-09') } } }),
    book('Sở Tài chính', { tasks: { [code]: { status: 'hoàn thành', doneOn: day('2024-02-10') } } }),
    book('Sở Y tế', { tasks: { [code]: { status: 'Đang thực hiện' } } }),
    book('UBND huyện Lạng Giang', { tasks: { [code]: { status: 'Không phát sinh' } } }),
    // Sent, but without an entry in the row, or without a valid status: not reported.
    book('Sở Nội vụ', { tasks: { [code]: {} } }),
    book('Sở Xây dựng', { tasks: { [code]: { status: 'xong' } } }),
  ]);
  expect(planRow(result, code).lead).toEqual({
    owed: 29,
    reported: 4,
    done: 2,
    inProgress: 1,
    notStarted: 0,
    notArisen: 1,
    unconfirmed: 0,
    onTime: 1,
    late: 1,
    overdue: 1,
    soon: 0,
  });
  expect(planRow(result, code).coordinating).toMatchObject({ owed: 0, reported: 0 });
});

/** V.1.1.HD1: led by Sở Tài chính; 18 sở and 10 districts coordinate; due in January 2024. */
test('the lead decides, coordinators stand beside it', () => {
  const code = 'V.1.1.HD1';
  const result = brought([
    book('Sở Tài chính', { tasks: { [code]: { status: 'Đang thực hiện' } } }),
    book('Sở Y tế', { tasks: { [code]: { status: 'Hoàn thành', doneOn: day('2024-01-31') } } }),
  ]);
  expect(planRow(result, code).lead).toMatchObject({ owed: 1, reported: 1, done: 0, overdue: 1 });
  expect(planRow(result, code).coordinating).toMatchObject({ owed: 28, reported: 1, done: 1, onTime: 1 });
});

test('rates are sums over sums, over those that reported', () => {
  const result = brought([
    // 9 of 10 and 95 of 190: the mean of the rates is 70 %, but the province has 104 of 200.
    book('Sở Tư pháp', { targets: { CT04: { numerator: 9, denominator: 10 } } }),
    book('Sở Tài chính', { targets: { CT04: { numerator: 95, denominator: 190 } } }),
    book('Sở Y tế', { targets: { CT04: { numerator: 5 } } }),
    book('Sở Xây dựng', { targets: { CT04: { numerator: '5', denominator: 5 } } }),
    book('Sở Nội vụ', { targets: { CT04: { numerator: 0, denominator: 0 } } }),
  ]);
  // Sở and districts; communes only if known to owe one: none here.
  expect(target(result, 'CT04')).toMatchObject({
    numerator: 104,
    denominator: 200,
    rate: 52,
    verdict: 'chua-dat',
    reported: 2,
    owed: 29,
  });
});

test('"trên 90 %" is not met by 90 of 100 all together', () => {
  const result = brought([
    book('Sở Tư pháp', { targets: { CT04: { numerator: 40, denominator: 50 } } }),
    book('Sở Tài chính', { targets: { CT04: { numerator: 50, denominator: 50 } } }),
  ]);
  expect(target(result, 'CT04')).toMatchObject({ rate: 90, verdict: 'chua-dat' });
});

test('a target of one level is owed by agencies of that level only', () => {
  const result = brought([
    book('UBND xã Tân Mỹ', { targets: { CT08: { numerator: 66, denominator: 100 } } }),
  ]);
  expect(target(result, 'CT06')).toMatchObject({
    owed: 19,
    reported: 0,
    verdict: 'chua-co-so-lieu',
    rate: null,
  });
  expect(target(result, 'CT07')).toMatchObject({ owed: 10, reported: 0 });
  expect(target(result, 'CT08')).toMatchObject({ owed: 1, reported: 1, verdict: 'dat', rate: 66 });
});

test('every owed row of a workbook is merged, with its place; a row that was deleted has none', () => {
  const result = brought([book('Báo Bắc Giang', { targets: { CT36: { numerator: 12, denominator: 12 } } })]);
  const own = result.targets.filter(({ agency }) => agency.id === 'BBG');
  expect(own.map((each) => [each.target.code, each.lineage])).toEqual([
    ['CT36', { file: 'BBG.xlsx', sheet: 'Chỉ tiêu', cell: 'K4' }],
  ]);
  expect(result.tasks.length).toBeGreaterThan(0);
  expect(new Set(result.tasks.map(({ lineage }) => lineage.cell))).toEqual(new Set(['']));
});

test('the same files in another order give the same answer', () => {
  const books = ['Sở Tư pháp', 'Sở Y tế', 'UBND xã Tân Mỹ', 'UBND xã An Hà'].map((name, index) =>
    book(name, { targets: { CT04: { numerator: index, denominator: 10 } } }),
  );
  expect(brought([...books].reverse())).toEqual(brought(books));
});

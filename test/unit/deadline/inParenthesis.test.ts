import type { Deadline } from '../../../src/deadline/deadline';
import { occurrences } from '../../../src/deadline/occurrences';
import { parseDeadline } from '../../../src/deadline/parseDeadline';

const YEAR = 2026;

const expectRead = (phrase: string, expected: Partial<Deadline>) =>
  expect(parseDeadline(phrase, YEAR)).toMatchObject(expected);

describe('a date in the parenthesis is the deadline, and the words stay', () => {
  test.each([
    ['Quý III/2026 (trước ngày 15/9/2026)', 'period', '2026-07-01', '2026-09-14'],
    ['Trong quý I/2026 (không quá ngày 20/3)', 'period', '2026-01-01', '2026-03-20'],
    ['Năm 2026 (xong trước 30/11/2026)', 'period', '2026-01-01', '2026-11-29'],
    ['Tháng 6/2026 (ngày 15/6/2026)', 'period', '2026-06-01', '2026-06-15'],
    ['Tháng 3/2026 (chậm nhất 10/4/2026)', 'period', '2026-03-01', '2026-04-10'],
    ['Quý II/2026 (chậm nhất 01/4/2026)', 'period', '2026-04-01', '2026-04-01'],
    ['Trước tháng 6/2026 (chậm nhất 20/5/2026)', 'date', null, '2026-05-20'],
    ['Theo kế hoạch riêng (trước 30/9/2026)', 'date', null, '2026-09-29'],
    ['Từ quý I/2026 (đến 30/6/2026)', 'period', '2026-01-01', '2026-06-30'],
    ['Từ tháng 3/2026 (xong trước 01/3/2027)', 'period', '2026-03-01', '2027-02-28'],
    ['Từ quý I/2026 (Hết quý II/2026)', 'period', '2026-01-01', '2026-06-30'],
    ['Từ quý I/2026 (hoàn thành trước 30/6/2026)', 'period', '2026-01-01', '2026-06-29'],
    ['Từ quý I/2026 (hoàn thành trong quý II/2026)', 'period', '2026-01-01', '2026-06-30'],
    ['Từ quý I/2026 (kết thúc trước 30/6/2026)', 'period', '2026-01-01', '2026-06-29'],
    ['Từ quý IV năm sau (đến 30/6/2028)', 'period', '2027-10-01', '2028-06-30'],
  ] as const)('%s', (phrase, kind, start, due) =>
    expectRead(phrase, { kind, start, due, condition: phrase.slice(phrase.indexOf('(') + 1, -1) }),
  );
  test.each([
    ['Trước 15/3/2026 (10/2/2026)', '2026-03-14'],
    ['Quý I/2026 (10/4/2026)', '2026-03-31'],
    ['Thường xuyên (báo cáo trước 15/12/2026)', null],
    ['Thường xuyên (đến 30/6/2026)', null],
    ['Từ quý I/2026 (30/6/2026)', null],
    ['Theo kế hoạch riêng (30/9/2026)', null],
    ['Quý II/2026 (báo cáo UBND tỉnh trước 15/4/2026)', '2026-06-30'],
    ['Quý II/2026 (tháng 5/2026)', '2026-06-30'],
    ['Quý II/2026 (sau khi có hướng dẫn)', '2026-06-30'],
  ])('but not any date, nor what must be done by then: %s', (phrase, due) => expectRead(phrase, { due }));
  test.each([
    'Năm 2026 và các năm tiếp theo (báo cáo trước 15/12)',
    'Năm 2026 và các năm tiếp theo (đến 31/12/2030)',
    'Năm 2026 và những năm sau (hết năm 2026)',
    'Năm 2026 và các năm kế tiếp (xong trước 15/12/2026)',
    'Từ năm 2026 trở đi (chậm nhất tháng 3)',
    'Từ năm 2026 trở đi (đến 31/12/2030)',
    'Từ năm 2026 (chậm nhất tháng 3)',
    'Từ quý I/2026 (báo cáo trước 15/12)',
    'Từ quý I/2026 (gửi báo cáo trước ngày 15/12)',
    'Từ quý I/2026 (trước 15/12)',
    'Từ quý I/2026 (hoàn thành theo kế hoạch riêng)',
  ])('what goes on has no last day: %s', (phrase) =>
    expectRead(phrase, {
      kind: 'ongoing',
      start: '2026-01-01',
      due: null,
      condition: phrase.slice(phrase.indexOf('(') + 1, -1),
    }),
  );
  test('a date before the period contradicts it', () =>
    expectRead('Quý II/2026 (trước 15/3/2026)', { kind: 'unrecognized', due: null }));
  test('so does one before something begins', () =>
    expectRead('Từ quý II/2026 (đến 15/3/2026)', { kind: 'unrecognized', due: null }));
  test('two parentheses are two conditions, none of the whole', () =>
    expectRead('Quý I/2026 (xây dựng); Quý II/2026 (ban hành)', {
      kind: 'period',
      due: '2026-06-30',
      milestones: [
        { text: 'Quý I/2026 (xây dựng)', start: '2026-01-01', due: '2026-03-31' },
        { text: 'Quý II/2026 (ban hành)', start: '2026-04-01', due: '2026-06-30' },
      ],
    }));
});

describe('a recurrence, and the day that stands beside it', () => {
  const days = (phrase: string) => occurrences(parseDeadline(phrase, YEAR), YEAR);
  test.each([
    ['Định kỳ hằng quý (trước ngày 20 của tháng cuối quý)', '03-19 06-19 09-19 12-19'],
    ['Hằng quý (ngày 15 tháng cuối quý)', '03-15 06-15 09-15 12-15'],
    ['Hằng quý, trước ngày 15 tháng cuối quý', '03-14 06-14 09-14 12-14'],
    ['Hằng năm (trước 15/12)', '12-14'],
    ['Hằng năm, trước ngày 30/11', '11-29'],
    ['Hằng năm, ngày 15/6 và 15/12', '06-15 12-15'],
    ['Hằng năm, tháng 6 và tháng 12', '06-30 12-31'],
    ['Hằng năm, quý IV', '12-31'],
    ['Định kỳ hằng năm, quý IV', '12-31'],
    ['Quý II, quý IV, hằng năm', '06-30 12-31'],
    ['Gửi báo cáo trước ngày 10/12 hằng năm', '12-09'],
    ['Tháng 6, tháng 12 hằng năm', '06-30 12-31'],
  ])('%s', (phrase, expected) =>
    expect(days(phrase)).toEqual(expected.split(' ').map((day) => `${YEAR}-${day}`)),
  );
  test.each([
    ['Hằng tháng (trước ngày 25)', '01-24'],
    ['Hằng tháng, chậm nhất ngày 05', '01-05'],
    ['Định kỳ trước ngày 18 hằng tháng', '01-17'],
    ['Báo cáo trước ngày 15 hằng tháng', '01-14'],
  ])('%s', (phrase, first) => {
    expect(days(phrase)).toHaveLength(12);
    expect(days(phrase)[0]).toBe(`${YEAR}-${first}`);
  });
  test.each([
    ['of which month nobody knows', 'Hằng quý (trước ngày 25)'],
    ['of every month, which is not every quarter', 'Hằng quý, trước ngày 25 hằng tháng'],
    ['without its year', 'Quý IV, năm'],
  ])('a day %s is not read: %s', (_which, phrase) => expectRead(phrase, { kind: 'unrecognized' }));
  test('other words stay a condition', () => {
    expectRead('Hằng tháng (có báo cáo riêng)', { kind: 'recurring', condition: 'có báo cáo riêng' });
    expect(days('Hằng tháng (có báo cáo riêng)')[0]).toBe('2026-01-31');
  });
});

describe('a request to move the date is no second step', () => {
  test.each([
    [
      'Trước 30/9/2026; đề nghị gia hạn đến 31/10/2026',
      'date',
      '2026-09-29',
      'đề nghị gia hạn đến 31/10/2026',
    ],
    ['Trước 15/6/2026 - đề xuất lùi thời hạn', 'date', '2026-06-14', 'đề xuất lùi thời hạn'],
    [
      'Tháng 5/2026; đề nghị chuyển sang tháng 7/2026',
      'period',
      '2026-05-31',
      'đề nghị chuyển sang tháng 7/2026',
    ],
  ] as const)('%s', (phrase, kind, due, remark) => expectRead(phrase, { kind, due, remark, milestones: [] }));
  test('while proposing something is one', () =>
    expectRead('Quý I đề xuất danh mục; quý II phê duyệt', { due: '2026-06-30', remark: null }));
});

describe('counted from an event', () => {
  test.each([
    ['Không quá 07 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ', 7, 'workingDay'],
    ['Chậm nhất sau 05 ngày làm việc kể từ ngày nhận được văn bản', 5, 'workingDay'],
    ['Chậm nhất trong vòng 07 ngày làm việc kể từ ngày ban hành', 7, 'workingDay'],
    ['Trong vòng 10 (mười) ngày làm việc kể từ ngày ký', 10, 'workingDay'],
    ['Trong vòng 5 ngày làm việc, kể từ ngày được giao', 5, 'workingDay'],
    ['Sau mười ngày làm việc kể từ thời điểm bàn giao', 10, 'workingDay'],
    ['Sau 02 tuần kể từ ngày có kết quả', 14, 'day'],
    ['Trong 01 năm kể từ ngày có hiệu lực', 12, 'month'],
  ] as const)('%s', (phrase, count, unit) =>
    expectRead(phrase, { kind: 'on-event', due: null, offset: expect.objectContaining({ count, unit }) }),
  );
  test.each(['Trong 10 ngay kể từ ngày ban hành văn bản', 'Trong 10 ngày kể tư ngày ban hành văn bản'])(
    'with a slip that is repaired: %s',
    (phrase) =>
      expectRead(phrase, {
        kind: 'on-event',
        offset: { count: 10, unit: 'day', event: 'ban hành văn bản' },
        repaired: true,
      }),
  );
});

test('two bounds joined by “và” are steps, two days after one bound are not read', () => {
  expectRead('Trước ngày 20/6/2026 và trước ngày 20/11/2026', {
    kind: 'period',
    due: '2026-11-19',
    milestones: [
      expect.objectContaining({ due: '2026-06-19' }),
      expect.objectContaining({ due: '2026-11-19' }),
    ] as never,
  });
  expectRead('Trước 20/6 và 20/11/2026', { kind: 'unrecognized' });
});

test.each([
  ['Báo cáo trước ngày 10/12/2026', { kind: 'date', due: '2026-12-09' }],
  ['Trình UBND tỉnh trước 15/5/2026', { kind: 'date', due: '2026-05-14' }],
  ['Ban hành trong tháng 01/2026', { kind: 'period', start: '2026-01-01', due: '2026-01-31' }],
  ['Cả năm, thường xuyên', { kind: 'ongoing', due: null }],
  ['Năm 2026, thường xuyên', { kind: 'ongoing', due: null }],
  ['Trước 17h00, ngày 25/11/2026', { kind: 'date', due: '2026-11-25' }],
  ['Dự kiến hoàn thành trong tháng 7/2026', { kind: 'period', start: '2026-07-01', due: '2026-07-31' }],
  ['Dự kiến hoàn thành trước 15/7/2026', { kind: 'date', due: '2026-07-14' }],
  ['Dự kiến: tháng 4/2026', { kind: 'period', due: '2026-04-30' }],
  ['Bắt đầu từ ngày 01/01/2026', { kind: 'ongoing', start: '2026-01-01', due: null }],
  ['Áp dụng từ ngày 15/3/2026', { kind: 'ongoing', start: '2026-03-15', due: null }],
  ['Đột xuất theo yêu cầu', { kind: 'on-event' }],
  ['Đột xuất khi có chỉ đạo của UBND tỉnh', { kind: 'on-event' }],
  ['Hằng quý và đột xuất', { kind: 'recurring' }],
  ['Trước 01/7/2026 và thực hiện thường xuyên', { due: '2026-06-30', then: { kind: 'ongoing' } }],
  ['Trước 28/02/2026 và định kỳ hằng tháng', { due: '2026-02-27', then: { kind: 'recurring' } }],
] as const)('%s', (phrase, expected) => expect(parseDeadline(phrase, YEAR)).toMatchObject(expected));

test.each([
  [
    'Lần đầu trước ngày 20/01/2026, các lần tiếp theo trước ngày 20 hằng tháng',
    ['2026-01-19', '2026-02-19', '2026-03-19'],
  ],
  ['Trước ngày 30/4/2026, sau đó cập nhật hằng quý', ['2026-04-29', '2026-06-30', '2026-09-30']],
])('what follows has its days: %s', (phrase, first) =>
  expect(occurrences(parseDeadline(phrase, YEAR), YEAR).slice(0, 3)).toEqual(first),
);

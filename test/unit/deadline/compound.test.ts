import type { Deadline } from '../../../src/deadline/deadline';
import { occurrences } from '../../../src/deadline/occurrences';
import { parseDeadline } from '../../../src/deadline/parseDeadline';

const YEAR = 2026;

const expectRead = (phrase: string, expected: Partial<Deadline>) =>
  expect(parseDeadline(phrase, YEAR)).toMatchObject({ condition: null, remark: null, ...expected });

describe('a hoped-for date', () => {
  test('is overridden by the latest date in its parenthesis, and kept as a milestone', () =>
    expectRead('Dự kiến ngày 05/6 (chậm nhất 15/6/2026)', {
      kind: 'date',
      due: '2026-06-15',
      milestones: [{ text: 'Dự kiến ngày 05/6', start: null, due: '2026-06-05' }],
    }));
  test('keeps a parenthesis that is not a date as its condition', () =>
    expectRead('Dự kiến tháng 11/2026 (sau khi Bộ Nội vụ ban hành hướng dẫn)', {
      kind: 'period',
      start: '2026-11-01',
      due: '2026-11-30',
      condition: 'sau khi Bộ Nội vụ ban hành hướng dẫn',
    }));
  test('a month in the parenthesis is not its latest day', () =>
    expectRead('Dự kiến ngày 05/6 (trong tháng 6/2026)', {
      kind: 'date',
      due: '2026-06-05',
      condition: 'trong tháng 6/2026',
    }));
  test.each(['Dự kiến sớm', 'Dự kiến sớm (chậm nhất 15/6/2026)', 'Dự kiến hằng tháng'])(
    'no date is hoped for: %s',
    (phrase) => expect(parseDeadline(phrase, YEAR)).toMatchObject({ kind: 'unrecognized', due: null }),
  );
});

describe('a date, and what goes on after it', () => {
  test.each([
    ['Trước 15/3/2026, sau đó hằng tháng', '2026-03-14', 'recurring', 'hằng tháng'],
    ['lần đầu trước 25/7, sau đó hằng tháng', '2026-07-24', 'recurring', 'hằng tháng'],
    ['15/3/2026 và duy trì thường xuyên', '2026-03-15', 'ongoing', 'duy trì thường xuyên'],
    ['Xong trước 20/8/2026 và duy trì', '2026-08-19', 'ongoing', 'duy trì'],
  ] as const)('%s', (phrase, due, kind, then) =>
    expectRead(phrase, { kind: 'date', due, then: { phrase: then, kind } }),
  );
  test.each(['Trước 15/3/2026, sau đó xem lại', 'Sớm, sau đó hằng tháng', 'Hằng tháng, sau đó hằng quý'])(
    'one part is not understood, or no date comes first, and the whole stays unread: %s',
    (phrase) => expectRead(phrase, { kind: 'unrecognized', due: null, then: null }),
  );
  test('it may be an item of a list', () =>
    expectRead('\n- Lần đầu trước 25/7, sau đó hằng tháng', {
      kind: 'date',
      due: '2026-07-24',
      then: { phrase: 'hằng tháng', kind: 'recurring' },
    }));
  test('the dates that follow come after the first', () =>
    expect(occurrences(parseDeadline('lần đầu trước 25/7, sau đó hằng tháng', YEAR), YEAR)).toEqual([
      '2026-07-24',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      '2026-11-30',
      '2026-12-31',
    ]));
});

describe('steps', () => {
  test.each([
    ['Quý I chọn nhiệm vụ; Quý IV báo cáo kết quả', ['Quý I chọn nhiệm vụ', 'Quý IV báo cáo kết quả']],
    ['Quý I chọn đơn vị; quý IV tổng kết', ['Quý I chọn đơn vị', 'quý IV tổng kết']],
    ['Quý I chọn đơn vị; ; quý IV tổng kết', ['Quý I chọn đơn vị', 'quý IV tổng kết']],
    ['Quy I chọn đơn vị; quý IV tổng kết', ['Quy I chọn đơn vị', 'quý IV tổng kết']],
    ['Chọn đơn vị trong quý I; tổng kết quý IV', ['Chọn đơn vị trong quý I', 'tổng kết quý IV']],
  ])('%s', (phrase, [first, last]) =>
    expectRead(phrase, {
      kind: 'period',
      start: '2026-01-01',
      due: '2026-12-31',
      milestones: [
        { text: first as string, start: '2026-01-01', due: '2026-03-31' },
        { text: last as string, start: '2026-10-01', due: '2026-12-31' },
      ],
    }),
  );
  test.each([
    'Quý IV tổng kết; Quý I chọn đơn vị',
    'Quý I chọn nhiệm vụ; báo cáo kết quả',
    'Quý I chọn đơn vị trước 15/2; quý IV tổng kết',
    'Quý I/2026 (trước 15/2/2026); quý IV/2026 tổng kết',
    'Quý I báo cáo hằng tháng; quý IV tổng kết',
    'Quý I chọn đơn vị; khi có phát sinh',
    'Quý I chọn nhiệm vụ',
  ])('not understood whole, not read: %s', (phrase) =>
    expectRead(phrase, { kind: 'unrecognized', due: null }),
  );
});

describe('from a day on', () => {
  test.each([
    ['Từ quý I/2026', '2026-01-01'],
    ['Từ tháng 3/2026', '2026-03-01'],
    ['Năm 2026 và các năm tiếp theo', '2026-01-01'],
    ['Từ năm 2026 trở đi', '2026-01-01'],
    ['Kể từ ngày 01/7/2026', '2026-07-01'],
  ])('%s', (phrase, start) => expectRead(phrase, { kind: 'ongoing', start, due: null }));
});

describe('time from an event', () => {
  test.each([
    ['15 ngày làm việc sau khi có Quyết định', 15, 'workingDay', 'có Quyết định'],
    ['Trong 10 ngày làm việc sau khi có văn bản', 10, 'workingDay', 'có văn bản'],
    ['Trong vòng 05 ngày kể từ ngày nhận được hồ sơ', 5, 'day', 'nhận được hồ sơ'],
  ] as const)('%s', (phrase, count, unit, event) =>
    expectRead(phrase, { kind: 'on-event', due: null, offset: { count, unit, event } }),
  );
  test('an event alone has none', () =>
    expectRead('Khi có phát sinh', { kind: 'on-event', due: null, offset: null }));
});

describe('a reviewer’s remark under the date is separated', () => {
  test.each([
    ['Tháng 6/2026\nđề xuất chuyển sang tháng 9', '2026-06-30', 'đề xuất chuyển sang tháng 9'],
    ['15/3/2026 (đề xuất lùi sang 30/4)', '2026-03-15', 'đề xuất lùi sang 30/4'],
    ['15/3/2026 ( đề xuất lùi sang 30/4 ).', '2026-03-15', 'đề xuất lùi sang 30/4'],
    ['Tháng 6/2026 đề xuất chuyển sang tháng 9 (lần 2)', '2026-06-30', 'đề xuất chuyển sang tháng 9 (lần 2)'],
  ])('%s', (phrase, due, remark) => expectRead(phrase, { due, remark }));
  test.each(['Khi có đề nghị của cơ quan', 'Khi có đề nghị gia hạn'])(
    'a request that is itself the event is not a remark: %s',
    (phrase) => expectRead(phrase, { kind: 'on-event', remark: null }),
  );
  test('a phrase that begins with such words is the plan’s', () =>
    expectRead('Đề xuất danh mục quý I; điều chỉnh quý II', {
      kind: 'period',
      start: '2026-01-01',
      due: '2026-06-30',
      remark: null,
    }));
  test('nothing readable before it', () =>
    expectRead('Sớm, đề nghị tháng 9', { kind: 'unrecognized', remark: null }));
});

describe('the time of day is not part of the deadline', () => {
  test.each([
    ['chậm nhất 17 giờ 00 ngày 15/3/2026', '2026-03-15'],
    ['chậm nhất là 10 giờ 30 ngày 04 tháng 3 năm 2026', '2026-03-04'],
    ['Trước 17h00 ngày 15/3/2026', '2026-03-15'],
  ])('%s', (phrase, due) => expectRead(phrase, { kind: 'date', due }));
});

describe('weeks and months of the year', () => {
  test.each([
    ['trước ngày 20 tháng 6 và tháng 11 hằng năm', ['2026-06-19', '2026-11-19']],
    ['Ngày 05/6 và 05/12 hằng năm', ['2026-06-05', '2026-12-05']],
    ['Ngày 05/12 và 05/6 hằng năm', ['2026-06-05', '2026-12-05']],
    ['Tháng 12 và tháng 6 hằng năm', ['2026-06-30', '2026-12-31']],
    ['trước ngày 10 của tháng cuối quý', ['2026-03-09', '2026-06-09', '2026-09-09', '2026-12-09']],
  ])('%s', (phrase, days) => {
    expectRead(phrase, { kind: 'recurring', due: null });
    expect(occurrences(parseDeadline(phrase, YEAR), YEAR)).toEqual(days);
  });
  test('thứ Năm hằng tuần: every Thursday of the year', () => {
    const days = occurrences(parseDeadline('thứ Năm hằng tuần', YEAR), YEAR);
    // 1 January 2026 is a Thursday: 53 of them.
    expect([days[0], days[1], days.at(-1), days.length]).toEqual([
      '2026-01-01',
      '2026-01-08',
      '2026-12-31',
      53,
    ]);
  });
});

describe('across years', () => {
  test.each([
    ['Quý IV/2025 và Quý I/2026', '2025-10-01', '2026-03-31'],
    ['Trong khoảng thời gian từ ngày 01/3 đến ngày 15/4/2026', '2026-03-01', '2026-04-15'],
    ['Đợt 1: từ ngày 01/3 đến ngày 15/4/2026', '2026-03-01', '2026-04-15'],
  ])('%s', (phrase, start, due) => expectRead(phrase, { kind: 'period', start, due }));
  test('the year after', () => expectRead('Trước 15/01 năm sau', { kind: 'date', due: '2027-01-14' }));
  test.each([
    ['quarters that do not follow one another', 'Quý I/2025 và Quý I/2026'],
    ['a day and a quarter', 'Ngày 31/3/2026 và quý II/2026'],
    ['before two quarters', 'Trước quý IV/2025 và quý I/2026'],
  ])('not one time: %s', (_what, phrase) => expectRead(phrase, { kind: 'unrecognized', due: null }));
});

test.each(['12', '45000', '31/4/2026', 'Đã hoàn thành', 'x'])('nothing is guessed from “%s”', (phrase) =>
  expectRead(phrase, { kind: 'unrecognized', due: null }),
);

test('lines of a cell are steps, empty ones are none', () =>
  expectRead('- Kế hoạch: tháng 02/2026\n\n + Báo cáo: tháng 11/2026\n', {
    kind: 'period',
    start: '2026-02-01',
    due: '2026-11-30',
    milestones: [
      { text: 'Kế hoạch: tháng 02/2026', start: '2026-02-01', due: '2026-02-28' },
      { text: 'Báo cáo: tháng 11/2026', start: '2026-11-01', due: '2026-11-30' },
    ],
  }));

test.each([
  'Ngày 31 tháng 6 và tháng 12 hằng năm',
  'Ngày 31/6 và 05/12 hằng năm',
  'Tháng 6, tháng 13 hằng năm',
  'Ngày 00 hằng tháng',
  'Trước 15/3/2026; Trước 15/2/2026',
])('a day that there is not, or no day at all: %s', (phrase) =>
  expectRead(phrase, { kind: 'unrecognized', due: null }),
);

test('steps may end on the same day', () =>
  expectRead('Quý II chọn đơn vị; trước 01/7 tổng kết', {
    kind: 'period',
    start: '2026-04-01',
    due: '2026-06-30',
  }));

test('Monday and Sunday of every week', () => {
  const first = (phrase: string, year: number) => occurrences(parseDeadline(phrase, year), year)[0];
  // 1 January 2026 is a Thursday, 1 January 2023 a Sunday.
  expect(first('thứ Hai hằng tuần', 2026)).toBe('2026-01-05');
  expect(first('thứ 2 hằng tuần', 2026)).toBe('2026-01-05');
  expect(first('Chủ nhật hằng tuần', 2023)).toBe('2023-01-01');
});

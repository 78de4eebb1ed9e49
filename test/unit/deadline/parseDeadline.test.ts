import type { DeadlineKind } from '../../../src/deadline/kinds';
import { parseDeadline } from '../../../src/deadline/parseDeadline';

const PLAN_YEAR = 2024;

/** `[kind, start, due]` */
function read(phrase: string, year = PLAN_YEAR) {
  const { kind, start, due } = parseDeadline(phrase, year);
  return [kind, start, due];
}

const period = (phrases: string[], start: string, due: string) =>
  test.each(phrases)('%s', (phrase) => expect(read(phrase)).toEqual(['period', start, due]));
const date = (phrases: string[], due: string) =>
  test.each(phrases)('%s', (phrase) => expect(read(phrase)).toEqual(['date', null, due]));
const undated = (phrases: string[], kind: DeadlineKind) =>
  test.each(phrases)('%s', (phrase) => expect(read(phrase)).toEqual([kind, null, null]));

describe('a year', () => {
  period(
    [
      'Năm 2024',
      'NĂM 2024',
      'năm 2024.',
      'Năm 24',
      'Trong năm',
      'Trong năm 2024',
      'trong cả năm',
      'Cả năm',
      'cả năm 2024',
      '2024',
      'Năm\u00a02024',
      'Năm2024',
      '- Năm 2024;',
      'Thực hiện trong năm 2024',
      'Hoàn thành trong năm',
      'Thời gian thực hiện: Năm 2024',
    ],
    '2024-01-01',
    '2024-12-31',
  );
  period(['Năm 2025', 'Trong năm 2025', 'Năm 25'], '2025-01-01', '2025-12-31');
});

describe('quarters', () => {
  period(
    [
      'Quý IV năm 2024',
      'Quý IV/2024',
      'quý IV-2024',
      'Quý IV 2024',
      'Quý IV, năm 2024',
      'Quý IV/năm 2024',
      'Quý IV của năm 2024',
      'quý iv/24',
      'Quý 4',
      'Quý 4/2024',
      'Quý 04/2024',
      'Quý4/2024',
      'QuýIV/2024',
      'Q4/2024',
      'Q.4/2024',
      'q4-2024',
      'QIV/2024',
      'Q4/24',
      'Q4',
      'Quý bốn năm 2024',
      'Quý tư/2024',
      'Qúy IV/2024',
      'Quí IV/2024',
      'Qúi IV/2024',
      'QUÝ IV/2024',
      'Trong quý IV/2024',
      'Hoàn thành trong Quý IV/2024',
      'Xong Quý IV/2024',
    ],
    '2024-10-01',
    '2024-12-31',
  );
  period(
    ['Quý III, IV/2024', 'Quý III và IV năm 2024', 'Quý III - IV/2024', 'Quý III, Quý IV/2024', 'Q3-Q4/2024'],
    '2024-07-01',
    '2024-12-31',
  );
  period(
    [
      'Quý I - II/2024',
      'Quý I–II/2024',
      'Quý 1, 2/2024',
      'Từ quý I đến quý II/2024',
      'Quý I/2024 - Quý II/2024',
    ],
    '2024-01-01',
    '2024-06-30',
  );
  period(['Quý I, II, III năm 2024', 'Từ Quý I tới Quý III'], '2024-01-01', '2024-09-30');
  period(['Từ Quý IV/2024 đến Quý I/2025', 'Quý IV/2024 - Quý I/2025'], '2024-10-01', '2025-03-31');
});

describe('months', () => {
  period(
    [
      'Tháng 2/2024',
      'Tháng 02/2024',
      'tháng 2 năm 2024',
      'Tháng 2-2024',
      'Tháng 2.2024',
      'Tháng 2 2024',
      'Tháng 02/ 2024',
      'tháng 2/24',
      'Tháng 2',
      'T2/2024',
      'T02/2024',
      'T.2/2024',
      '02/2024',
      'Tháng hai năm 2024',
      'Trong tháng 02/2024',
    ],
    '2024-02-01',
    '2024-02-29',
  );
  period(['Tháng 12 năm 2024', 'T12/2024', 'tháng mười hai', 'Tháng 12/ 2024'], '2024-12-01', '2024-12-31');
  period(['Tháng năm năm 2024', 'tháng năm', 'Tháng 5'], '2024-05-01', '2024-05-31');
  period(['tháng tư/2024', 'tháng bốn/2024'], '2024-04-01', '2024-04-30');
  period(['tháng mười một/2024', 'tháng 11'], '2024-11-01', '2024-11-30');
  period(
    [
      'Tháng 3 - 6/2024',
      'Tháng 3-6/2024',
      'Tháng 3 đến tháng 6/2024',
      'Từ tháng 3 đến tháng 6/2024',
      'Từ tháng 03 đến tháng 6 năm 2024',
      'từ tháng 3 đến 6/2024',
      'Từ tháng 3/2024 đến tháng 6/2024',
      'Từ tháng 3/2024 đến hết tháng 6/2024',
      'Từ tháng 3/2024 đến tháng 6',
      'Tháng 3/2024 - 6/2024',
      'T3-T6/2024',
      'T3 - 6/2024',
      '3/2024-6/2024',
    ],
    '2024-03-01',
    '2024-06-30',
  );
  period(['từ tháng 01 đến tháng 6', 'Tháng 1 - tháng 6'], '2024-01-01', '2024-06-30');
  period(
    ['tháng 9, 10/2025', 'Tháng 9 và 10/2025', 'tháng 9, tháng 10 năm 2025'],
    '2025-09-01',
    '2025-10-31',
  );
  period(['Tháng 9, 10, 11/2024'], '2024-09-01', '2024-11-30');
  period(['từ tháng 11/2023 đến tháng 2/2024', 'Tháng 11/2023 – 02/2024'], '2023-11-01', '2024-02-29');

  test('February ends as the calendar says', () => {
    expect(read('Tháng 2', 2025)).toEqual(['period', '2025-02-01', '2025-02-28']);
    expect(read('Tháng 2/2100', 2024)).toEqual(['unrecognized', null, null]);
  });
});

describe('parts of a year and several years', () => {
  period(
    [
      '6 tháng đầu năm',
      '6 tháng đầu năm 2024',
      '6 tháng đầu năm/2024',
      '06 tháng đầu năm 2024',
      'Sáu tháng đầu năm',
      'Trong 6 tháng đầu năm 2024',
      '6 tháng đầu của năm 2024',
    ],
    '2024-01-01',
    '2024-06-30',
  );
  period(['6 tháng cuối năm', '06 tháng cuối năm 2024'], '2024-07-01', '2024-12-31');
  period(['9 tháng đầu năm', 'chín tháng đầu năm 2024'], '2024-01-01', '2024-09-30');
  period(['3 tháng đầu năm'], '2024-01-01', '2024-03-31');
  period(['12 tháng cuối năm'], '2024-01-01', '2024-12-31');
  period(
    [
      'Giai đoạn 2024-2025',
      'Giai đoạn 2024- 2025',
      'giai đoạn 2024 – 2025',
      'Giai đoạn từ năm 2024 đến năm 2025',
      'Năm 2024 - 2025',
      'Từ năm 2024 đến 2025',
      '2024-2025',
    ],
    '2024-01-01',
    '2025-12-31',
  );
});

describe('from day to day', () => {
  period(
    [
      'Từ ngày 01/3/2024 đến ngày 15/3/2024',
      'từ 1/3 đến 15/3/2024',
      'Từ ngày 1/3 đến ngày 15/3',
      'Từ ngày 01 đến ngày 15/3/2024',
      'Từ ngày 1 tháng 3 đến ngày 15 tháng 3 năm 2024',
      '01/3/2024 - 15/3/2024',
      'từ ngày 1-3-2024 đến ngày 15-3-2024',
    ],
    '2024-03-01',
    '2024-03-15',
  );
  period(['Từ ngày 15/3/2024 đến ngày 15/3/2024'], '2024-03-15', '2024-03-15');
  period(['Từ ngày 15/12/2023 đến ngày 14/3/2024', '15/12/2023-14/3/2024'], '2023-12-15', '2024-03-14');
});

describe('one day', () => {
  date(
    [
      '15/3/2024',
      '15/03/2024',
      'Ngày 15/3/2024',
      'Đến ngày 15/3/2024',
      'đến 15/3',
      'Đến hết ngày 15/3/2024',
      'Chậm nhất ngày 15/3/2024',
      'Chậm nhất là ngày 15/3',
      'Chậm nhất đến ngày 15/3/2024',
      'Chậm nhất vào ngày 15/3/2024',
      'Muộn nhất ngày 15/3/2024',
      'Không quá ngày 15/3/2024',
      'Hạn cuối: 15/3/2024',
      'Hoàn thành chậm nhất ngày 15/3/2024',
      '15.3.2024',
      '15-3-24',
      'ngày 15 tháng 3 năm 2024',
      'Ngày 15 tháng ba',
    ],
    '2024-03-15',
  );
  date(['ngày 5 tháng 3 năm 2024', 'Ngày 05/03/2024'], '2024-03-05');
  date(['29/02/2024', '29/2', 'Ngày 29 tháng 2'], '2024-02-29');
});

describe('before a day: the day before', () => {
  date(
    [
      'Trước 10/2/2024',
      'Trước ngày 10/02/2024',
      'Xong trước ngày 10/2/2024',
      'Hoàn thành xong trước ngày 10/2/2024',
      'Thời gian hoàn thành: trước 10/2',
      'Trước ngày 10 tháng 2 năm 2024',
      'trước 10-2-2024',
      'Trước\u00a010/2/2024',
    ],
    '2024-02-09',
  );
  date(['Trước ngày 01/3/2024'], '2024-02-29');
  date(['Trước ngày 01/01/2024', 'Trước năm 2024', 'Trước tháng 1/2024', 'Trước Quý I/2024'], '2023-12-31');
  date(['Trước tháng 6/2024', 'Trước tháng 6', 'Trước T6/2024'], '2024-05-31');
  date(['Trước Quý II/2024', 'trước quý 2', 'Xong trước Q2/2024'], '2024-03-31');
});

describe('by the end of a month, quarter or year', () => {
  date(
    ['Đến hết tháng 6/2024', 'Chậm nhất tháng 6/2024', 'Chậm nhất trong quý II/2024', 'Hết quý II'],
    '2024-06-30',
  );
  date(['Đến hết năm 2024', 'Đến cuối năm 2024'], '2024-12-31');
});

describe('without a due day', () => {
  undated(
    [
      'Thường xuyên',
      'THƯỜNG XUYÊN',
      'Thường xuyên.',
      'Thường xuyên liên tục',
      'Thường xuyên, liên tục',
      'Thường xuyên hàng năm',
      'Thường xuyên hằng năm',
      'Thường xuyên trong năm',
      'Thường xuyên trong năm 2024',
      'Thường xuyên, hàng ngày',
      'Liên tục',
      'Hàng ngày',
      'Hằng tuần',
    ],
    'ongoing',
  );
  undated(
    [
      'Hằng tháng',
      'hàng tháng',
      'Hàng quý',
      'Mỗi quý',
      'Định kỳ 6 tháng',
      'Định kỳ hàng quý',
      'Định kỳ 6 tháng, năm',
      'Hàng tháng, quý, 6 tháng, năm',
      'báo cáo định kỳ hàng tháng, quý, 6 tháng, năm',
      'định kỳ hàng tháng, quý, 6 tháng, năm hoặc đột xuất',
      '6 tháng một lần',
      '6 tháng/lần',
      '01 lần/quý',
      'Hàng năm',
      'Hàng quý năm 2024',
      'Hàng tháng trong năm 2024',
      'Ngày 25 hằng tháng',
      'Trước ngày 25 hằng tháng',
      'Chậm nhất ngày 20 hằng tháng',
      'Chậm nhất vào ngày 20 của tháng cuối quý',
      'Trước ngày 15/12 hằng năm',
    ],
    'recurring',
  );
  undated(
    [
      'Khi có phát sinh',
      'khi phát sinh',
      'Phát sinh',
      'Khi có yêu cầu',
      'Theo yêu cầu của UBND tỉnh',
      'Sau khi có hướng dẫn của Bộ Nội vụ',
      'Ngay sau khi có văn bản của Trung ương',
      'Trước khi ban hành',
      'Đột xuất',
      'Trong vòng 10 ngày làm việc kể từ ngày ban hành',
    ],
    'on-event',
  );
  undated(
    [
      'Theo Kế hoạch riêng',
      'Theo kế hoạch của Bộ Nội vụ',
      'Theo Kế hoạch số 5392/KH-UBND ngày 26/10/2022',
      'Có kế hoạch riêng',
      'Theo lộ trình',
      'Theo lộ trình của Chính phủ',
      'Theo quy định',
      'Theo hướng dẫn của Bộ Nội vụ',
      'Theo thời hạn tại Kế hoạch số 12/KH-UBND',
      'Theo thời gian quy định tại Nghị quyết số 5/NQ-HĐND',
    ],
    'external-plan',
  );
  undated(['', ' ', '\n\t', '\u00a0', '\u200b'], 'unstated');
});

describe('what is not certain is not guessed', () => {
  undated(
    [
      '30/02/2024',
      'Trước 30/02/2024',
      'Từ ngày 01/02/2024 đến ngày 30/02/2024',
      '31/4',
      'Tháng 13',
      'Tháng 13/2024',
      'Tháng 0/2024',
      'Trước tháng 13/2024',
      'Quý V',
      'Quý V/2024',
      'Quý 5/2024',
      'Quý 0',
      'Quý IIII/2024',
      'Quý IV, III/2024',
      'Quý II, II/2024',
      'Tháng 6 - 3/2024',
      'Tháng 11 - 2/2025',
      'Từ tháng 6/2024 đến tháng 3/2024',
      'Từ ngày 15/3 đến ngày 10/3/2024',
      'Giai đoạn 2025-2024',
      '13 tháng đầu năm',
      '0 tháng đầu năm',
      '13 tháng cuối năm',
      'Ngày 32 hằng tháng',
      'Ngày 31/4 hằng năm',
    ],
    'unrecognized',
  );
  undated(
    [
      'Tháng 6/2024 hoặc tháng 7/2024',
      'Tháng 02/2024 gửi KH về Sở Nội vụ',
      'Khoảng tháng 6/2024',
      'Trước tháng 6, 7/2024',
      'Chậm nhất quý III, IV/2024',
      'Quý IV/2024-2025',
      'Từ tháng 11/2023 đến tháng 2',
      'Sau tháng 6/2024',
      'Đầu năm',
      'Cuối năm',
      'Đầu năm 2024',
      'Cuối tháng 6/2024',
      'Giữa quý II',
      'Tháng',
      'Quý',
      'Năm',
      '6 tháng',
      '6 tháng, năm 2024',
      'Báo cáo 6 tháng, 9 tháng năm 2024',
      '6 tháng, 9 tháng',
      '6 tháng, 1 năm',
      'Năm, 6 tháng',
      'Quý, năm',
      'Tháng 12, năm',
      'Tháng giêng',
      'Tháng năm 2024',
      'Tháng 6/12',
      '10/24',
      '1-3/2024',
      '12',
      'Trước',
      'Khi',
      'Đến',
      'Hoàn thành',
      'Quỹ',
      'Trước hạn',
      'Theo dõi thường xuyên',
      'Theo tháng 3',
      'Sau khi có hướng dẫn, xong trước ngày 30/6/2024',
      'Theo Kế hoạch riêng, chậm nhất quý II/2024',
      'Thường xuyên, khi có phát sinh',
      'Hàng quý năm 2025',
      'Tháng 3/204',
      'Năm 20244',
      'Năm 1924',
      'abc',
      '-',
      '\n-',
      '(Gửi KH về Sở Nội vụ)',
      '=1+1',
    ],
    'unrecognized',
  );
});

describe('the condition', () => {
  test.each([
    ['Quý II/2024 (Sau khi BCĐ CCHC công bố)', 'Sau khi BCĐ CCHC công bố'],
    ['Quý II/2024\n(Gửi KH (bản giấy) về Sở Nội vụ).', 'Gửi KH (bản giấy) về Sở Nội vụ'],
    ['Quý II/2024 ()', null],
    ['Quý II/2024 ( Gửi về Sở Nội vụ )', 'Gửi về Sở Nội vụ'],
    ['Quý II/2024', null],
  ])('of %j is %j, and the period stays', (phrase, condition) => {
    expect(parseDeadline(phrase, PLAN_YEAR)).toMatchObject({
      kind: 'period',
      start: '2024-04-01',
      due: '2024-06-30',
      condition,
    });
  });

  test('is kept where the rest is not understood', () => {
    expect(parseDeadline('Tháng 13 (Gửi về Sở Nội vụ)', PLAN_YEAR)).toMatchObject({
      kind: 'unrecognized',
      condition: 'Gửi về Sở Nội vụ',
    });
  });
});

describe('a slip is repaired, and said so', () => {
  test.each([
    ['Trước 10/2/2 024', 'date', null, '2024-02-09'],
    ['Năm 20 24', 'period', '2024-01-01', '2024-12-31'],
    ['Quý IV/202 4', 'period', '2024-10-01', '2024-12-31'],
    ['Giai đoạn 2024-20 25', 'period', '2024-01-01', '2025-12-31'],
    ['Thang 2/2024', 'period', '2024-02-01', '2024-02-29'],
    ['Quy IV nam 2024', 'period', '2024-10-01', '2024-12-31'],
    ['Truoc ngay 10/2/2024', 'date', null, '2024-02-09'],
    ['Trứơc 10/2/2024', 'date', null, '2024-02-09'],
    ['Thuong xuyen', 'ongoing', null, null],
    ['Hang quy', 'recurring', null, null],
    ['Theo kể hoạch riêng', 'external-plan', null, null],
  ])('%s', (phrase, kind, start, due) => {
    expect(parseDeadline(phrase, PLAN_YEAR)).toEqual({
      ...{ milestones: [], then: null, offset: null, remark: null },
      phrase,
      kind,
      start,
      due,
      condition: null,
      repaired: true,
    });
  });

  test.each([
    'Qúy IV/2024',
    'Quí IV/2024',
    'Tháng 10/ 2024',
    'Giai đoạn 2024- 2025',
    'Trước 10/2/2024',
    'Tháng 13',
  ])('%s is no slip', (phrase) => {
    expect(parseDeadline(phrase, PLAN_YEAR).repaired).toBe(false);
  });

  test('"tháng sau" (next month) is not taken for June', () => {
    expect(read('Tháng sau')).toEqual(['unrecognized', null, null]);
  });
});

test('a two-digit year is read only where it can be no month and lies near the plan', () => {
  expect(read('Tháng 6/12', 2022)).toEqual(['unrecognized', null, null]);
  expect(read('Tháng 6/14', 2022)).toEqual(['period', '2014-06-01', '2014-06-30']);
  expect(read('Tháng 6/34', 2024)).toEqual(['period', '2034-06-01', '2034-06-30']);
  expect(read('Tháng 6/35', 2024)).toEqual(['unrecognized', null, null]);
});

describe('a plan names years of this century', () => {
  period(['Năm 2000'], '2000-01-01', '2000-12-31');
  period(['Năm 2099'], '2099-01-01', '2099-12-31');
  undated(['Năm 1999', 'Năm 2100', '31/12/1999', 'Trước 02/01/2100'], 'unrecognized');
});

test('a missing year is the plan year', () => {
  expect(read('Quý IV', 2025)).toEqual(['period', '2025-10-01', '2025-12-31']);
  expect(read('Trong năm', 2025)).toEqual(['period', '2025-01-01', '2025-12-31']);
  expect(read('29/2', 2025)).toEqual(['unrecognized', null, null]);
  expect(read('Quý IV/2024', 2025)).toEqual(['period', '2024-10-01', '2024-12-31']);
});

test('the phrase is given back as typed', () => {
  const phrase = '  Quý\u00a0IV ';
  expect(parseDeadline(phrase, PLAN_YEAR).phrase).toBe(phrase);
});

describe('longer than any phrase of a plan', () => {
  const ofLength = (length: number) => 'Theo kế hoạch '.padEnd(length, 'x');
  test('1,000 characters are read, more are not', () => {
    expect(read(ofLength(1000))).toEqual(['external-plan', null, null]);
    expect(parseDeadline(ofLength(1001), PLAN_YEAR)).toMatchObject({
      kind: 'unrecognized',
      phrase: ofLength(1001),
      milestones: [],
      condition: null,
    });
  });
  const steps = (length: number) => `Quý I chọn ${'x'.repeat(length - 35)}; Quý IV báo cáo kết quả`;
  test('steps are sought in 300 characters, not in more', () => {
    expect(steps(300)).toHaveLength(300);
    expect(read(steps(300))).toEqual(['period', '2024-01-01', '2024-12-31']);
    expect(read(steps(301))).toEqual(['unrecognized', null, null]);
  });
});

describe('an end without a year takes the other’s', () => {
  period(['Từ ngày 01/11/2023 đến ngày 15/12'], '2023-11-01', '2023-12-15');
  period(['Từ 1/11 đến 15/12/2023'], '2023-11-01', '2023-12-15');
});

describe('a time to be confirmed is none, whatever is remarked on it', () => {
  undated(
    [
      'Tháng 6/2024 (cần xác nhận)',
      'Cần xác nhận: trước 15/3/2024',
      '15/3/2024 ( đề nghị gia hạn đến 31/10 ) cần xác nhận',
      '15/3/2024 (đề nghị gia hạn đến 31/10) cần xác nhận',
      '15/3/2024 ( đề nghị gia hạn, cần xác nhận )',
      '15/3/2024 (đề nghị gia hạn, cần xác nhận)',
    ],
    'unrecognized',
  );
});

describe('an empty last item of a cell says nothing', () => {
  test.each(['-', '–', '•', '- .', '-\n-', '\r\n -'])('%j', (item) => {
    expect(parseDeadline(`Trước 30/9 (đề nghị lùi)\n${item}`, PLAN_YEAR)).toMatchObject({
      ...{ kind: 'date', due: '2024-09-29', condition: null, remark: 'đề nghị lùi' },
    });
    expect(parseDeadline(`Trước 30/9, đề nghị lùi\n${item}`, PLAN_YEAR).remark).toBe('đề nghị lùi');
  });
  test('nor does one between others', () =>
    expect(parseDeadline('- Quý I: rà soát\n-\n- Quý II: ban hành', PLAN_YEAR).milestones).toHaveLength(2));
  test('but a dash between two months does', () =>
    expect(read('Tháng 3\n-\nTháng 6/2024')).toEqual(['period', '2024-03-01', '2024-06-30']));
});

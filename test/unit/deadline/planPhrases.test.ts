import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { occurrences } from '../../../src/deadline/occurrences';
import { parseDeadline } from '../../../src/deadline/parseDeadline';
import type { DeadlineKind } from '../../../src/deadline/kinds';

type Expected = [
  phrase: string,
  kind: DeadlineKind,
  start: string | null,
  due: string | null,
  condition?: string,
];

/**
 * Every distinct "Thời gian" cell in the appendix of 213/KH-UBND, as printed, with its meaning according to DESIGN's
 * table.
 */
const CELLS: Expected[] = [
  ['Năm 2024', 'period', '2024-01-01', '2024-12-31'],
  ['Khi có phát sinh', 'on-event', null, null],
  ['Trước 10/2/2 024', 'date', null, '2024-02-09'],
  ['Tháng 2/2024', 'period', '2024-02-01', '2024-02-29'],
  ['Theo Kế hoạch riêng', 'external-plan', null, null],
  ['Thường xuyên', 'ongoing', null, null],
  ['Quý IV năm 2024', 'period', '2024-10-01', '2024-12-31'],
  ['Tháng 12 năm 2024', 'period', '2024-12-01', '2024-12-31'],
  ['Tháng 4 năm 2024', 'period', '2024-04-01', '2024-04-30'],
  ['Giai đoạn 2024- 2025', 'period', '2024-01-01', '2025-12-31'],
  ['Quý III, IV năm 2024', 'period', '2024-07-01', '2024-12-31'],
  ['Tháng 11/2024', 'period', '2024-11-01', '2024-11-30'],
  ['Tháng 12/2024', 'period', '2024-12-01', '2024-12-31'],
  ['Tháng 01/2024', 'period', '2024-01-01', '2024-01-31'],
  ['Thường xuyên hàng năm', 'ongoing', null, null],
  ['Tháng 10/ 2024', 'period', '2024-10-01', '2024-10-31'],
  ['Tháng 1/2024', 'period', '2024-01-01', '2024-01-31'],
  ['Tháng 02/2024 (Gửi KH về Sở Nội vụ)', 'period', '2024-02-01', '2024-02-29', 'Gửi KH về Sở Nội vụ'],
  ['Tháng 01/2024 (Gửi KH về Sở Nội vụ)', 'period', '2024-01-01', '2024-01-31', 'Gửi KH về Sở Nội vụ'],
  [
    'Tháng 03/2024 (Gửi Đăng ký về Sở Nội vụ)',
    'period',
    '2024-03-01',
    '2024-03-31',
    'Gửi Đăng ký về Sở Nội vụ',
  ],
  ['Tháng 03/2024', 'period', '2024-03-01', '2024-03-31'],
  ['Tháng 03/2024 (Gửi KH về Sở Nội vụ)', 'period', '2024-03-01', '2024-03-31', 'Gửi KH về Sở Nội vụ'],
  ['Quý I/2024', 'period', '2024-01-01', '2024-03-31'],
  [
    'Quý II/2024 (Sau khi BCĐ CCHC của CP công bố kết quả)',
    'period',
    '2024-04-01',
    '2024-06-30',
    'Sau khi BCĐ CCHC của CP công bố kết quả',
  ],
  ['Tháng 10/2024', 'period', '2024-10-01', '2024-10-31'],
];

/** Deadlines in the plan's body (IV.1.1, IV.1.4, III.3). */
const BODY: Expected[] = [
  ['xong trước ngày 15/01/2024', 'date', null, '2024-01-14'],
  ['Xong trước ngày 15/01/2024', 'date', null, '2024-01-14'],
  ['xong trước ngày 31/01/2024', 'date', null, '2024-01-30'],
  ['hoàn thành trước ngày 28/02/2024', 'date', null, '2024-02-27'],
  ['trong tháng 02/2024', 'period', '2024-02-01', '2024-02-29'],
];

test.each([...CELLS, ...BODY])('%s', (phrase, kind, start, due, condition = undefined) => {
  expect(parseDeadline(phrase, 2024)).toEqual({
    ...{ milestones: [], then: null, offset: null, remark: null },
    phrase,
    kind,
    start,
    due,
    condition: condition ?? null,
    repaired: phrase === 'Trước 10/2/2 024',
  });
});

test('the list above has every such cell of the printed appendix, and none that it lacks', () => {
  const text = readFileSync(join(__dirname, '../../fixtures/plan/213-KH-UBND.txt'), 'utf8').normalize('NFC');
  const lines = text.split('\n').map((line) => line.replace(/\|\s*$/, '').trim());
  const appendix = lines.slice(lines.indexOf('Thời gian'));
  // Short cells that begin like a deadline; "Theo quy định", "Theo dự toán …" are in the budget column.
  const times = appendix.filter(
    (line) =>
      line.length < 60 &&
      /^(năm|quý|tháng|trước|giai đoạn|thường xuyên|khi|sau|hàng|hằng|định kỳ|ngày|theo kế hoạch) ?/i.test(
        line,
      ) &&
      !/^\d|hoạt động|nhiệm vụ/i.test(line),
  );
  expect([...new Set(times)].sort()).toEqual(CELLS.map(([phrase]) => phrase).sort());
});

/** As plans of two-tier provinces phrase them, 2025 to 2027; what each means was decided before it was read. */
const TWO_TIER: Expected[] = [
  ['Trong quý I năm 2026', 'period', '2026-01-01', '2026-03-31'],
  ['Hoàn thành trong quý II/2026', 'period', '2026-04-01', '2026-06-30'],
  ['Quý 3/2026', 'period', '2026-07-01', '2026-09-30'],
  ['Q4/2026', 'period', '2026-10-01', '2026-12-31'],
  ['Qúy III/2026', 'period', '2026-07-01', '2026-09-30'],
  ['quý 4-2026', 'period', '2026-10-01', '2026-12-31'],
  ['Quý I - Quý III/2026', 'period', '2026-01-01', '2026-09-30'],
  ['Quý II đến quý IV năm 2026', 'period', '2026-04-01', '2026-12-31'],
  ['Từ Quý II/2026 đến hết Quý III/2026', 'period', '2026-04-01', '2026-09-30'],
  ['Trước quý IV/2026', 'date', null, '2026-09-30'],
  ['Chậm nhất cuối tháng 6/2026', 'date', null, '2026-06-30'],
  ['Trong 6 tháng đầu năm 2026', 'period', '2026-01-01', '2026-06-30'],
  ['6 tháng cuối năm 2026', 'period', '2026-07-01', '2026-12-31'],
  ['Sáu tháng đầu năm', 'period', '2026-01-01', '2026-06-30'],
  ['9 tháng đầu năm 2026', 'period', '2026-01-01', '2026-09-30'],
  ['Năm 2026-2027', 'period', '2026-01-01', '2027-12-31'],
  ['Giai đoạn 2026 - 2030', 'period', '2026-01-01', '2030-12-31'],
  ['Năm 2026 và những năm tiếp theo', 'ongoing', '2026-01-01', null],
  ['Từ năm 2026', 'ongoing', '2026-01-01', null],
  ['Từ tháng 3/2026', 'ongoing', '2026-03-01', null],
  ['Từ tháng 01 đến tháng 12/2026', 'period', '2026-01-01', '2026-12-31'],
  ['Từ tháng 1 đến tháng 3 năm 2026', 'period', '2026-01-01', '2026-03-31'],
  ['Tháng 01 - tháng 6/2026', 'period', '2026-01-01', '2026-06-30'],
  ['Tháng 4, 5/2026', 'period', '2026-04-01', '2026-05-31'],
  ['03/2026', 'period', '2026-03-01', '2026-03-31'],
  ['2026', 'period', '2026-01-01', '2026-12-31'],
  ['31/3', 'date', null, '2026-03-31'],
  ['31.3.2026', 'date', null, '2026-03-31'],
  ['31-03-2026', 'date', null, '2026-03-31'],
  ['Ngày 31 tháng 3 năm 2026', 'date', null, '2026-03-31'],
  ['Ngày 31/3', 'date', null, '2026-03-31'],
  ['Trước ngày 31 tháng 3', 'date', null, '2026-03-30'],
  ['Trước ngày 30/02/2026', 'unrecognized', null, null],
  ['Trước ngày 31/4/2026', 'unrecognized', null, null],
  ['Chậm nhất ngày 20/11/2026', 'date', null, '2026-11-20'],
  ['Chậm nhất là ngày 20/11/2026', 'date', null, '2026-11-20'],
  ['Chậm nhất trước ngày 20/11/2026', 'date', null, '2026-11-19'],
  ['Muộn nhất ngày 20/11/2026', 'date', null, '2026-11-20'],
  ['Hạn cuối: 15/5/2026', 'date', null, '2026-05-15'],
  ['Thời hạn: trước 15/5/2026', 'date', null, '2026-05-14'],
  ['Hoàn thành trước ngày 15/12/2026', 'date', null, '2026-12-14'],
  ['Hoàn thành chậm nhất vào ngày 15/12/2026', 'date', null, '2026-12-15'],
  ['Chậm nhất 17h ngày 05/6/2026', 'date', null, '2026-06-05'],
  ['Dự kiến tháng 9/2026', 'period', '2026-09-01', '2026-09-30'],
  ['Dự kiến trong Quý III/2026', 'period', '2026-07-01', '2026-09-30'],
  ['Dự kiến hoàn thành trước 30/9/2026', 'date', null, '2026-09-29'],
  ['Quý II/2026 (sau khi Chính phủ ban hành Nghị định)', 'period', '2026-04-01', '2026-06-30'],
  ['Trong năm 2026 (theo Kế hoạch kiểm tra)', 'period', '2026-01-01', '2026-12-31'],
  ['Cả năm 2026', 'period', '2026-01-01', '2026-12-31'],
  ['Cả năm', 'period', '2026-01-01', '2026-12-31'],
  ['Trong năm', 'period', '2026-01-01', '2026-12-31'],
  ['Trong cả năm 2026', 'period', '2026-01-01', '2026-12-31'],
  ['Thường xuyên trong năm 2026', 'ongoing', null, null],
  ['Thường xuyên, liên tục', 'ongoing', null, null],
  ['Thường xuyên trong năm', 'ongoing', null, null],
  ['Duy trì thường xuyên', 'ongoing', null, null],
  ['Nhiệm vụ thường xuyên, liên tục hằng năm', 'ongoing', null, null],
  ['Hằng quý', 'recurring', null, null],
  ['Hàng quý, 6 tháng, năm', 'recurring', null, null],
  ['Định kỳ hằng tháng', 'recurring', null, null],
  ['Định kỳ 6 tháng', 'recurring', null, null],
  ['Định kỳ 6 tháng, hằng năm', 'recurring', null, null],
  ['Đột xuất', 'on-event', null, null],
  ['Đột xuất khi có yêu cầu', 'on-event', null, null],
  ['Khi có yêu cầu', 'on-event', null, null],
  ['Khi có phát sinh', 'on-event', null, null],
  ['Khi phát sinh', 'on-event', null, null],
  ['Theo tiến độ của Bộ Khoa học và Công nghệ', 'external-plan', null, null],
  ['Theo lộ trình của Chính phủ', 'external-plan', null, null],
  ['Theo Kế hoạch của UBND tỉnh', 'external-plan', null, null],
  ['Sau khi có hướng dẫn của Bộ Tài chính', 'on-event', null, null],
  ['Sau khi Trung ương ban hành văn bản', 'on-event', null, null],
  ['Ngay sau khi Nghị quyết được thông qua', 'on-event', null, null],
  ['Trước ngày 20/01/2027', 'date', null, '2027-01-19'],
  ['Trước 15/01 năm sau', 'date', null, '2027-01-14'],
  ['Tháng 01/2027', 'period', '2027-01-01', '2027-01-31'],
  ['Tháng 12/2025', 'period', '2025-12-01', '2025-12-31'],
  ['Quý IV/2025 - Quý I/2026', 'period', '2025-10-01', '2026-03-31'],
  ['Từ tháng 11/2025 đến tháng 02/2026', 'period', '2025-11-01', '2026-02-28'],
  ['Quý I: xây dựng; Quý II - IV: triển khai', 'period', '2026-01-01', '2026-12-31'],
  ['Đợt 1: tháng 3/2026; Đợt 2: tháng 9/2026', 'period', '2026-03-01', '2026-09-30'],
  ['Trước ngày 31/3/2026, duy trì thường xuyên', 'date', null, '2026-03-30'],
  ['Hoàn thành trước 30/6/2026, sau đó cập nhật thường xuyên', 'date', null, '2026-06-29'],
  ['Đã hoàn thành', 'unrecognized', null, null],
  ['Đang thực hiện', 'unrecognized', null, null],
  ['x', 'unrecognized', null, null],
  ['30', 'unrecognized', null, null],
  ['45 ngày', 'unrecognized', null, null],
  ['15 ngày làm việc', 'unrecognized', null, null],
  ['12 tháng', 'unrecognized', null, null],
  ['Trước Tết Nguyên đán 2026', 'unrecognized', null, null],
  ['Năm học 2026-2027', 'unrecognized', null, null],
  ['Thực hiện từ 01/01/2026 đến 31/12/2026', 'period', '2026-01-01', '2026-12-31'],
  ['01/01/2026 - 30/6/2026', 'period', '2026-01-01', '2026-06-30'],
  ['Từ 15/3 đến 30/4', 'period', '2026-03-15', '2026-04-30'],
  ['Từ 15-30/4/2026', 'period', '2026-04-15', '2026-04-30'],
  ['Ngày 10-15/5/2026', 'period', '2026-05-10', '2026-05-15'],
  ['Từ ngày 20 đến ngày 25 tháng 11 năm 2026', 'period', '2026-11-20', '2026-11-25'],
  ['Từ ngày 30/6/2026 đến ngày 01/6/2026', 'unrecognized', null, null],
  ['Xong trong tháng 5', 'period', '2026-05-01', '2026-05-31'],
  ['Hoàn thành trong năm 2027', 'period', '2027-01-01', '2027-12-31'],
  ['Thời gian thực hiện: Quý II, III năm 2026', 'period', '2026-04-01', '2026-09-30'],
  ['Quý I, II, III, IV năm 2026', 'period', '2026-01-01', '2026-12-31'],
  ['Từ nay đến 31/12/2026', 'date', null, '2026-12-31'],
  ['Từ nay đến hết năm 2026', 'date', null, '2026-12-31'],
  ['Trước khi kết thúc quý II/2026', 'unrecognized', null, null],
  ['Trước khi kết thúc năm 2026', 'unrecognized', null, null],
  ['Sau khi kết thúc hội nghị', 'on-event', null, null],
];

test.each(TWO_TIER)('of 2026: %s', (phrase, kind, start, due) => {
  expect(parseDeadline(phrase, 2026)).toMatchObject({ kind, start, due });
});

test.each([
  ['Định kỳ trước ngày 15 hằng tháng', '2026-01-14', 12],
  ['Trước ngày 20 hằng tháng', '2026-01-19', 12],
  ['Ngày 20 hằng tháng', '2026-01-20', 12],
  ['Ngày 15 tháng cuối quý', '2026-03-15', 4],
  ['Trước ngày 15 của tháng cuối quý', '2026-03-14', 4],
  ['Ngày 15/6 và 15/12 hằng năm', '2026-06-15', 2],
  ['Thứ Sáu hằng tuần', '2026-01-02', 52],
  ['Chiều thứ Năm hàng tuần', '2026-01-01', 53],
  ['Trước ngày 05 tháng 12 hằng năm', '2026-12-04', 1],
  ['Tháng 12 hằng năm', '2026-12-31', 1],
  ['Trước 31/12 hằng năm', '2026-12-30', 1],
  ['Quý IV hằng năm', '2026-12-31', 1],
  ['Quý II, IV hằng năm', '2026-06-30', 2],
] as const)('recurring in 2026: %s', (phrase, first, count) => {
  const deadline = parseDeadline(phrase, 2026);
  expect(deadline).toMatchObject({ kind: 'recurring', due: null });
  const days = occurrences(deadline, 2026);
  expect([days[0], days.length]).toEqual([first, count]);
});

test.each([
  ['Trước ngày 31/3/2026, duy trì thường xuyên', 'ongoing'],
  ['Hoàn thành trước 30/6/2026, sau đó cập nhật thường xuyên', 'ongoing'],
] as const)('continued in 2026: %s', (phrase, kind) => {
  expect(parseDeadline(phrase, 2026).then).toMatchObject({ kind });
});

test.each([
  ['Trong vòng 15 ngày kể từ ngày ban hành Kế hoạch', 15, 'day'],
  ['15 ngày kể từ ngày nhận được văn bản', 15, 'day'],
  ['Sau 05 ngày làm việc kể từ khi nhận đủ hồ sơ', 5, 'workingDay'],
  ['Chậm nhất 07 ngày làm việc sau khi nhận được hồ sơ', 7, 'workingDay'],
  ['Trong thời hạn 30 ngày kể từ ngày Luật có hiệu lực', 30, 'day'],
  ['Trong 02 tháng kể từ ngày ban hành Nghị quyết', 2, 'month'],
] as const)('from an event: %s', (phrase, count, unit) => {
  expect(parseDeadline(phrase, 2026)).toMatchObject({ kind: 'on-event', due: null, offset: { count, unit } });
});

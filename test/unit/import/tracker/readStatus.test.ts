import { evidenceIn } from '../../../../src/import/tracker/evidence';
import { readStatus } from '../../../../src/import/tracker/readStatus';

test.each([
  ['Hoàn thành đúng hạn', 'Hoàn thành'],
  ['ĐÃ HOÀN THÀNH', 'Hoàn thành'],
  ['Chưa hoàn thành', 'Đang thực hiện'],
  ['Chưa đến hạn', 'Chưa thực hiện'],
  ['Đang trình UBND tỉnh', 'Đang thực hiện'],
  ['Quá hạn', 'Đang thực hiện'],
  ['Quý IV/2026', null],
  ['Hằng tháng', null],
  ['Phòng CCHC', null],
  ['Đã HT', 'Hoàn thành'],
  ['Đã trả lời', 'Hoàn thành'],
  ['Đã gửi', 'Hoàn thành'],
  ['Đã gửi lấy ý kiến các sở', 'Đang thực hiện'],
  ['Chưa xử lý', 'Chưa thực hiện'],
  ['Chưa đạt', 'Đang thực hiện'],
  ['Hoàn thành 100%', 'Hoàn thành'],
  ['Hoàn thành 80%', 'Đang thực hiện'],
  ['Đã thực hiện được 62,5 %', 'Đang thực hiện'],
  ['Hoàn thành một phần', 'Đang thực hiện'],
  ['Cơ bản hoàn thành', 'Đang thực hiện'],
  ['Hoàn thành 2/5 nội dung', 'Đang thực hiện'],
  ['Hoàn thành 5/5 nội dung', 'Hoàn thành'],
  ['Hoàn thành 15/3/2026', 'Hoàn thành'],
  ['100%', 'Hoàn thành'],
  ['45 %', 'Đang thực hiện'],
  ['0%', 'Chưa thực hiện'],
])('%s is the status %s', (text, status) => {
  expect(readStatus(text)).toBe(status);
});

test.each([
  ['Đã ban hành QĐ số 12/QĐ-STP ngày 5/3/2026', [{ number: '12/QĐ-STP', date: '2026-03-05' }]],
  ['Báo cáo số 310/BC-SYT, ngày 13 tháng 6 năm 2026.', [{ number: '310/BC-SYT', date: '2026-06-13' }]],
  [
    'KH 15/KH-UBND và CV 99/SNV-CCHC',
    [
      { number: '15/KH-UBND', date: null },
      { number: '99/SNV-CCHC', date: null },
    ],
  ],
  ['Quyết định 31/2026/QĐ-UBND (ngày 1/2)', [{ number: '31/2026/QĐ-UBND', date: '2026-02-01' }]],
  ['Đạt 15/20 hồ sơ, ngày 15/3/2026', []],
  ['Nghị quyết số 18-NQ/TW', [{ number: '18-NQ/TW', date: null }]],
])('%s cites', (text, cited) => {
  expect(evidenceIn(text, 2026)).toEqual(cited);
});

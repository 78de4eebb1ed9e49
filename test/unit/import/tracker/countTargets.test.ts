import { readXlsx } from '../../../../src/host/file/ooxml/read/readWorkbook';
import { planColumns } from '../../../../src/import/tracker/columns/planColumns';
import { readTracker } from '../../../../src/import/tracker/readTracker';
import { fileOf, type Office, type Typed } from './office';

const base = { name: 'x', sheet: 'Chỉ tiêu', header: 1, keys: [], tasks: [], traps: [] };
const WITHOUT = ['STT', 'Nội dung', 'Chủ trì', 'Chỉ tiêu', 'Đã thực hiện'];
const WITH = ['STT', 'Nội dung', 'Chủ trì', 'Chỉ tiêu', 'Tử số', 'Mẫu số'];

/** Comparison, number, rate, gap and verdict of each row; null if the columns are not offered. */
async function judged(header: string[], rows: Typed[][]): Promise<unknown[][] | null> {
  const office: Office = {
    ...base,
    rows: [header, ...rows.map((row, index) => [index + 1, `Nội dung ${index + 1}`, 'Phòng A', ...row])],
  };
  const sheet = (await readXlsx(await fileOf(office))).sheets[0]!;
  const tracker = readTracker(sheet, { otherwise: 2026 })!;
  const planned = planColumns(tracker, sheet, { left: header.length, date: '2026-07-15' });
  if (!planned) return null;
  const computed = planned.cells.filter(({ formula }) => formula !== undefined);
  return rows.map((_row, index) => computed.slice(index * 5, index * 5 + 5).map(({ value }) => value));
}

test('a number of things is compared with the count, without a rate', async () => {
  expect(
    await judged(WITHOUT, [
      ['Ít nhất 12 tin', 15],
      ['Trên 200 lượt người', 200],
      ['Không quá 15 ngày làm việc', 16],
      ['Tối thiểu 1.200 hồ sơ', null],
      ['Tối thiểu 5 mô hình', 'hai'],
      [30, 28],
      [30, 30],
    ]),
  ).toEqual([
    ['≥', 12, '', 3, 'Đạt'],
    ['>', 200, '', 0, 'Chưa đạt'],
    ['≤', 15, '', 1, 'Chưa đạt'],
    ['≥', 1200, '', '', 'Chưa có số liệu'],
    ['≥', 5, '', '', 'Xem lại số liệu'],
    ['≥', 30, '', -2, 'Chưa đạt'],
    ['≥', 30, '', 0, 'Đạt'],
  ]);
});

test('beside shares: a count where nothing says of how many', async () => {
  expect(
    await judged(WITH, [
      ['Trên 90%', 91, 100],
      ['Ít nhất 12 tin', 15, null],
      ['Ít nhất 12 tin', 15, 12],
      ['Ít nhất 2 tin/tháng', 15, null],
    ]),
  ).toEqual([
    ['>', 90, 91, 1, 'Đạt'],
    ['≥', 12, '', 3, 'Đạt'],
    // Of twelve what? The figures are a share, the target is none.
    ['≥', 12, '', '', 'Xem lại số liệu'],
    ['', '', '', '', 'Chưa có số liệu'],
  ]);
});

test('a share without its whole is not judged, and a number that is a percentage is no count', async () => {
  expect(
    await judged(WITHOUT, [
      ['Trên 90%', 95],
      ['Ít nhất 3 đề án', 3],
    ]),
  ).toEqual([
    ['>', 90, '', '', ''],
    ['≥', 3, '', 0, 'Đạt'],
  ]);
  const percent = ['STT', 'Nội dung', 'Chủ trì', 'Chỉ tiêu (%)', 'Đã thực hiện'];
  expect(await judged(percent, [[90, 95]])).toBeNull();
  const unit = ['STT', 'Nội dung', 'Chủ trì', 'Chỉ tiêu', 'Đã thực hiện', 'Đơn vị tính'];
  expect(
    await judged(unit, [
      [90, 95, '%'],
      [12, 5, 'tin'],
    ]),
  ).toBeNull();
});

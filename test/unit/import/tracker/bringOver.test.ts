import { entriesOf } from '../../../../src/import/tracker/bringOver/entriesOf';
import { matchRows, type PlanLine } from '../../../../src/import/tracker/bringOver/matchRows';
import { readXlsx } from '../../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../../src/host/file/ooxml/write/writeWorkbook';
import { readTracker } from '../../../../src/import/tracker/readTracker';
import { day, workbookOf, type Office, type Typed } from './office';

const HEADER = [
  'Mã số',
  'Nhiệm vụ',
  'Thời hạn',
  'Ngày hoàn thành',
  'Tình trạng',
  '% hoàn thành',
  'Kết quả',
  'Ghi chú',
];

async function trackerOf(rows: Typed[][]) {
  const office: Office = {
    name: 'x',
    sheet: 'NV',
    rows: [HEADER, ...rows],
    header: 1,
    keys: [],
    tasks: [],
    traps: [],
  };
  const { sheets } = await readXlsx(await writeXlsx(workbookOf(office)));
  return readTracker(sheets[0]!, { otherwise: 2026 })!;
}

const line = (code: string, text: string): PlanLine => ({ code, kind: 'task', texts: [text] });
const LINES = [
  line('1.1', 'Ban hành Kế hoạch cải cách hành chính năm 2026'),
  line('1.2', 'Ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2026'),
  line('2.1', 'Rà soát, đơn giản hóa thủ tục hành chính nội bộ'),
  line('3.1', 'Sắp xếp tổ chức bộ máy'),
];

test('by code, then by text; the doubtful asked; both sides told of what is left', async () => {
  const { rows } = await trackerOf([
    ['2.1', 'Rà soát TTHC nội bộ, thủ tục hành chính', 'Quý IV/2026', null, 'Đang thực hiện'],
    ['7', 'BAN HÀNH KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026'.normalize('NFD'), '31/1/2026', null, 'Hoàn thành'],
    ['8', 'Xây dựng kế hoạch tuyên truyền cải cách năm 2026', '31/1/2026', null, 'Hoàn thành'],
    // The running number is the code of another row.
    ['3.1', 'Mua sắm máy tính', 'Năm 2026', null, 'Chưa thực hiện'],
  ]);
  const { sure, doubtful, leftRows, leftLines } = matchRows(rows, LINES);
  expect(sure.map(({ row, line: { code }, by }) => [row.row, code, by])).toEqual([
    [2, '2.1', 'code'],
    [3, '1.1', 'text'],
  ]);
  expect(doubtful.map(({ row, line: { code } }) => [row.row, code])).toEqual([[4, '1.2']]);
  expect([leftRows.map(({ row }) => row), leftLines.map(({ code }) => code)]).toEqual([[5], ['3.1']]);
});

test('two rows of the plan as like: doubtful, whichever comes first', async () => {
  const { rows } = await trackerOf([['9', 'Tập huấn công chức cấp xã', 'Năm 2026', null, 'Hoàn thành']]);
  const twice = [line('4.1', 'Tập huấn công chức cấp xã'), line('4.2', 'Tập huấn công chức cấp xã')];
  const { sure, doubtful } = matchRows(rows, twice);
  expect([sure.length, doubtful.length]).toEqual([0, 1]);
});

test('entries are converted, with the cell that each was taken from; the rest is told', async () => {
  const tracker = await trackerOf([
    [
      '1.1',
      LINES[0]!.texts[0]!,
      '31/1/2026',
      '28/1/2026',
      'Đã xong',
      '100%',
      'Đã ban hành KH số 05/KH-SNV ngày 28/1/2026',
      'Đúng hạn',
    ],
    [
      '3.1',
      LINES[3]!.texts[0]!,
      '31/12/2026',
      day('03/04/2026', 'm/d/yyyy'),
      'Chờ ý kiến',
      'một nửa',
      null,
      null,
    ],
    ['2.1', LINES[2]!.texts[0]!, '31/12/2026', null, null, 0.4, null, null],
  ]);
  const { entries, taken, untaken } = entriesOf(tracker, matchRows(tracker.rows, LINES).sure);
  expect(entries.tasks).toEqual({
    '1.1': {
      status: 'Hoàn thành',
      percent: 100,
      // 28 January 2026
      doneOn: 46050,
      documentNumber: '05/KH-SNV',
      documentDate: 46050,
      note: 'Đã ban hành KH số 05/KH-SNV ngày 28/1/2026; Đúng hạn',
    },
    '2.1': { percent: 0.4 },
  });
  expect(taken.filter(({ key }) => key === 'documentNumber')).toEqual([
    { code: '1.1', key: 'documentNumber', value: '05/KH-SNV', sheet: 'NV', cell: 'G2' },
  ]);
  expect(untaken.map(({ cell }) => cell)).toEqual(['E3', 'F3', 'D3']);
});

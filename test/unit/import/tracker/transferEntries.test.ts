import { NO_ENTRIES } from '../../../../src/fields/entry';
import { transferEntries, rowName } from '../../../../src/import/tracker/transfer/transferEntries';
import { changesSince } from '../../../../src/import/tracker/transfer/changesSince';
import { writeBack } from '../../../../src/import/tracker/transfer/writeBack';
import { entriesOf } from '../../../../src/import/tracker/transfer/entriesOf';
import { matchRows, type PlanLine } from '../../../../src/import/tracker/transfer/matchRows';
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

test('by code, then by text; doubtful rows are asked about; leftovers of both sides are listed', async () => {
  const { rows } = await trackerOf([
    ['2.1', 'Rà soát TTHC nội bộ, thủ tục hành chính', 'Quý IV/2026', null, 'Đang thực hiện'],
    ['7', 'BAN HÀNH KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026'.normalize('NFD'), '31/1/2026', null, 'Hoàn thành'],
    ['8', 'Xây dựng kế hoạch tuyên truyền cải cách năm 2026', '31/1/2026', null, 'Hoàn thành'],
    // The running number is another row's code.
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

test('entries are converted, with their source cells; the rest is listed', async () => {
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

test('the days written beside documents come along', async () => {
  const office: Office = {
    name: 'x',
    sheet: 'NV',
    header: 1,
    keys: [],
    tasks: [],
    traps: [],
    rows: [
      ['Mã số', 'Nhiệm vụ', 'Thời hạn', 'Tình trạng', 'Số văn bản'],
      ['1.1', LINES[0]!.texts[0]!, '31/3/2026', 'HT', 'QĐ số 12/QĐ-UBND ngày 20/3/2026'],
      [
        '2.1',
        LINES[2]!.texts[0]!,
        'Hằng tháng',
        'Đang làm',
        '45/BC-STP ngày 25/01/2026; 52/BC-STP ngày 25/2/2026',
      ],
      ['3.1', LINES[3]!.texts[0]!, '31/3/2026', 'Đã hoàn thành, QĐ số 13/QĐ-UBND ngày 21/3/2026', null],
    ],
  };
  const { sheets } = await readXlsx(await writeXlsx(workbookOf(office)));
  const tracker = readTracker(sheets[0]!, { otherwise: 2026 })!;
  const { entries, untaken } = entriesOf(tracker, matchRows(tracker.rows, LINES).sure);
  expect(untaken).toEqual([]);
  expect(entries.tasks).toEqual({
    // 20 and 21 March 2026
    '1.1': { status: 'Hoàn thành', documentNumber: '12/QĐ-UBND', documentDate: 46101 },
    '2.1': {
      status: 'Đang thực hiện',
      documentNumber: '45/BC-STP ngày 25/01/2026; 52/BC-STP ngày 25/02/2026',
    },
    '3.1': { status: 'Hoàn thành', documentNumber: '13/QĐ-UBND', documentDate: 46102 },
  });
});

describe('several sheets, and answers', () => {
  const months = async () => {
    const [may, june] = await Promise.all([
      trackerOf([
        ['1.1', LINES[0]!.texts[0]!, '31/1/2026', null, 'Đang thực hiện'],
        ['2.1', LINES[2]!.texts[0]!, 'Quý IV/2026', null, 'Chưa thực hiện'],
      ]),
      trackerOf([
        ['1.1', LINES[0]!.texts[0]!, '31/1/2026', '28/1/2026', 'Hoàn thành'],
        ['x', 'Xây dựng kế hoạch tuyên truyền cải cách năm 2026', '31/1/2026', null, 'Hoàn thành'],
      ]),
    ]);
    const named = (tracker: typeof may, sheet: string) => ({
      ...tracker,
      sheet,
      rows: tracker.rows.map((row) => ({ ...row, sheet })),
    });
    return [named(may, 'T5'), named(june, 'T6')];
  };

  test('the last sheet that has a row counts for it', async () => {
    const { entries, sure, superseded, leftLines, doubtful } = transferEntries(await months(), LINES);
    expect(entries.tasks['1.1']).toEqual({ status: 'Hoàn thành', doneOn: 46050 });
    expect(entries.tasks['2.1']).toEqual({ status: 'Chưa thực hiện' });
    expect(sure.map(({ row, line: { code } }) => `${row.sheet} ${code}`)).toEqual(['T5 2.1', 'T6 1.1']);
    expect(superseded.map(({ row }) => rowName(row))).toEqual(['T5!2']);
    expect(doubtful.map(({ row }) => rowName(row))).toEqual(['T6!3']);
    expect(leftLines.map(({ code }) => code)).toEqual(['3.1']);
  });

  test('a later sheet that has the row and says nothing of it takes nothing away', async () => {
    const [may, june] = await months();
    const july = await trackerOf([['1.1', LINES[0]!.texts[0]!, '31/1/2026', null, null]]);
    const blank = { ...july, sheet: 'T7', rows: july.rows.map((row) => ({ ...row, sheet: 'T7' })) };
    const { entries, sure, leftLines } = transferEntries([may!, june!, blank], LINES);
    expect(entries.tasks['1.1']).toEqual({ status: 'Hoàn thành', doneOn: 46050 });
    expect(sure.map(({ row }) => rowName(row))).toEqual(['T5!3', 'T6!2', 'T7!2']);
    expect(leftLines.map(({ code }) => code)).toEqual(['3.1']);
    // Where no sheet says anything, the row is matched all the same.
    expect(transferEntries([blank], LINES).leftLines.map(({ code }) => code)).toEqual(['1.2', '2.1', '3.1']);
  });

  test('an answer settles a doubtful row, either way', async () => {
    const trackers = await months();
    const yes = transferEntries(trackers, LINES, new Map([['T6!3', '1.2']]));
    expect([yes.entries.tasks['1.2'], yes.doubtful]).toEqual([{ status: 'Hoàn thành' }, []]);
    const no = transferEntries(trackers, LINES, new Map([['T6!3', null]]));
    expect([no.entries.tasks['1.2'], no.leftRows.map(rowName)]).toEqual([undefined, ['T6!3']]);
    // The answer names a different line than the one it was matched with.
    const other = transferEntries(trackers, LINES, new Map([['T6!2', '3.1']]));
    expect(other.entries.tasks['3.1']).toMatchObject({ status: 'Hoàn thành' });
    expect(other.entries.tasks['1.1']).toEqual({ status: 'Đang thực hiện' });
  });
});

test('done again: only what is different, and nothing lost of what the sheet is silent about', async () => {
  const tracker = await trackerOf([
    ['1.1', LINES[0]!.texts[0]!, '31/1/2026', '28/1/2026', 'Hoàn thành', null, null, 'Ghi chú cũ'],
    ['2.1', LINES[2]!.texts[0]!, 'Quý IV/2026', null, 'Đang thực hiện', '40%'],
  ]);
  const earlier = {
    ...NO_ENTRIES,
    preparedBy: 'Hoa',
    tasks: {
      '1.1': { status: 'Đang thực hiện', note: 'Ghi chú cũ', documentNumber: '5/KH' },
      '3.1': { status: 'Chưa thực hiện' },
    },
  };
  const { entries, changes } = changesSince(earlier, transferEntries([tracker], LINES));
  expect(entries).toEqual({
    ...earlier,
    tasks: {
      '1.1': { status: 'Hoàn thành', note: 'Ghi chú cũ', documentNumber: '5/KH', doneOn: 46050 },
      '2.1': { status: 'Đang thực hiện', percent: 40 },
      '3.1': { status: 'Chưa thực hiện' },
    },
  });
  expect(changes.map(({ code, key, before, from }) => [code, key, before, from[0]?.cell])).toEqual([
    ['1.1', 'status', 'Đang thực hiện', 'E2'],
    ['1.1', 'doneOn', null, 'D2'],
    ['2.1', 'status', null, 'E3'],
    ['2.1', 'percent', null, 'F3'],
  ]);
});

describe('back into their sheet', () => {
  const back = async (rows: Typed[][], tasks: Record<string, Record<string, unknown>>) => {
    const tracker = await trackerOf(rows);
    const { sure } = transferEntries([tracker], LINES);
    const { changes, left } = writeBack(tracker, sure, { ...NO_ENTRIES, tasks } as never);
    return {
      changes: changes.map(({ cell, value, expected }) => [cell, value, expected]),
      left: left.map(({ code, key, why }) => [code, key, why]),
    };
  };
  const [text, sorted] = [LINES[0]!.texts[0]!, LINES[3]!.texts[0]!];

  test('in the way of each column; an empty entry erases nothing, and the same in other words stays', async () => {
    const rows: Typed[][] = [
      ['1.1', text, 'x', day('01/01/2026'), 'Đã xong', '80%', 'Kết quả tốt', 'Ghi chú'],
      ['3.1', sorted, 'x', 'chưa', 'Chưa làm', null, null, null],
    ];
    const ours = {
      '1.1': { status: 'Hoàn thành', percent: 99.5, doneOn: 46050, note: 'Kết quả tốt; Ghi chú mới' },
      '3.1': { status: 'Đang thực hiện', percent: 40, doneOn: 46050, documentNumber: '5/KH', note: null },
    };
    expect(await back(rows, ours)).toEqual({
      changes: [
        ['F2', '99,5%', '80%'],
        ['D2', 46050, 46023],
        ['H2', 'Ghi chú mới', 'Ghi chú'],
        ['E3', 'Đang thực hiện', 'Chưa làm'],
        ['F3', '40%', null],
        ['D3', '28/01/2026', 'chưa'],
      ],
      left: [['3.1', 'documentNumber', 'column']],
    });
  });

  test('a formula is never overwritten, and an equal value is not a change', async () => {
    const rows: Typed[][] = [
      ['1.1', text, 'x', null, { formula: '"Đang thực hiện"', value: 'Đang thực hiện' }, 0.5, null, null],
      ['3.1', sorted, 'x', null, 'Hoàn thành', { number: 0.5, format: '0%' }, null, null],
    ];
    const ours = { '1.1': { status: 'Hoàn thành' }, '3.1': { status: 'Hoàn thành', percent: 60 } };
    expect(await back(rows, ours)).toEqual({
      changes: [['F3', 0.6, 0.5]],
      left: [['1.1', 'status', 'formula']],
    });
  });
});

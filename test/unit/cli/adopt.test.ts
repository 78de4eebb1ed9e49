import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { agencyNamed } from '../../../src/agency/agencyByName';
import { readEntries } from '../../../src/entries/readEntries';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { openArchive } from '../../../src/host/file/ooxml/zip/archive';
import { defaultProgramme } from '../../../src/programmes/registry';
import { taskRows } from '../../../src/workbook/agency/agencyRows';
import { workbookOf, type Office } from '../import/tracker/office';
import { OFFICES } from '../import/tracker/offices';
import { cchc } from './cli';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-adopt-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

async function fileOf(name: string, trap?: string): Promise<string> {
  const office = OFFICES.find((one) => one.name === name)!;
  const file = path.join(folder, 'sổ việc.xlsx');
  const traps = office.traps.filter(({ cell }) => cell === trap);
  fs.writeFileSync(file, await writeXlsx(workbookOf(office, traps)));
  return file;
}

interface Answer {
  table: object;
  otherSheets: string[];
  columns: { column: string; key: string }[];
  rows: Record<string, unknown>[];
  findings: { rule: string; cell: string; message: string }[];
}

test('a tracker is read and checked; its file stays as it is', async () => {
  const file = await fileOf('UBND xã', 'D6');
  const before = fs.readFileSync(file);
  const { code, out } = await cchc('adopt', file, '--date', '2026-07-15', '--json');
  const { table, columns, rows, findings } = JSON.parse(out) as Answer;
  expect(code).toBe(1);
  expect(table).toEqual({ sheet: 'Sheet1', header: 4, headerLast: 4, first: 5, last: 10 });
  expect(columns.map(({ column, key }) => column + key).join(' ')).toBe(
    'Anumber Btask Clead Ddeadline Eresult Fstatus Gnote',
  );
  expect(rows.find(({ row }) => row === 7)).toMatchObject({
    text: 'Ban hành Kế hoạch kiểm soát TTHC',
    deadline: { kind: 'date', due: '2026-02-28' },
    status: 'Hoàn thành',
    document: '15/KH-UBND',
    documentDate: '2026-02-20',
    note: null,
  });
  expect(findings.map(({ rule, cell }) => [rule, cell])).toEqual([['own/overdue', 'D6']]);
  expect(findings[0]?.message).toContain('30/06/2026');
  expect(fs.readFileSync(file).equals(before)).toBe(true);
});

test('without mistakes: 0; the sheet with most tasks, the others named', async () => {
  const file = await fileOf('Sở Y tế');
  const { code, out } = await cchc('adopt', file, '--date', '2026-07-15', '--json');
  expect([code, (JSON.parse(out) as Answer).otherSheets]).toEqual([0, ['Tháng 5']]);
  const plain = await cchc('adopt', file, '--date', '2026-07-15');
  expect(plain.out).toContain('chưa đọc: Tháng 5 (đọc bằng --sheet)');
  const may = await cchc('adopt', file, '--sheet', 'tháng 5', '--date', '2026-07-15', '--json');
  expect((JSON.parse(may.out) as Answer).rows).toMatchObject([{ row: 2, text: 'Việc tháng 5' }]);
});

test.each([
  [['--sheet', 'Không có'], 'Không có'],
  [['--year', '26'], '26'],
])('%p: 2, and why', async (options, why) => {
  const { code, err } = await cchc('adopt', await fileOf('Sở Y tế'), ...options);
  expect([code, err.includes(why)]).toEqual([2, true]);
});

test('columns added and taken away, each into a file of its own; nothing there is overwritten', async () => {
  const file = await fileOf('UBND xã');
  const before = fs.readFileSync(file);
  const [wide, back] = [path.join(folder, 'thêm.xlsx'), path.join(folder, 'gỡ.xlsx')];
  expect((await cchc('adopt', file, '--columns', '--out', wide, '--date', '2026-07-15')).code).toBe(0);
  const read = await cchc('adopt', wide, '--take-away', '--out', back, '--date', '2026-07-15', '--json');
  expect([read.code, (JSON.parse(read.out) as Answer).columns.length]).toEqual([0, 7]);
  expect((await cchc('adopt', file, '--columns', '--out', wide)).code).toBe(2);
  expect((await cchc('adopt', file, '--columns', '--out', file, '--force')).code).toBe(2);
  expect((await cchc('adopt', file, '--take-away', '--out', path.join(folder, 'x.xlsx'))).code).toBe(2);
  expect(fs.readFileSync(file).equals(before)).toBe(true);
  const sheet = (bytes: Uint8Array) => openArchive(bytes).text('xl/worksheets/sheet1.xml');
  expect(sheet(fs.readFileSync(back))).toBe(sheet(before));
});

test('imported into the agency’s workbook, with the source of each entry', async () => {
  const programme = await defaultProgramme();
  const agency = agencyNamed('Sở Tư pháp', programme.catalogue);
  const [first, second] = taskRows(programme.plan, programme.catalogue, agency);
  const office: Office = {
    ...OFFICES[0]!,
    rows: [
      ['Mã số', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn', 'Tình trạng', 'Số văn bản'],
      [String(first!.code), String(first!.content), 'Văn phòng', 'Năm 2024', 'Đã hoàn thành', '12/KH-STP'],
      ['x', `${String(second!.content)} `, 'Văn phòng', 'Năm 2024', 'Đang làm', null],
      ['y', 'Việc riêng của phòng', 'Văn phòng', 'Năm 2024', 'Chưa làm', null],
    ],
  };
  delete office.table;
  const file = path.join(folder, 'stp.xlsx');
  const out = path.join(folder, 'biểu.xlsx');
  fs.writeFileSync(file, await writeXlsx(workbookOf(office)));
  const said = await cchc(
    ...['adopt', file, '--agency', 'Sở Tư pháp', '--workbook', out, '--date', '2024-03-10', '--json'],
  );
  const { matches, left } = JSON.parse(said.out) as {
    matches: { row: number; code: string; taken: object[] }[];
    left: { rows: { row: number }[]; codes: unknown[] };
  };
  expect(matches).toMatchObject([
    {
      ...{ row: 2, code: first!.code, by: 'code', doubtful: false },
      taken: [
        { key: 'status', value: 'Hoàn thành', cell: 'E2' },
        { key: 'documentNumber', value: '12/KH-STP', cell: 'F2' },
      ],
    },
    { row: 3, code: second!.code },
  ]);
  expect(left.rows.map(({ row }) => row)).toEqual([4]);
  const { tasks } = readEntries(bindWorkbook(await readXlsx(fs.readFileSync(out))));
  expect(tasks[String(first!.code)]).toMatchObject({ status: 'Hoàn thành', documentNumber: '12/KH-STP' });
});

test('readable output: the meaning of each column, and the findings', async () => {
  const { out } = await cchc('adopt', await fileOf('UBND xã', 'D10'), '--date', '2026-07-15');
  expect(out).toContain('D "Thời gian hoàn thành" → Thời hạn');
  expect(out).toContain('Sheet1!D10');
});

describe('with a workbook of the agency', () => {
  async function made() {
    const programme = await defaultProgramme();
    const agency = agencyNamed('Sở Tư pháp', programme.catalogue);
    const [first, second, third] = taskRows(programme.plan, programme.catalogue, agency);
    const office = (status: string): Office => {
      const { table: _table, ...bare } = OFFICES[0]!;
      return {
        ...bare,
        rows: [
          ['Mã số', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn', 'Tình trạng', 'Số văn bản'],
          [String(first!.code), String(first!.content), 'Văn phòng', 'Năm 2024', status, '12/KH-STP'],
          ['x', `${String(second!.content)} `, 'Văn phòng', 'Năm 2024', 'Đang làm', null],
          ['y', 'Việc riêng của phòng', 'Văn phòng', 'Năm 2024', 'Chưa làm', null],
        ],
      };
    };
    const file = async (name: string, status: string) => {
      const at = path.join(folder, name);
      fs.writeFileSync(at, await writeXlsx(workbookOf(office(status))));
      return at;
    };
    const [may, june] = [await file('t5.xlsx', 'Đang làm'), await file('t6.xlsx', 'Đã xong')];
    return { may, june, codes: [first, second, third].map((row) => String(row!.code)) };
  }
  const bring = (file: string, ...more: string[]) =>
    cchc('adopt', file, '--agency', 'Sở Tư pháp', '--date', '2024-03-10', '--json', ...more);

  test('done again next month: only what changed is listed; an answer matches what nothing did', async () => {
    const { may, june, codes } = await made();
    const [before, after] = [path.join(folder, 'b5.xlsx'), path.join(folder, 'b6.xlsx')];
    expect((await bring(may, '--workbook', before)).err).toContain('b5.xlsx');
    const match = `4=${codes[2]}`;
    const said = await bring(june, '--workbook', after, '--previous', before, '--match', match);
    const { changes } = JSON.parse(said.out) as { changes: Record<string, unknown>[] };
    expect(changes).toEqual([
      {
        ...{ code: codes[0], key: 'status', before: 'Đang thực hiện', after: 'Hoàn thành' },
        from: [{ sheet: 'Theo dõi', cell: 'E2' }],
      },
      expect.objectContaining({ code: codes[2], key: 'status', before: null, after: 'Chưa thực hiện' }),
    ]);
    const { tasks } = readEntries(bindWorkbook(await readXlsx(fs.readFileSync(after))));
    expect(codes.map((code) => tasks[code]?.status)).toEqual([
      'Hoàn thành',
      'Đang thực hiện',
      'Chưa thực hiện',
    ]);
    expect((await bring(june, '--match', 'bốn=II.1')).code).toBe(2);
    expect((await bring(june, '--previous', june)).code).toBe(2);
  });

  test('results back into the agency’s own columns, into a file of its own', async () => {
    const { may, june, codes } = await made();
    const [workbook, out] = [path.join(folder, 'b6.xlsx'), path.join(folder, 'lại.xlsx')];
    await bring(june, '--workbook', workbook);
    const before = fs.readFileSync(may);
    const said = await cchc('adopt', may, '--from', workbook, '--out', out, '--date', '2024-03-10', '--json');
    const { written, notWritten } = JSON.parse(said.out) as { written: object[]; notWritten: object[] };
    expect(written).toEqual([
      {
        ...{ code: codes[0], key: 'status', sheet: 'Theo dõi', cell: 'E2' },
        ...{ before: 'Đang làm', after: 'Hoàn thành' },
      },
    ]);
    expect(notWritten).toEqual([]);
    const { values } = (await readXlsx(fs.readFileSync(out))).sheets[0]!;
    expect(values.map((row) => row[4])).toEqual(['Tình trạng', 'Hoàn thành', 'Đang làm', 'Chưa làm']);
    expect(fs.readFileSync(may).equals(before)).toBe(true);
    expect((await cchc('adopt', may, '--from', may, '--out', path.join(folder, 'x.xlsx'))).code).toBe(2);
    expect((await cchc('adopt', may, '--from', workbook, '--columns', '--out', out)).code).toBe(2);
    expect((await cchc('adopt', may, '--from', workbook, '--out', workbook, '--force')).code).toBe(2);
  });
});

test('several sheets together: their rows and findings by sheet; a summary and rules of typing', async () => {
  const file = await fileOf('Sở Y tế');
  const date = ['--date', '2026-10-15', '--json'];
  const said = await cchc('adopt', file, '--sheet', 'Tháng 5', '--sheet', 'Tháng 6', ...date);
  const { tables, rows, findings, otherSheets } = JSON.parse(said.out) as Answer & { tables: object[] };
  expect(tables).toMatchObject([{ table: { sheet: 'Tháng 5' } }, { table: { sheet: 'Tháng 6' } }]);
  expect(rows.map(({ sheet, row }) => `${String(sheet)} ${String(row)}`)).toEqual([
    ...['Tháng 5 2', 'Tháng 6 3', 'Tháng 6 4', 'Tháng 6 5'],
  ]);
  expect(new Set(findings.map((one) => (one as unknown as { sheet: string }).sheet))).toEqual(
    new Set(['Tháng 5', 'Tháng 6']),
  );
  expect(otherSheets).toEqual([]);
  const out = path.join(folder, 'thêm.xlsx');
  const sheets = ['--sheet', 'Tháng 5', '--sheet', 'Tháng 6'];
  await cchc('adopt', file, ...sheets, '--columns', '--summary', '--validation', '--out', out, ...date);
  const made = await readXlsx(fs.readFileSync(out));
  expect(made.sheets.map(({ name }) => name)).toEqual(['Tháng 5', 'Tháng 6', 'Tổng hợp theo dõi']);
  expect(made.sheets.map(({ validationRanges }) => validationRanges)).toEqual([['E2'], ['E3:E5'], []]);
  expect((await cchc('adopt', file, '--summary')).code).toBe(2);
});

test('the columns go where somebody said, right of what is there', async () => {
  const file = await fileOf('UBND xã');
  const out = path.join(folder, 'cột.xlsx');
  const before = await cchc('adopt', file, '--columns', '--at', 'G', '--out', out);
  expect([before.code, before.err, fs.existsSync(out)]).toEqual([
    2,
    expect.stringContaining('cột H trở đi'),
    false,
  ]);
  expect((await cchc('adopt', file, '--at', 'K')).code).toBe(2);
  await cchc('adopt', file, '--columns', '--at', 'k', '--date', '2026-07-15', '--out', out);
  const [sheet] = (await readXlsx(fs.readFileSync(out))).sheets;
  const { row, column } = sheet!.origin;
  expect(sheet!.values[3 - row]!.slice(10 - column, 12 - column)).toEqual(['Hạn (ngày)', 'Tình trạng hạn']);
  // Taken away again, nothing of them is left.
  const back = path.join(folder, 'lại.xlsx');
  await cchc('adopt', out, '--take-away', '--out', back);
  const part = 'xl/worksheets/sheet1.xml';
  expect(openArchive(fs.readFileSync(back)).text(part)).toBe(openArchive(fs.readFileSync(file)).text(part));
});

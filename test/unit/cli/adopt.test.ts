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

test('brought over into the agency’s workbook, with what was taken from where', async () => {
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

test('read by a person: what each column is, and what is told', async () => {
  const { out } = await cchc('adopt', await fileOf('UBND xã', 'D10'), '--date', '2026-07-15');
  expect(out).toContain('D "Thời gian hoàn thành" → Thời hạn');
  expect(out).toContain('Sheet1!D10');
});

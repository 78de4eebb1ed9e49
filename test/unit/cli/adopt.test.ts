import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { workbookOf } from '../import/tracker/office';
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

test('read by a person: what each column is, and what is told', async () => {
  const { out } = await cchc('adopt', await fileOf('UBND xã', 'D10'), '--date', '2026-07-15');
  expect(out).toContain('D "Thời gian hoàn thành" → Thời hạn');
  expect(out).toContain('Sheet1!D10');
});

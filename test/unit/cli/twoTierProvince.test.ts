import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { createFileHost } from '../../../src/host/file/fileHost';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { cellAddress } from '../../../src/workbook/address';
import { cchc } from './cli';
import { ledStatuses } from './ledStatuses';
import { twoTierAppendix, twoTierRows } from './twoTierAppendix';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-two-tier-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const at = (...parts: string[]) => path.join(folder, ...parts);

/** As many as Bắc Ninh has since 1/7/2025. */
const AGENCIES = 113;
const PERIOD = 'nam';

const made = (name: string) => fs.readdirSync(at(name)).filter((file) => file.endsWith('.xlsx'));

/** Confirms one of the proposed targets, by hand as it were. */
async function confirmTarget(plan: string): Promise<void> {
  const host = createFileHost(fs.readFileSync(plan));
  const sheet = (await host.read()).sheets.find(({ name }) => name === 'Chỉ tiêu')!;
  const row = sheet.values.findIndex((cells) => cells.includes('<='));
  const typed: Record<string, string> = {
    Mã: 'CT01',
    'Tử số': 'Số hồ sơ trễ hạn',
    'Mẫu số': 'Số hồ sơ đã giải quyết',
    'Đếm được (x)': 'x',
    'Cơ quan báo cáo': 'UBND các xã, phường, đặc khu',
    'Xác nhận (x)': 'x',
  };
  const cell = (header: string) =>
    cellAddress(sheet.origin.row + row, sheet.origin.column + sheet.values[0]!.indexOf(header));
  await host.apply(
    Object.entries(typed).map(([header, value]) => ({ sheet: sheet.name, cell: cell(header), value })),
  );
  fs.writeFileSync(plan, await host.bytes());
}

test('113 agencies of an imported two-tier plan: workbooks, filled samples, Kiểm tra, Tổng hợp', async () => {
  fs.writeFileSync(at('phu-luc.docx'), twoTierAppendix());
  const plan = at('ke-hoach.xlsx');
  const frame = ['--plan', 'hai-cap-2026', '--year', '2026'];
  const imported = await cchc('import', at('phu-luc.docx'), ...frame, '--out', plan, '--json');
  const { rows: read, unread } = JSON.parse(imported.out) as { rows: { lead: string }[]; unread: unknown[] };
  expect([imported.code, unread, read.map(({ lead }) => lead)]).toEqual([
    0,
    [],
    twoTierRows.map(({ lead }) => lead),
  ]);
  await confirmTarget(plan);

  const options = ['--plan', plan, '--period', PERIOD];
  const communes = Array.from({ length: AGENCIES }, (_none, index) => `UBND xã Thử ${index + 1}`);
  fs.writeFileSync(at('xa.txt'), communes.join('\n'));
  const scaffold = ['scaffold', '--agency', 'all', '--list', at('xa.txt'), ...options];
  expect((await cchc(...scaffold, '--out', at('books'))).code).toBe(0);
  const named = made('books').length - communes.length;
  expect(named).toBeGreaterThan(14);

  const sample = ['sample', '--seed', '11', '--agencies', String(AGENCIES), '--defects', 'none', ...options];
  expect((await cchc(...sample, '--out', at('filled'))).code).toBe(0);
  const filled = made('filled').map((name) => at('filled', name));
  expect(filled).toHaveLength(AGENCIES);
  const validated = await cchc('validate', ...filled, '--json');
  const reports = validated.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { findings: { rule: string; severity: string }[] });
  expect(reports).toHaveLength(AGENCIES);
  expect(reports.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error')).toEqual(
    [],
  );

  // The plan is given to nobody: each workbook carries it.
  const province = at('tinh.xlsx');
  const consolidated = await cchc(
    'consolidate',
    at('filled'),
    '--period',
    PERIOD,
    '--out',
    province,
    '--json',
  );
  const result = JSON.parse(consolidated.out) as {
    received: unknown[];
    missing: unknown[];
    rejected: unknown[];
    decisions: unknown[];
    tasks: Record<'done' | 'inProgress' | 'notStarted' | 'notArisen', number>;
    targets: { code: string; owed: number; reported: number; verdict: string }[];
  };
  const { received, missing, rejected, decisions } = result;
  expect([consolidated.code, received.length, missing, rejected, decisions]).toEqual([
    0,
    AGENCIES,
    [],
    [],
    [],
  ]);
  const counts = new Map<string, number>();
  for (const file of filled) ledStatuses((await readXlsx(fs.readFileSync(file))).sheets, counts);
  const count = (status: string) => counts.get(status) ?? 0;
  expect(result.tasks).toMatchObject({
    done: count('Hoàn thành'),
    inProgress: count('Đang thực hiện'),
    notStarted: count('Chưa thực hiện'),
    notArisen: count('Không phát sinh'),
  });
  expect(count('Hoàn thành')).toBeGreaterThan(AGENCIES);
  expect(result.targets).toMatchObject([
    { code: 'CT01', owed: AGENCIES - named, reported: AGENCIES - named, verdict: expect.any(String) },
  ]);
  const [line] = bindWorkbook(await readXlsx(fs.readFileSync(filled.at(-1)!))).targets!.rows;
  expect(line!.cell('operator')?.value).toBe('≤');
  expect((await cchc('report', province, '--plan', plan, '--out', at('bao-cao.docx'))).code).toBe(0);
});

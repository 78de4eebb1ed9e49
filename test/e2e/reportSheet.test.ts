import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AgencyEntries } from '../../src/fields/entry';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { knownPeriod } from '../../src/period/reportingPeriod';
import { toSerial } from '../../src/text/calendar';
import { agencyRows } from '../../src/workbook/agency/agencyRows';
import { buildAgencyWorkbook } from '../../src/workbook/agency/agencyWorkbook';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { BAC_GIANG } from '../programmes';
import { recalculate, toPdfPng } from './libreoffice';

const { plan, catalogue } = BAC_GIANG;
const agency = catalogue.agencies.find(({ id }) => id === 'SNV')!;
const period = knownPeriod(BAC_GIANG, 'nam');
const owned = agencyRows(plan, catalogue, agency);
const asked = [...owned.tasks, ...owned.generalTasks].filter((row) => row.countedAs === null);
const LONG = `${'Đang chờ ý kiến của các cơ quan. '.repeat(40)}HẾT.`;

/** Every row filled in carefully: one in eight has a note of the maximum length for a row. */
function entries(noteOf: (index: number) => string): AgencyEntries {
  return {
    tasks: Object.fromEntries(
      asked.map(({ code }, index) => [
        String(code),
        {
          status: index % 2 ? 'Hoàn thành' : 'Đang thực hiện',
          percent: index % 2 ? 100 : 40,
          ...(index % 2 ? { doneOn: toSerial('2024-05-20') } : {}),
          documentNumber: `${index + 1}/BC-SNV`,
          documentDate: toSerial('2024-05-20'),
          note: noteOf(index),
        },
      ]),
    ),
    targets: Object.fromEntries(
      owned.targets.map(({ code }, index) => [String(code), { numerator: index + 1, denominator: 50 }]),
    ),
    reportingDate: toSerial('2024-12-14'),
    preparedBy: null,
    phone: null,
  };
}

const NOTE = 'Đang lấy ý kiến các phòng, đơn vị';
const build = (noteOf: (index: number) => string): WorkbookSpec =>
  buildAgencyWorkbook({ programme: BAC_GIANG, agency, period, entries: entries(noteOf) });
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-report-sheet-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The text of each page of `Báo cáo`, the last printed sheet, with spaces normalised. */
async function printed(spec: WorkbookSpec, name: string): Promise<string[]> {
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, await writeXlsx(spec));
  await toPdfPng(path, folder, 30);
  const text = execFileSync('/usr/bin/pdftotext', ['-layout', join(folder, `${name}.pdf`), '-'], {
    encoding: 'utf8',
  });
  const pages = text.split('\f').slice(0, -1);
  const first = pages.findIndex((page) => page.includes('BÁO CÁO KẾT QUẢ THỰC HIỆN'));
  return pages.slice(first).map((page) => page.replace(/\s+/g, ' '));
}

test('Sở Nội vụ’s sheet is printed on at most ten pages, each with its heading, and signed on the last', async () => {
  const pages = await printed(
    build(() => NOTE),
    'full',
  );
  expect(pages.length).toBeGreaterThan(3);
  expect(pages.length).toBeLessThanOrEqual(10);
  for (const page of pages) {
    expect(page).toContain('Mã Nội dung nhiệm vụ, chỉ tiêu');
    expect(page).toMatch(/Khó khăn, ghi chú; giải trình/);
  }
  const last = pages.at(-1)!;
  expect(last).toMatch(/NGƯỜI LẬP BIỂU GIÁM ĐỐC \(Ký, ghi rõ họ tên\) \(Ký, đóng dấu, ghi rõ họ tên\)/);
  const all = pages.join(' ');
  expect(asked.filter(({ code }) => !all.includes(String(code)))).toEqual([]);
  expect(asked.filter((_row, index) => !all.includes(`${index + 1}/BC-SNV`))).toEqual([]);
});

test('the working sheets say on paper that another sheet is the one to print', () => {
  const spec = build(() => NOTE);
  const referring = spec.sheets.filter(({ page }) => page?.footer?.includes('in trang “Báo cáo”'));
  expect(referring.map(({ name }) => name)).toEqual(['Nhiệm vụ', 'Nhiệm vụ chung', 'Chỉ tiêu']);
});

test('what is typed later is read by its code, also where rows were sorted; what is longer than its row says where it goes on', async () => {
  const spec = build(() => '');
  const tasks = spec.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
  const header = tasks.rows.findIndex((row) => row.some((cell) => cell?.value === 'Khó khăn, ghi chú'));
  const note = tasks.rows[header]!.findIndex((cell) => cell?.value === 'Khó khăn, ghi chú');
  const rows = tasks.rows.slice(header + 1);
  const [first, second] = [String(rows[0]![0]!.value), String(rows[1]![0]!.value)];
  rows[0]![note] = { ...rows[0]![note]!, value: LONG };
  rows[1]![note] = { ...rows[1]![note]!, value: 'Ngắn' };
  tasks.rows = [...tasks.rows.slice(0, header + 1), ...[...rows].reverse()];
  const path = join(folder, 'sorted.xlsx');
  writeFileSync(path, await writeXlsx(spec));
  const [read] = await recalculate([path]);
  const report = read!.sheets.find(({ name }) => name === 'Báo cáo')!;
  const noteOf = (code: string) =>
    String(report.values.find((row) => row[0] === code)?.[7 - report.origin.column] ?? '');
  expect(noteOf(second)).toBe('Ngắn');
  expect(noteOf(first)).toMatch(/^Đang chờ ý kiến .*… \(xem tiếp ở trang “Nhiệm vụ”\)$/);
  expect(LONG.startsWith(noteOf(first).split('…')[0]!)).toBe(true);
});

test('a long note that is there when the workbook is made is printed whole', async () => {
  const pages = await printed(
    build((index) => (index === 3 ? LONG.slice(0, 600) : NOTE)),
    'long',
  );
  expect(pages.join(' ')).not.toContain('xem tiếp');
  expect(pages.join(' ').match(/Đang chờ/g)).toHaveLength(LONG.slice(0, 600).match(/Đang chờ/g)!.length);
});

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import packageFile from '../../package.json';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { normaliseSpec } from '../office-host/normaliseSpec';
import type { ExcelInPage } from './excelPage';
import { recalculate } from './libreoffice';
import { taskCell } from '../cellOf';
import { paneSuite } from './paneSuite';
import { newWorkbookSpec } from '../unit/workbook/newWorkbook';

declare const window: { excelInPage: ExcelInPage };
declare const navigator: { userAgent: string; clipboard: { readText(): Promise<string> } };

const pane = paneSuite();
const { button } = pane;

async function choose(query: string, agency: string, period: string): Promise<void> {
  const agencyBox = pane.page.getByRole('combobox', { name: /Cơ quan/ });
  await agencyBox.click();
  await agencyBox.fill('');
  await agencyBox.pressSequentially(query);
  await pane.page.getByRole('option', { name: agency, exact: true }).click();
  await pane.page.getByRole('combobox', { name: /Kỳ báo cáo/ }).click();
  await pane.page.getByRole('option', { name: period, exact: true }).click();
}

const made = () => pane.page.getByRole('heading', { name: 'Đã tạo xong biểu' });
const sheetNames = () => pane.page.evaluate(() => window.excelInPage.spec().sheets.map(({ name }) => name));
const cellOf = (sheet: string, row: number, column: number) =>
  pane.page.evaluate(
    ([name, r, c]) =>
      window.excelInPage.spec().sheets.find((each) => each.name === name)?.rows[r]?.[c]?.value ?? null,
    [sheet, row, column] as const,
  );

const typedIn = (cell: string) => pane.page.evaluate((at) => window.excelInPage.value('Nhiệm vụ', at), cell);
const TYPED = [
  [taskCell('status', 4), 'Đang thực hiện'],
  [taskCell('note', 4), 'Đang chờ ý kiến Sở Tư pháp'],
] as const;

/** As transferred from the page: JSON has no undefined. */
const plain = (spec: unknown): unknown => JSON.parse(JSON.stringify(spec));

test('Tạo biểu in an empty workbook: the open workbook becomes the agency’s, and LibreOffice agrees with its numbers', async () => {
  await pane.open({ excel: true });
  await choose('noi vu', 'Sở Nội vụ', 'Năm 2024');
  await button('Tạo biểu').click();
  await made().waitFor();

  const requests = await pane.page.evaluate(() => window.excelInPage.requests());
  // Two to see what is there, at most eight to write.
  expect(requests.length).toBeLessThanOrEqual(2 + 8);
  expect(Math.max(...requests)).toBeLessThan(5 * 1024 * 1024);
  const inExcel = await pane.page.evaluate(() => window.excelInPage.normalised());
  expect(plain(inExcel)).toEqual(plain(normaliseSpec(newWorkbookSpec())));

  const saved = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-excel-')), 'saved.xlsx');
  fs.writeFileSync(saved, await writeXlsx(await pane.page.evaluate(() => window.excelInPage.spec())));
  const [workbook] = await recalculate([saved]);
  const spec = newWorkbookSpec();
  for (const sheet of spec.sheets) {
    const read = workbook!.sheets.find(({ name }) => name === sheet.name)!;
    for (const [r, row] of sheet.rows.entries())
      for (const [c, cell] of row.entries())
        if (cell?.formula !== undefined)
          expect([
            sheet.name,
            r,
            c,
            read.values[r - read.origin.row]?.[c - read.origin.column] ?? '',
          ]).toEqual([sheet.name, r, c, cell.value ?? '']);
  }
  await pane.expectAccessible();
  pane.expectQuiet();
});

test('a sheet of the user’s stays; one named like ours stops the work before it begins', async () => {
  await pane.open({
    excel: true,
    now: '2024-12-10T09:00:00+07:00',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await pane.page.evaluate(() => {
    window.excelInPage.type('Sheet1', 'A1', 'Của tôi');
    window.excelInPage.rename('Sheet1', 'Nhiệm vụ');
  });
  await choose('noi vu', 'Sở Nội vụ', 'Năm 2024');
  await button('Tạo biểu').click();
  await pane.page.getByText('Tệp Excel đã có trang tính tên “Nhiệm vụ”').first().waitFor();
  expect(await sheetNames()).toEqual(['Nhiệm vụ']);
  expect(await cellOf('Nhiệm vụ', 0, 0)).toBe('Của tôi');

  await pane.page.evaluate(() => window.excelInPage.rename('Nhiệm vụ', 'Việc riêng'));
  await button('Tạo biểu').click();
  await made().waitFor();
  expect((await sheetNames()).filter((name) => name === 'Việc riêng')).toHaveLength(1);
  expect(await cellOf('Việc riêng', 0, 0)).toBe('Của tôi');
  expect(await sheetNames()).toContain('Nhiệm vụ');
  pane.expectQuiet();
});

test('remaking it asks, keeps entries by row code, and refuses another agency’s workbook', async () => {
  await pane.open({ excel: true });
  await choose('noi vu', 'Sở Nội vụ', 'Năm 2024');
  await button('Tạo biểu').click();
  await made().waitFor();
  const before = await sheetNames();
  await pane.page.evaluate((typed) => {
    for (const [cell, text] of typed) window.excelInPage.type('Nhiệm vụ', cell, text);
  }, TYPED);
  const code = await cellOf('Nhiệm vụ', 3, 0);

  await button('Tạo biểu khác').click();
  await choose('tu phap', 'Sở Tư pháp', 'Năm 2024');
  await button('Tạo biểu').click();
  await pane.page.getByText('Tệp Excel đang mở là biểu của Sở Nội vụ').first().waitFor();
  expect(await typedIn(taskCell('note', 4))).toBe('Đang chờ ý kiến Sở Tư pháp');

  await choose('noi vu', 'Sở Nội vụ', 'Quý III năm 2024');
  await button('Tạo biểu').click();
  const dialog = pane.page.getByRole('alertdialog').or(pane.page.getByRole('dialog'));
  await dialog.waitFor();
  await pane.expectAccessible();
  await button('Hủy').click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await cellOf('Bìa', 8, 2)).toBe('Năm 2024');
  await button('Tạo biểu').click();
  await button('Tạo lại, giữ số liệu').click();
  await made().waitFor();
  const copies = before.map((name) => `Bản cũ 1 ${name}`);
  expect(await sheetNames()).toEqual([...before, ...copies]);
  expect([
    await cellOf('Nhiệm vụ', 3, 0),
    await typedIn(taskCell('status', 4)),
    await typedIn(taskCell('note', 4)),
  ]).toEqual([code, 'Đang thực hiện', 'Đang chờ ý kiến Sở Tư pháp']);
  expect(await cellOf('Bìa', 8, 2)).toBe('Quý III năm 2024');
  pane.expectQuiet();
});

test('a request that fails midway leaves the workbook as it was, and says so', async () => {
  await pane.open({
    excel: true,
    now: '2024-12-10T09:00:00+07:00',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await pane.page.evaluate(() => {
    window.excelInPage.type('Sheet1', 'A1', 'Của tôi');
    window.excelInPage.failOn('TableCollection.add');
  });
  await choose('noi vu', 'Sở Nội vụ', 'Năm 2024');
  await button('Tạo biểu').click();
  await pane.page.getByText('Phần đã ghi đã được trả về như trước').first().waitFor();
  expect(await sheetNames()).toEqual(['Sheet1']);
  expect(await cellOf('Sheet1', 0, 0)).toBe('Của tôi');
  await pane.expectAccessible();

  await button('Sao chép chi tiết').click();
  await button('Đã sao chép').waitFor();
  const details = (await pane.page.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(details).toEqual(
    expect.arrayContaining([
      'host.rolledBack',
      `${packageFile.name} ${packageFile.version}`,
      '2024-12-10T02:00:00.000Z',
      'Excel 16.0.17328.20000 (PC)',
      await pane.page.evaluate(() => navigator.userAgent),
    ]),
  );
  expect(details.join('\n')).toContain('made to fail');
  expect(details.join('\n')).toContain('213-KH-UBND-2024 · SNV · nam · excel');
});

test('Excel in English gives a pane in English, unless another language was chosen', async () => {
  const initScript = "window.displayLanguage = 'en-US'";
  await pane.open({ excel: true, initScript });
  await pane.tab('Create').waitFor();
  await button('Tiếng Việt').click();
  await pane.tab('Tạo biểu').waitFor();
  await pane.page.reload();
  await pane.tab('Tạo biểu').waitFor();
  expect(await pane.tab('Create').count()).toBe(0);

  await pane.open({ excel: true, initScript: "window.displayLanguage = 'vi-VN'" });
  await pane.tab('Tạo biểu').waitFor();
  await button('English').click();
  await pane.tab('Create').waitFor();
  await pane.page.reload();
  await pane.tab('Create').waitFor();
});

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each([320, 450])('%i px: the result in Excel', async (width) => {
    await pane.open({ excel: true, viewport: { width, height: 720 }, colorScheme });
    await choose('snv', 'Sở Nội vụ', 'Năm 2024');
    await button('Tạo biểu').click();
    await made().waitFor();
    expect(await pane.fits()).toBe(true);
    await pane.expectAccessible();
    pane.expectQuiet();
  });
});

import { bindWorkbook } from '../../src/entries/boundWorkbook';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openArchive } from '../../src/host/file/ooxml/zip/archive';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { paneSuite } from './paneSuite';

const pane = paneSuite();
let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-many-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const COMMUNES = Array.from({ length: 193 }, (_, index) => `${index + 1}\tUBND xã Số ${index + 1}`);

test('Sở Nội vụ makes 230 workbooks: a period is asked for, the job can be stopped, one zip file is saved', async () => {
  await pane.open({ query: '?place=lap-so' });
  const { page } = pane;
  await page.getByText('Tạo biểu cho nhiều cơ quan cùng lúc').click();
  await page.getByRole('textbox', { name: /^UBND xã và cơ quan khác/ }).fill(COMMUNES.join('\r\n'));
  await page.getByText('Đã nhận ra 193 cơ quan.').waitFor();
  await pane.expectAccessible();
  expect(await pane.fits()).toBe(true);
  await pane.picture('huong-dan-nhieu-so', { fullPage: true });

  await pane.button('Tạo 230 biểu').click();
  await page.getByText('Chọn kỳ báo cáo.', { exact: true }).waitFor();
  const period = page.getByRole('combobox', { name: 'Kỳ báo cáo' });
  expect(
    await period.evaluate(
      (box, active) => box === active,
      await page.evaluateHandle('document.activeElement'),
    ),
  ).toBe(true);
  await period.click();
  await page.getByRole('option', { name: 'Quý I năm 2024', exact: true }).click();

  await pane.button('Tạo 230 biểu').click();
  await page.getByText(/^[1-9]\d*\/230 biểu$/).waitFor();
  await pane.button('Dừng').click();
  await page.getByText('Đã dừng').first().waitFor();

  const download = page.waitForEvent('download');
  await pane.button('Tạo 230 biểu').click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('CCHC2024_Q1.zip');
  await page.getByText('Đã tạo 230 biểu trong tệp CCHC2024_Q1.zip.').waitFor();
  await pane.expectAccessible();
  await saved.saveAs(path.join(folder, 'all.zip'));
  const archive = openArchive(fs.readFileSync(path.join(folder, 'all.zip')));
  expect(archive.paths).toHaveLength(230);
  const last = await readXlsx(archive.bytes('CCHC2024_Q1_XA-SO-193.xlsx'));
  expect(bindWorkbook(last).identity).toMatchObject({ agencyId: 'XA-SO-193', period: 'q1' });
  pane.expectQuiet();
});

test('without the catalogue: only those listed; nobody listed, nothing to press', async () => {
  await pane.open({ query: '?place=lap-so' });
  const { page } = pane;
  await page.getByText('Tạo biểu cho nhiều cơ quan cùng lúc').click();
  await page.getByRole('checkbox', { name: '37 cơ quan trong danh mục' }).uncheck();
  expect(await pane.button('Tạo 0 biểu').getAttribute('aria-disabled')).toBe('true');
  await page.getByRole('textbox', { name: /^UBND xã và cơ quan khác/ }).fill('xã Tân Mỹ\nSở Nội vụ');
  await pane.button('Tạo 2 biểu').waitFor();
  pane.expectQuiet();
});

test('beside Excel: the way to it', async () => {
  await pane.open({ excel: true, query: '?place=lap-so' });
  const link = pane.page.getByRole('link', { name: 'Mở trang này bằng trình duyệt.' });
  expect(await link.getAttribute('target')).toBe('_blank');
  expect(new URL((await link.getAttribute('href'))!, pane.page.url()).pathname).toBe('/taskpane.html');
  pane.expectQuiet();
});

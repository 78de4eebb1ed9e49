import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bindWorkbook } from '../../src/entries/boundWorkbook';
import { readCarriedPlan } from '../../src/entries/readCarriedPlan';
import { openArchive } from '../../src/host/file/ooxml/zip/archive';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { asDocx } from '../unit/import/plan/layouts';
import { planWorkbook } from '../../src/workbook/plan/planWorkbook';
import { SONG_BIEN } from '../programmes';
import { paneSuite } from './paneSuite';

const pane = paneSuite();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-draft-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Next year's appendix: a column with an unknown name, an unreadable deadline, an unknown agency. */
const APPENDIX = asDocx([
  {
    before: ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2027', 'I. CẢI CÁCH THỂ CHẾ'],
    rows: [
      ['TT', 'Nhiệm vụ', 'Đích đến', 'Chủ trì', 'Thời gian'],
      ['1', 'Ban hành kế hoạch rà soát văn bản', 'Kế hoạch', 'Sở Tư pháp', 'Quý I/2027'],
      ['2', 'Số hóa hồ sơ', 'Báo cáo', 'Sở Trên Trời', 'Trước 15/6/2027'],
      ['3', 'Tập huấn', 'Lớp tập huấn', 'Sở Nội vụ', 'sớm nhất có thể'],
    ],
  },
]);

test('from the appendix to all workbooks: seven clicks, nothing confirmed that nobody confirmed', async () => {
  await pane.open({ query: '?place=ke-hoach' });
  const { page } = pane;
  let clicks = 0;
  const click = async (target: { click(): Promise<void> }) => {
    clicks += 1;
    await target.click();
  };
  await click(pane.button('Lập kế hoạch mới từ phụ lục'));
  const chooser = page.waitForEvent('filechooser');
  await click(pane.button('Chọn phụ lục hoặc tệp kế hoạch'));
  await (await chooser).setFiles({ name: 'phu-luc.docx', mimeType: '', buffer: APPENDIX });
  await page.getByText('phu-luc.docx: 3 dòng nhiệm vụ, 37 cơ quan phải báo cáo, năm 2027.').waitFor();
  await page.getByRole('heading', { name: 'Chưa hiểu (3)' }).waitFor();
  await page
    .getByText(/Sở Trên Trời/)
    .first()
    .waitFor();
  await pane.expectAccessible();
  expect(await pane.fits()).toBe(true);

  // The unknown column is answered once.
  clicks += 1;
  await page.getByRole('combobox', { name: /Đích đến/ }).selectOption({ label: 'Sản phẩm' });
  await page.getByRole('heading', { name: 'Chưa hiểu (2)' }).waitFor();

  const plan = page.waitForEvent('download');
  await click(pane.button('Lưu tệp kế hoạch'));
  const planFile = path.join(folder, 'ke-hoach.xlsx');
  await (await plan).saveAs(planFile);

  const period = page.getByRole('combobox', { name: 'Kỳ báo cáo' });
  await click(period);
  await click(page.getByRole('option', { name: 'Quý I năm 2027', exact: true }));
  const zip = page.waitForEvent('download');
  await click(pane.button('Tạo 37 biểu'));
  const saved = await zip;
  expect(saved.suggestedFilename()).toBe('CCHC2027_Q1.zip');
  await saved.saveAs(path.join(folder, 'all.zip'));
  expect(clicks).toBe(7);

  const archive = openArchive(fs.readFileSync(path.join(folder, 'all.zip')));
  expect(archive.paths).toHaveLength(37);
  const book = await readXlsx(archive.bytes('CCHC2027_Q1_STP.xlsx'));
  expect(bindWorkbook(book).identity).toMatchObject({ year: 2027, period: 'q1' });
  expect(readCarriedPlan(book)).toMatchObject({ isIntact: true });
  pane.expectQuiet();

  // The plan workbook, reviewed in Excel, is dropped at the same place.
  const again = page.waitForEvent('filechooser');
  await pane.button('Chọn phụ lục hoặc tệp kế hoạch').click();
  await (await again).setFiles(planFile);
  await page.getByText('ke-hoach.xlsx: 3 dòng nhiệm vụ, 37 cơ quan phải báo cáo, năm 2027.').waitFor();
  await page.getByText(/không hiểu được thời gian “sớm nhất có thể”/).waitFor();
  expect(await pane.button('Lưu tệp kế hoạch').count()).toBe(0);
});

test('a plan workbook of another province, a pasted table, an unreadable file', async () => {
  await pane.open({ query: '?place=ke-hoach' });
  const { page } = pane;
  await pane.button('Lập kế hoạch mới từ phụ lục').click();
  const give = async (name: string, buffer: Buffer) => {
    const chooser = page.waitForEvent('filechooser');
    await pane.button('Chọn phụ lục hoặc tệp kế hoạch').click();
    await (await chooser).setFiles({ name, mimeType: '', buffer });
  };
  await give('song-bien.xlsx', Buffer.from(await writeXlsx(planWorkbook(SONG_BIEN))));
  const agencies = SONG_BIEN.catalogue.agencies.filter(({ reports }) => reports).length;
  await pane.button(`Tạo ${agencies} biểu`).waitFor();

  await give('quet.pdf', Buffer.from('%PDF-1.7'));
  await page.getByText(/Chưa đọc được gì từ quet\.pdf: Tệp PDF/).waitFor();

  await pane.button('Chọn phụ lục hoặc tệp kế hoạch').focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData(
      'text/plain',
      'Nhiệm vụ\tSản phẩm\tChủ trì\tThời gian\nTập huấn\tLớp\tSở Nội vụ\tQuý II/2027',
    );
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true }),
    );
  });
  await page.getByText(/^Bảng đã dán: 1 dòng nhiệm vụ/).waitFor();
  pane.expectQuiet();
});

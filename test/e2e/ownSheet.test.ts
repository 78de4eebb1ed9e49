import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Download, Locator } from 'playwright-core';
import { bindWorkbook } from '../../src/entries/boundWorkbook';
import { readEntries } from '../../src/entries/readEntries';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { openArchive } from '../../src/host/file/ooxml/zip/archive';
import { NO_ENTRIES } from '../../src/fields/entry';
import { knownPeriod } from '../../src/period/reportingPeriod';
import { agencyRows, isAsked } from '../../src/workbook/agency/agencyRows';
import { buildAgencyWorkbook } from '../../src/workbook/agency/agencyWorkbook';
import { BAC_GIANG } from '../programmes';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { day, workbookOf, type Office } from '../unit/import/tracker/office';
import { newWorkbookSpec } from '../unit/workbook/newWorkbook';
import { drop } from './consolidatePlace';
import type { ExcelInPage } from './excelPage';
import { paneSuite } from './paneSuite';

declare const window: { excelInPage: ExcelInPage };

/** An agency's own sheet, from an unknown table to what is overdue, and the further actions. */

const pane = paneSuite();
const { button, heading, tab } = pane;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-own-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const NOW = '2026-07-15T08:00:00+07:00';
/** A native dialog cannot be answered from a test: without it the pane downloads. */
const NO_PICKER = 'delete window.showSaveFilePicker';

/** Three tasks are overdue, one date is typed as text, and one header is meaningless. */
const OFFICE: Office = {
  name: 'Sở Nội vụ',
  sheet: 'Theo dõi',
  rows: [
    ['SỞ NỘI VỤ'],
    ['BẢNG THEO DÕI NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026'],
    [],
    [
      'STT',
      'Nội dung công việc',
      'Phòng chủ trì',
      'Thời hạn hoàn thành',
      'Ngày hoàn thành',
      'Tình trạng',
      'KQ',
    ],
    [
      1,
      'Kế hoạch tuyên truyền CCHC năm 2026',
      'Phòng CCHC',
      day('31/01/2026'),
      day('28/01/2026'),
      'Hoàn thành',
      'Kế hoạch',
    ],
    [2, 'Báo cáo CCHC quý I', 'Phòng CCHC', day('14/03/2026'), null, 'Đang thực hiện', 'Báo cáo'],
    [3, 'Rà soát vị trí việc làm', 'Phòng TCBC', day('30/06/2026'), null, 'Đang thực hiện', 'Đề án'],
    [4, 'Kiểm tra công vụ đợt 2', 'Thanh tra', day('18/07/2026'), null, 'Chưa thực hiện', null],
    [5, 'Tập huấn công chức xã', null, '15/12/2026', null, 'Đang thực hiện', 'Lớp tập huấn'],
    [6, 'Sơ kết phong trào thi đua', 'Văn phòng', day('10/07/2026'), null, 'Đang thực hiện', 'Báo cáo'],
  ],
  merges: ['A1:G1', 'A2:G2'],
  header: 4,
  keys: [],
  tasks: [5, 6, 7, 8, 9, 10],
  traps: [],
};
const SPEC = workbookOf(OFFICE);

const write = (spec: WorkbookSpec) =>
  pane.page.evaluate(
    (written) => window.excelInPage.write(written),
    JSON.parse(JSON.stringify(spec)) as WorkbookSpec,
  );

const OVERDUE = [6, 7, 10].map((row) => `D${row}`);
const items = () => pane.page.locator('section[aria-label="Kết quả kiểm tra"] li');
const reported = async (): Promise<string[]> =>
  (
    await items()
      .getByRole('button', { name: /^Đến ô/ })
      .allTextContents()
  ).map((text) => text.replace('Đến ô ', ''));

let presses = 0;
const press = async (target: Locator): Promise<void> => {
  presses += 1;
  await target.click();
};
const toFile = async (name: string, spec: WorkbookSpec): Promise<void> => {
  const chooser = pane.page.waitForEvent('filechooser');
  await press(button(name));
  await (
    await chooser
  ).setFiles({ name: 'theo-doi.xlsx', mimeType: '', buffer: Buffer.from(await writeXlsx(spec)) });
};
const downloaded = async (target: Locator): Promise<{ name: string; bytes: Uint8Array }> => {
  const [download]: [Download, void] = await Promise.all([pane.page.waitForEvent('download'), press(target)]);
  const name = download.suggestedFilename();
  const file = path.join(fs.mkdtempSync(path.join(folder, 'd-')), name);
  await download.saveAs(file);
  return { name, bytes: fs.readFileSync(file) };
};

const SHOTS = process.env.SHOTS;
const shot = async (name: string): Promise<void> => {
  if (!SHOTS) return;
  await pane.settled();
  await pane.page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
};

/** The pane beside Excel, or the page, with the agency's sheet open. */
async function open(
  mode: 'excel' | 'file',
  { spec = SPEC, ...options }: Parameters<typeof pane.open>[0] & { spec?: WorkbookSpec } = {},
): Promise<void> {
  presses = 0;
  await pane.open({ excel: mode === 'excel', now: NOW, initScript: NO_PICKER, ...options });
  if (mode === 'excel') await write(spec);
  await press(tab('Kiểm tra'));
  if (mode === 'file') await toFile('Chọn tệp', spec);
  await heading('Bảng theo dõi của cơ quan').waitFor();
}

test.each(['excel', 'file'] as const)('%s: to what is overdue in at most four presses', async (mode) => {
  await open(mode);
  await press(button('Quá hạn (3)'));
  expect(await reported()).toEqual(OVERDUE);
  expect(presses).toBeLessThanOrEqual(4);
  await pane.page.getByText('Trang Theo dõi: 6 dòng việc, 1 việc đã xong.').waitFor();
  await pane.expectAccessible();
  await shot(`${mode}-320`);
  expect(await pane.fits()).toBe(true);
  if (mode === 'excel') await pane.picture('huong-dan-bang-co-quan-excel');
  pane.expectQuiet();
});

const sheetParts = (bytes: Uint8Array) => {
  const archive = openArchive(bytes);
  return archive.paths
    .filter((part) => part.includes('worksheets/') || part.includes('tables/'))
    .map((part) => [part, archive.text(part)]);
};

test('in a file columns are added by one press, saved, and go without a trace by another', async () => {
  await open('file');
  const before = presses;
  await press(button('Thêm cột tự tính'));
  await pane.page.getByText('Đã ghi cột tự tính.').waitFor();
  expect(presses - before).toBe(1);
  await pane.page.getByText(/Trang Theo dõi: đã có ở cột H:K: Hạn \(ngày\), Tình trạng hạn/).waitFor();
  await pane.expectAccessible();
  const { bytes } = await downloaded(button('Lưu tệp'));
  const sheet = (await readXlsx(bytes)).sheets[0]!;
  expect([sheet.values[3]![7], sheet.values[5]![8], sheet.values[5]![9]]).toEqual([
    'Hạn (ngày)',
    'Quá hạn',
    123,
  ]);
  expect(sheet.formulas[5]![7]).toContain('$D6');

  await press(button('Bỏ cột tự tính'));
  await pane.page.getByText('Đã bỏ cột tự tính.').waitFor();
  const after = await downloaded(button('Lưu tệp'));
  expect(sheetParts(after.bytes)).toEqual(sheetParts(await writeXlsx(SPEC)));
  pane.expectQuiet();
});

test('in Excel columns are added by one press in at most four requests, and go with a press', async () => {
  await open('excel');
  const specOf = () => pane.page.evaluate(() => window.excelInPage.spec().sheets[0]!);
  const requests = () => pane.page.evaluate(() => window.excelInPage.requests().length);
  const original = await specOf();
  await pane.page.waitForTimeout(1500);
  const before = await requests();
  await press(button('Thêm cột tự tính'));
  await pane.page.getByText('Đã ghi cột tự tính.').waitFor();
  // Two of them read the current content.
  expect((await requests()) - before).toBeLessThanOrEqual(4 + 2);
  const added = await specOf();
  expect(added.rows[3]!.slice(7, 11).map((cell) => cell?.value)).toEqual([
    'Hạn (ngày)',
    'Tình trạng hạn',
    'Số ngày trễ',
    'Nhắc việc',
  ]);
  expect(added.rows[9]![7]?.formula).toContain('$D10');
  await shot('excel-columns-320');
  await pane.picture(
    'huong-dan-bang-co-quan-cot',
    pane.page.getByRole('region', { name: 'Cột theo dõi tự tính' }),
  );
  await press(button('Bỏ cột tự tính'));
  await pane.page.getByText('Đã bỏ cột tự tính.').waitFor();
  expect((await specOf()).rows).toEqual(original.rows);
  pane.expectQuiet();
});

test.each(['file', 'excel'] as const)(
  '%s: a summary and rules of typing come on request, and go',
  async (mode) => {
    await open(mode);
    await pane.page.getByRole('checkbox', { name: /^Thêm trang tổng hợp/ }).check();
    await pane.page.getByRole('checkbox', { name: /^Thêm danh sách chọn/ }).check();
    await press(button('Thêm cột tự tính'));
    await pane.page.getByText('Đã ghi cột tự tính.').waitFor();
    const there = pane.page.getByText(/^Trang Tổng hợp theo dõi tổng hợp từ các cột này/);
    await there.waitFor();
    await pane.expectAccessible();
    const [own, ...others] =
      mode === 'file'
        ? (await readXlsx((await downloaded(button('Lưu tệp'))).bytes)).sheets.map(
            ({ name, validationRanges }) => ({
              name,
              rules: validationRanges.length,
            }),
          )
        : (await pane.page.evaluate(() => window.excelInPage.spec().sheets)).map(({ name, validations }) => ({
            name,
            rules: validations.length,
          }));
    expect(own).toEqual({ name: 'Theo dõi', rules: 2 });
    expect(others.map(({ name }) => name)).toEqual(['Tổng hợp theo dõi']);
    await press(button('Bỏ cột tự tính'));
    await pane.page.getByText('Đã bỏ cột tự tính.').waitFor();
    await there.waitFor({ state: 'detached' });
    pane.expectQuiet();
  },
);

test('cells typed into the columns are listed before removal', async () => {
  await open('excel');
  await press(button('Thêm cột tự tính'));
  await pane.page.getByText('Đã ghi cột tự tính.').waitFor();
  await pane.page.evaluate(() => {
    window.excelInPage.type('Theo dõi', 'K6', 'Đã nhắc ngày 10/7');
    window.excelInPage.type('Theo dõi', 'A20', '=SUM(J5:J10)');
  });
  // The pane rechecks by itself.
  await pane.page.waitForTimeout(2000);
  await press(button('Bỏ cột tự tính'));
  const dialog = pane.page.getByRole('alertdialog');
  await dialog.getByText('Nội dung đã gõ ở các ô sau sẽ mất: Theo dõi!K6.').waitFor();
  await dialog.getByText(/Theo dõi!A20/).waitFor();
  await pane.expectAccessible();
  await press(dialog.getByRole('button', { name: 'Hủy' }));
  expect(await pane.page.evaluate(() => window.excelInPage.value('Theo dõi', 'K6'))).toBe(
    'Đã nhắc ngày 10/7',
  );
  await press(button('Bỏ cột tự tính'));
  await press(dialog.getByRole('button', { name: 'Bỏ cột tự tính' }));
  await pane.page.getByText('Đã bỏ cột tự tính.').waitFor();
  expect(await pane.page.evaluate(() => window.excelInPage.value('Theo dõi', 'K6'))).toBeNull();
});

/** Four plan tasks in the agency's own words, one of them shortened, and one that is in no plan. */
const AGENCY = BAC_GIANG.catalogue.agencies.find(({ id }) => id === 'SNV')!;
/** A different agency than the one whose workbook determines the period. */
const OTHER = BAC_GIANG.catalogue.agencies.find(({ id }) => id === 'STP')!;
function ownOfPlan(agency = AGENCY): { spec: WorkbookSpec; codes: string[] } {
  const { tasks } = agencyRows(BAC_GIANG.plan, BAC_GIANG.catalogue, agency);
  const chosen = tasks.filter(isAsked).slice(0, 4);
  const text = ({ content, task }: (typeof chosen)[number]) => String(content ?? task);
  const words = text(chosen[3]!).split(' ');
  const shortened = words.slice(0, Math.ceil(words.length * 0.55)).join(' ');
  const rows = [...chosen.slice(0, 3).map(text), shortened, 'Sửa chữa trụ sở cơ quan'].map((task, index) => [
    index + 1,
    task,
    'Phòng CCHC',
    day('15/12/2024'),
    index === 0 ? day('10/10/2024') : null,
    index === 0 ? 'Hoàn thành' : 'Đang thực hiện',
    index === 0 ? '45/KH-SNV' : null,
  ]);
  const header = [
    'STT',
    'Nội dung công việc',
    'Phòng chủ trì',
    'Thời hạn',
    'Ngày hoàn thành',
    'Tình trạng',
    'Số, ký hiệu',
  ];
  return {
    spec: workbookOf({ ...OFFICE, rows: [header, ...rows], merges: [], header: 1 }),
    codes: chosen.map(({ code }) => String(code)),
  };
}

test.each(['excel', 'file'] as const)('%s: to the agency’s workbook in at most ten presses', async (mode) => {
  const { spec, codes } = ownOfPlan();
  await open(mode, { spec, now: '2024-11-15T08:00:00+07:00' });
  await press(button('Chuyển sang biểu theo dõi của kế hoạch'));
  const agency = pane.page.getByRole('combobox', { name: 'Cơ quan' });
  await press(agency);
  await press(pane.page.getByRole('option', { name: AGENCY.name, exact: true }));
  await pane.page
    .getByText(/Khớp chắc chắn 3 dòng, cần hỏi 1 dòng; 1 dòng của bảng không có trong kế hoạch/)
    .waitFor();
  await pane.expectAccessible();
  expect(await pane.fits()).toBe(true);
  await shot(`${mode}-bring-320`);
  if (mode === 'excel')
    await pane.picture(
      'huong-dan-bang-co-quan-chuyen',
      pane.page.getByRole('region', { name: 'Chuyển sang biểu' }),
    );
  await press(button('Lấy cả 1 dòng theo gợi ý'));
  await pane.page.getByText(/Khớp chắc chắn 4 dòng, cần hỏi 0 dòng/).waitFor();
  await pane.page.getByRole('button', { name: 'Dòng của bảng không chuyển (1)' }).waitFor();

  const own = spec.sheets[0]!.rows;
  if (mode === 'file') {
    const { name, bytes } = await downloaded(button('Lưu tệp biểu theo dõi'));
    expect(name).toMatch(/^CCHC2024_.*_SNV\.xlsx$/);
    const { tasks } = readEntries(bindWorkbook(await readXlsx(bytes)));
    expect(Object.keys(tasks).sort()).toEqual([...codes].sort());
    expect(tasks[codes[0]!]).toMatchObject({ status: 'Hoàn thành', documentNumber: '45/KH-SNV' });
    await pane.page.getByText(`Đã tạo ${name}.`).waitFor();
  } else {
    await press(button('Tạo biểu trong tệp này'));
    await heading(/Còn \d+ lỗi|Không còn lỗi/).waitFor();
    const sheets = await pane.page.evaluate(() => window.excelInPage.spec().sheets);
    expect(sheets.map(({ name }) => name)).toContain('Nhiệm vụ');
    const kept = sheets.find(({ name }) => name === 'Theo dõi')!;
    const filled = (rows: typeof own) => rows.map((row) => row.flatMap((cell) => cell?.value ?? []));
    expect(filled(kept.rows)).toEqual(filled(own));
  }
  expect(presses).toBeLessThanOrEqual(10);
  pane.expectQuiet();
});

test('what a column holds is asked, and known by its header when the next file is opened', async () => {
  await open('file');
  await pane.page.getByRole('combobox', { name: 'Cột G: KQ' }).first().selectOption({ label: 'Sản phẩm' });
  await pane.page.getByText('Cột chưa rõ chứa gì; đề nghị chọn:').waitFor({ state: 'detached' });
  await toFile('Mở tệp khác', workbookOf({ ...OFFICE, sheet: 'Tháng 8' }));
  await pane.page.getByText('Trang Tháng 8: 6 dòng việc, 1 việc đã xong.').waitFor();
  expect(await pane.page.getByText('Cột chưa rõ chứa gì; đề nghị chọn:').count()).toBe(0);
  await button('Các cột: 7 cột đã hiểu, 0 cột không dùng đến').click();
  const field = pane.page.getByRole('combobox', { name: 'Cột G: KQ' });
  expect(await field.inputValue()).toBe('product');
});

test('a safe fix shows before and after, changes the file, and is undone; marks come and go', async () => {
  await open('file');
  await press(button('Sửa nhanh 1 ô…'));
  const dialog = pane.page.getByRole('alertdialog');
  await dialog
    .getByText(/15\/12\/2026/)
    .first()
    .waitFor();
  await pane.expectAccessible();
  await press(dialog.getByRole('button', { name: 'Sửa', exact: true }));
  await pane.page.getByText('Đã sửa.').waitFor();
  await press(button('Hoàn tác (1 ô)'));
  await pane.page.getByText('Đã hoàn tác.').waitFor();
  await press(button('Tô màu chỗ cần xem'));
  await button('Bỏ tô màu').waitFor();
  const { bytes } = await downloaded(button('Lưu tệp'));
  expect((await readXlsx(bytes)).sheets.map(({ name }) => name)).toEqual(['Theo dõi', 'Kiểm tra']);
  pane.expectQuiet();
});

test('in Tổng hợp a returned file with an agency’s own table is read by it, and the register says so', async () => {
  const { spec } = ownOfPlan(OTHER);
  await pane.open({ query: '?place=tong-hop', now: '2024-12-16T08:00:00+07:00' });
  const own = path.join(folder, 'bao-cao-cua-so.xlsx');
  fs.writeFileSync(own, await writeXlsx(spec));
  // One workbook of ours determines the period.
  const ours = path.join(folder, 'CCHC2024_NAM_SNV.xlsx');
  fs.writeFileSync(ours, await writeXlsx(newWorkbookSpec()));
  await pane.page.getByText('Thả tệp hoặc thư mục vào đây').waitFor();
  await drop(pane.page, own, ours);
  await press(button('Tệp không nhận (1)'));
  await press(button('Đọc theo bảng của cơ quan'));
  await press(pane.page.getByRole('combobox', { name: 'Cơ quan' }).last());
  await press(pane.page.getByRole('option', { name: OTHER.name, exact: true }));
  await pane.expectAccessible();
  await press(button('Đọc vào tổng hợp'));
  await button('Tệp không nhận (0)').waitFor();
  await press(button(/^Tình hình gửi báo cáo/));
  await pane.page.getByText('Đọc theo bảng của cơ quan').first().waitFor();
  await pane.page.getByText('bao-cao-cua-so.xlsx').first().waitFor();
  await shot('tong-hop-own');
  pane.expectQuiet();
});

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each([
    [320, 900],
    [450, 900],
    [1366, 768],
  ])('%i px', async (width, height) => {
    for (const mode of width > 1000 ? (['file'] as const) : (['excel', 'file'] as const)) {
      await open(mode, { viewport: { width, height }, colorScheme });
      await press(button('Thêm cột tự tính'));
      await pane.page.getByText('Đã ghi cột tự tính.').waitFor();
      await press(button(/^Các cột/));
      await press(button('Chuyển sang biểu theo dõi của kế hoạch'));
      await pane.page.getByRole('combobox', { name: 'Cơ quan' }).waitFor();
      expect(await pane.fits()).toBe(true);
      await pane.expectAccessible();
      await shot(`${mode}-${width}-${colorScheme}`);
    }
  });
});

test.each(['excel', 'file'] as const)(
  '%s: results of our workbook are seen, then written into the sheet',
  async (mode) => {
    const { spec, codes } = ownOfPlan();
    const file = path.join(folder, `ket-qua-${mode}.xlsx`);
    const entries = { ...NO_ENTRIES, tasks: { [codes[1]!]: { status: 'Hoàn thành' } } };
    const period = knownPeriod(BAC_GIANG, 'nam');
    const results = buildAgencyWorkbook({ programme: BAC_GIANG, agency: AGENCY, period, entries });
    fs.writeFileSync(file, await writeXlsx(results));
    await open(mode, { spec, now: '2024-11-15T08:00:00+07:00' });
    await press(button('Ghi kết quả từ biểu theo dõi vào bảng'));
    const chooser = pane.page.waitForEvent('filechooser');
    await press(button('Chọn tệp biểu theo dõi'));
    await (await chooser).setFiles(file);
    await pane.page.getByText(/: 1 ô có kết quả mới, 0 kết quả không có chỗ ghi/).waitFor();
    await pane.expectAccessible();
    await press(button('Ghi 1 ô vào bảng'));
    await pane.page.getByText('Đã ghi 1 ô.').waitFor();
    const written =
      mode === 'excel'
        ? await pane.page.evaluate(() => window.excelInPage.value('Theo dõi', 'F3'))
        : (await readXlsx((await downloaded(button('Lưu tệp'))).bytes)).sheets[0]!.values[2]![5];
    expect(written).toBe('Hoàn thành');
    pane.expectQuiet();
  },
);

import { bindWorkbook } from '../../src/entries/boundWorkbook';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ConflictManifest } from '../../src/cli/sample/conflictSamples';
import { isAboutAFile, type Decision } from '../../src/consolidation/consolidation';
import { createFileHost } from '../../src/host/file/fileHost';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { sha256 } from '../../src/host/shared/sha256';
import { sealChanges } from '../../src/validation/seal/seal';
import { validate } from '../../src/validation/engine/validate';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { rowsOf as tableRows, rowWhere } from '../unit/consolidation/sheetRows';
import { cchc } from './commandLine';
import { drop, fact, rowsOf } from './consolidatePlace';
import type { ExcelInPage } from './excelPage';
import { recalculate } from './libreoffice';
import { paneSuite } from './paneSuite';
import { BUNDLED } from '../programmes';

declare const window: { excelInPage: ExcelInPage };

const OPINION = 'Ý kiến của Sở Nội vụ';
const MEGABYTES_5 = 5 * 1024 * 1024;

interface Manifest {
  injected: ConflictManifest['injected'];
  expected: Omit<ConflictManifest, 'sums'> & Pick<ConflictManifest['sums'], 'targets' | 'rows'>;
}

const pane = paneSuite();
const { button } = pane;
let folder: string;
let returned: string;
let manifest: Manifest;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-consolidate-excel-'));
  returned = path.join(folder, 'so-gui-ve');
  // The number in the catalogue: communes can only be named on the command line.
  cchc('sample', '--seed', '3', '--agencies', '35', '--conflicts', '--out', folder);
  fs.renameSync(path.join(folder, 'returned'), returned);
  manifest = JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const spec = (): Promise<WorkbookSpec> => pane.page.evaluate(() => window.excelInPage.spec());
const type = (sheet: string, cell: string, text: string) =>
  pane.page.evaluate(([at, where, typed]) => window.excelInPage.type(at, where, typed), [
    sheet,
    cell,
    text,
  ] as const);
/** A formula without a number gives an empty text. */
const number = (value: unknown): unknown => (value === '' ? null : value);
const saved = () => pane.page.getByText(/^Đã ghi \d+ trang tính vào tệp Excel đang mở/);
const result = () => pane.page.getByRole('heading', { name: 'Kết quả tổng hợp' });
const sheetNames = async () => (await spec()).sheets.map(({ name }) => name);

async function read(): Promise<void> {
  await drop(pane.page, returned);
  await result().waitFor();
  await button('Lưu biểu tổng hợp').and(pane.page.locator(':not([aria-disabled=true])')).waitFor();
}

async function startAgain(): Promise<void> {
  await button('Làm lại từ đầu').click();
  await pane.page.getByRole('alertdialog').getByRole('button', { name: 'Làm lại từ đầu' }).click();
  await pane.page.getByText('Thả tệp hoặc thư mục vào đây').waitFor();
}

/** Sở Y tế sends a new, sealed file: one task in progress is now done. */
async function sentAnew(file: string): Promise<{ code: string; name: string }> {
  const host = createFileHost(fs.readFileSync(path.join(returned, file)));
  const row = bindWorkbook(await host.read()).tasks!.rows.find(
    ({ cell }) => cell('status')?.value === 'Đang thực hiện',
  )!;
  const put = (key: 'status' | 'percent' | 'doneOn', value: string | number) => {
    const { sheet, address } = row.cell(key)!;
    return { sheet, cell: address, value };
  };
  await host.apply([put('status', 'Hoàn thành'), put('percent', 100), put('doneOn', 45_636)]);
  const snapshot = await host.read();
  const { counts } = validate(snapshot, BUNDLED);
  await host.apply(
    (await sealChanges(bindWorkbook(snapshot), { on: '2024-12-20', by: 'Lê Thu', counts }, sha256))!,
  );
  fs.rmSync(path.join(returned, file));
  const name = file.replace('.xlsx', '-gui-lai.xlsx');
  fs.writeFileSync(path.join(returned, name), await host.bytes());
  return { code: String(row.cell('code')!.value), name };
}

test('the open workbook becomes the province’s, notes outlive a second run, a closed workbook is forgotten', async () => {
  await pane.open({
    excel: true,
    query: '?place=tong-hop',
    viewport: { width: 450, height: 700 },
    now: '2024-12-26T08:00:00+07:00',
  });
  const { page } = pane;
  await page.getByText('Thả tệp hoặc thư mục vào đây').waitFor();
  await pane.picture('huong-dan-tha-tep');
  await type('Sheet1', 'A1', 'Của tôi');
  await read();

  const { expected, injected } = manifest;
  const received = expected.register.filter(({ file }) => file !== null);
  expect({
    received: await fact(page, 'Đã gửi'),
    late: await fact(page, 'Gửi chậm'),
    rejected: await fact(page, 'Tệp không nhận'),
    questions: await fact(page, 'Cần quyết định'),
  }).toEqual({
    received: received.length,
    late: received.filter(({ late }) => late).length,
    rejected: expected.rejected.length,
    // The remaining decisions are in the list of rejected files.
    questions: expected.decisions.filter(({ kind }) => isAboutAFile(kind as Decision['kind'])).length,
  });
  await pane.expectAccessible();

  await pane.picture('huong-dan-ket-qua');
  for (const [title, picture, part] of [
    [/^Cần quyết định/, 'huong-dan-quyet-dinh', 'first'],
    [/^Tệp không nhận/, 'huong-dan-khong-lay', 'all'],
    [/^Tình hình gửi báo cáo/, 'huong-dan-so-nhan', 'all'],
    [/^Đôn đốc/, 'huong-dan-don-doc', 'all'],
    [/^Sai lệch/, 'huong-dan-sai-lech', 'first'],
  ] as const) {
    const section = page.locator('.fui-AccordionItem', { has: button(title) });
    await button(title).click();
    await section.locator('.fui-AccordionPanel').waitFor();
    await pane.picture(picture, part === 'all' ? section : section.getByRole('listitem').first());
    await button(title).click();
  }
  const before = await page.evaluate(() => window.excelInPage.requests().length);
  await button('Lưu biểu tổng hợp').click();
  await saved().waitFor();
  const requests = (await page.evaluate(() => window.excelInPage.requests())).slice(before);
  expect(Math.max(...requests)).toBeLessThan(MEGABYTES_5);
  expect(await sheetNames()).toContain('Sheet1');
  await pane.expectAccessible();

  const written = await spec();
  expect(written.sheets.find(({ name }) => name === 'Sheet1')!.rows[0]![0]!.value).toBe('Của tôi');
  for (const { agencyId, code, text } of injected) {
    const { cell } = rowWhere(written, 'NhiemVuTongHop', { 'Mã cơ quan': agencyId, Mã: code });
    expect(Object.values(cell).filter((each) => each?.value === text && !each.formula)).toHaveLength(1);
  }
  const file = path.join(folder, 'saved.xlsx');
  fs.writeFileSync(file, await writeXlsx(written));
  const [workbook] = await recalculate([file]);
  const targets = new Map(rowsOf(workbook!, 'Chỉ tiêu toàn tỉnh', 'Mã').map((row) => [row.get('Mã'), row]));
  expect(
    expected.targets.map(({ code }) => {
      const row = targets.get(code)!;
      return {
        code,
        numerator: number(row.get('Tổng tử số')),
        denominator: number(row.get('Tổng mẫu số')),
        reported: row.get('Đã báo cáo'),
        owed: row.get('Phải báo cáo'),
      };
    }),
  ).toEqual(expected.targets);
  expect(
    rowsOf(workbook!, 'Nhiệm vụ tổng hợp', 'Mã').length + rowsOf(workbook!, 'Chỉ tiêu tổng hợp', 'Mã').length,
  ).toBe(expected.rows);

  // Sở Nội vụ writes its notes; Sở Y tế sends a new file.
  const notes: { table: string; row: Record<string, string>; text: string }[] = [
    { table: 'SoNhan', row: { 'Mã cơ quan': 'SYT' }, text: 'Đã gọi điện ngày 23/12' },
    {
      table: 'NhiemVuTongHop',
      row: { 'Mã cơ quan': 'SNV', Mã: 'I.1.1.HD1' },
      text: 'Đề nghị bổ sung văn bản',
    },
    { table: 'ChiTieuToanTinh', row: { Mã: 'CT01' }, text: 'Đưa vào báo cáo' },
  ];
  for (const { table, row, text } of notes) {
    const { sheet, address } = rowWhere(written, table, row);
    await type(sheet, address[OPINION]!, text);
  }
  const sent = received.find(({ agencyId }) => agencyId === 'SYT')!.file!;
  const { code, name } = await sentAnew(sent);

  await startAgain();
  await read();
  await button('Thay đổi so với lần trước (2)').click();
  const changes = page.getByRole('list', { name: 'Danh sách thay đổi' }).getByRole('listitem');
  const texts = await changes.allTextContents();
  expect(texts).toHaveLength(2);
  await pane.picture('huong-dan-thay-doi', page.locator('.fui-AccordionItem', { has: changes.first() }));
  expect(texts[0]).toContain('Thay tệp: Sở Y tế');
  expect(texts[0]).toContain(name);
  expect(texts[1]).toContain(`Đổi trạng thái: Sở Y tế (${code})`);
  expect(texts[1]).toContain('Đang thực hiện → Hoàn thành');

  await button('Lưu biểu tổng hợp').click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText('3 ý kiến của Sở Nội vụ').waitFor();
  await pane.expectAccessible();
  await pane.picture('huong-dan-thay-so', dialog);
  await dialog.getByRole('button', { name: 'Thay, giữ ý kiến' }).click();
  await saved().waitFor();
  const again = await spec();
  for (const { table, row, text } of notes) expect(rowWhere(again, table, row).value[OPINION]).toBe(text);
  expect(rowWhere(again, 'NhiemVuTongHop', { 'Mã cơ quan': 'SYT', Mã: code }).value['Trạng thái']).toBe(
    'Hoàn thành',
  );
  expect(tableRows(again, 'ThayDoi')).toHaveLength(2);
  // The earlier sheets are kept, hidden, until the user deletes them.
  const ours = written.sheets.map((sheet) => sheet.name);
  const copies = ours.filter((name) => name !== 'Sheet1').map((name) => `Bản cũ 1 ${name}`.slice(0, 31));
  expect(again.sheets.map((sheet) => sheet.name)).toEqual([...ours, ...copies]);
  expect(again.sheets.find((sheet) => sheet.name === 'Sheet1')!.rows[0]![0]!.value).toBe('Của tôi');

  // A new workbook has no earlier run.
  await page.evaluate(() => window.excelInPage.openNew());
  fs.writeFileSync(path.join(folder, 'thu.xlsx'), 'Kính gửi');
  await drop(page, path.join(folder, 'thu.xlsx'));
  await page.getByRole('button', { name: `Tệp không nhận (${expected.rejected.length + 1})` }).waitFor();
  expect(await button(/^Thay đổi so với lần trước/).count()).toBe(0);
  await button('Lưu biểu tổng hợp').click();
  await saved().waitFor();
  expect(JSON.stringify(await spec())).not.toContain('Đã gọi điện');
  pane.expectQuiet();
});

test('an agency’s workbook that is open is left alone', async () => {
  await pane.open({ excel: true });
  const { page } = pane;
  await page.getByRole('combobox', { name: /Cơ quan/ }).fill('Sở Nội vụ');
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: /Kỳ báo cáo/ }).click();
  await page.getByRole('option', { name: 'Năm 2024', exact: true }).click();
  await button('Tạo biểu').click();
  await pane.heading('Đã tạo xong biểu').waitFor();
  const before = JSON.stringify(await spec());
  await pane.tab('Tổng hợp').click();
  // Before anyone puts work into it.
  await page.getByText('Tệp Excel đang mở là biểu của một cơ quan').waitFor();
  await pane.expectAccessible();
  await read();
  await page.getByText('Tệp Excel đang mở là biểu của Sở Nội vụ.').waitFor();
  await button('Lưu biểu tổng hợp').click();
  await page.getByRole('alert').getByText('Tệp Excel đang mở là biểu của Sở Nội vụ.').first().waitFor();
  expect(JSON.stringify(await spec())).toBe(before);
  await pane.expectAccessible();
  pane.expectQuiet();
});

test('another ribbon button reloads the page: it asks first, and decisions are kept', async () => {
  await pane.open({ excel: true, query: '?place=tong-hop' });
  const { page } = pane;
  let asked = 0;
  page.on('dialog', (dialog) => {
    asked += 1;
    void dialog.accept();
  });
  const questions = page.getByRole('button', { name: /^Cần quyết định \(\d+\)$/ });
  const answered = page.getByText('Đã quyết định');
  await read();
  await questions.click();
  await page.getByRole('radio', { name: 'Không lấy tệp nào' }).first().click();
  await answered.waitFor();
  await page.goto(`${page.url().split('?')[0]}?place=kiem-tra`);
  await pane.tab('Tổng hợp').click();
  expect(asked).toBe(1);
  await read();
  await page.getByText('Đã dùng lại 1 lựa chọn của lần trước cho đúng các tệp này.').waitFor();
  await questions.click();
  expect(await answered.count()).toBe(1);
  expect(await page.getByRole('radio', { name: 'Không lấy tệp nào' }).first().isChecked()).toBe(true);
  await pane.expectAccessible();
  pane.expectQuiet();
});

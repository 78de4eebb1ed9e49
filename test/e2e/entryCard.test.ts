import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import type { CellScalar, WorkbookSpec } from '../../src/workbook/spec';
import { day } from '../../src/validation/rules/ruleCase';
import { soundSpec } from '../unit/validation/workbook';
import { sheetNamed, valueAt } from '../contract/snapshotLookup';
import { launchBrowser, openPane, type OpenedPane } from './browser';
import { excelScript } from './excelBundle';
import type { ExcelInPage } from './excelPage';
import type { PaneServer } from './paneServer';
import { ensureBuilt, servePane } from './paneServer';
import { parseRange } from '../../src/workbook/address';
import { targetCell, taskCell } from '../cellOf';

declare const window: {
  excelInPage: ExcelInPage;
  innerWidth: number;
  dispatchEvent(event: Event): boolean;
};
declare const navigator: {
  clipboard: { readText(): Promise<string>; writeText(text: string): Promise<void> };
};
declare const document: {
  documentElement: { scrollWidth: number };
  activeElement: { id: string; textContent: string; getAttribute(name: string): string | null } | null;
};

/** Dates are in the time zone of the pane's machine. */
const TIME = { timezoneId: 'Asia/Ho_Chi_Minh' };
const NOW = '2024-12-10T09:00:00+07:00';

let server: PaneServer;
let browser: Browser;
let officeScript: string;
let pane: OpenedPane;
let folder: string;

beforeAll(async () => {
  ensureBuilt();
  server = await servePane();
  officeScript = await excelScript();
  browser = await launchBrowser();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-card-'));
  fs.writeFileSync(path.join(folder, 'so.xlsx'), await writeXlsx(soundSpec()));
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

afterEach(async () => {
  await pane?.context.close();
});

const button = (name: string) => pane.page.getByRole('button', { name, exact: true });
const box = (name: string) => pane.page.getByRole('textbox', { name, exact: true });
const heading = (name: string | RegExp) => pane.page.getByRole('heading', { name, exact: true });
const card = (code: string) => pane.page.getByRole('region', { name: `Dòng ${code}`, exact: true });
const said = (text: string) => pane.page.getByRole('status').getByText(text, { exact: true });
const focused = () => pane.page.evaluate(() => document.activeElement?.textContent);

const write = (spec: WorkbookSpec) =>
  pane.page.evaluate(
    (written) => window.excelInPage.write(written),
    JSON.parse(JSON.stringify(spec)) as WorkbookSpec,
  );
const select = (sheet: string, address: string) =>
  pane.page.evaluate(([on, at]) => window.excelInPage.select(on, at), [sheet, address] as const);
const type = (cell: string, text: string) =>
  pane.page.evaluate(([at, typed]) => window.excelInPage.type('Nhiệm vụ', at, typed), [cell, text] as const);
const requests = () => pane.page.evaluate(() => window.excelInPage.requests().length);
const cellInExcel = (cell: string): Promise<CellScalar> =>
  pane.page.evaluate((at) => window.excelInPage.value('Nhiệm vụ', at), cell);
/** Waits until Excel holds the value. */
const written = (cell: string, value: CellScalar) =>
  pane.page.waitForFunction(([at, wanted]) => window.excelInPage.value('Nhiệm vụ', at as string) === wanted, [
    cell,
    value,
  ] as const);

async function choose(field: string, option: string): Promise<void> {
  await pane.page.getByRole('combobox', { name: field, exact: true }).click();
  await pane.page.getByRole('option', { name: option, exact: true }).click();
}

describe('in Excel', () => {
  async function open(options: Parameters<typeof openPane>[2] = {}): Promise<void> {
    pane = await openPane(browser, server, { officeScript, query: '?place=kiem-tra', ...TIME, ...options });
    await pane.page.clock.setFixedTime(NOW);
    await heading('Đây không phải biểu theo dõi của cơ quan').waitFor();
    await write(soundSpec());
    await heading('Không còn lỗi').waitFor();
  }

  test('the selected row is filled in: status, %, day from the calendar, document; each is rechecked, and undone', async () => {
    await open();
    await select('Nhiệm vụ', '4:4');
    await card('I.1.1.HD1').waitFor();
    expect(await card('I.1.1.HD1').getByText('Sản phẩm: Nghị quyết/Quyết định').count()).toBe(1);
    expect(
      await card('I.1.1.HD1')
        .getByText(/^Hạn: 31\/12\/2024/)
        .count(),
    ).toBe(1);

    await choose('Trạng thái', 'Hoàn thành');
    await written(taskCell('status', 4), 'Hoàn thành');
    await heading('Còn 3 lỗi phải sửa trước khi gửi').waitFor();
    // Each finding is next to its field, and read out with it.
    const described = async (name: string) => {
      const ids = (await box(name).getAttribute('aria-describedby')) ?? '';
      return ids === '' ? '' : pane.page.locator(`[id="${ids.split(' ')[0]}"]`).innerText();
    };
    expect(await described('% hoàn thành')).toContain('Trạng thái là Hoàn thành nhưng % hoàn thành là 60.');
    expect(await described('Ngày hoàn thành')).toContain('Đã hoàn thành nhưng chưa ghi ngày hoàn thành.');
    expect(await described('Khó khăn, ghi chú')).toBe('');
    await pane.expectAccessible();

    await box('% hoàn thành').fill('100');
    await box('% hoàn thành').press('Enter');
    await written(taskCell('percent', 4), 100);
    await button('Chọn ngày: Ngày hoàn thành').click();
    await pane.page.getByText('tháng 12 năm 2024').waitFor();
    // By keyboard from 10 December, which is today.
    await pane.page.waitForFunction(() => document.activeElement?.textContent.includes('10'));
    for (let back = 0; back < 5; back += 1) await pane.page.keyboard.press('ArrowLeft');
    await pane.page.keyboard.press('Enter');
    await written(taskCell('doneOn', 4), day('2024-12-05'));
    expect(await box('Ngày hoàn thành').inputValue()).toBe('05/12/2024');
    await button('Chọn ngày: Ngày hoàn thành').click();
    await button('6, Tháng 12, 2024').click();
    await written(taskCell('doneOn', 4), day('2024-12-06'));
    await box('Số, ký hiệu văn bản').fill('12/NQ-HĐND');
    await box('Ngày văn bản').fill('4/12');
    await pane.page.getByText('Hiểu là: 04/12/2024').waitFor();
    await box('Kinh phí thực hiện (triệu đồng)').fill('1.062,5');
    await pane.page.getByText('Hiểu là: 1.062,5').waitFor();
    await box('Kinh phí thực hiện (triệu đồng)').press('Enter');
    await written(taskCell('spent', 4), 1062.5);
    expect(
      await Promise.all([taskCell('documentNumber', 4), taskCell('documentDate', 4)].map(cellInExcel)),
    ).toEqual(['12/NQ-HĐND', day('2024-12-04')]);
    await heading('Không còn lỗi').waitFor();
    await said('Đã ghi vào biểu.').waitFor();

    await button('Hoàn tác (1 ô)').click();
    await written(taskCell('spent', 4), null);
    await said('Đã hoàn tác.').waitFor();
    await pane.expectAccessible();
    pane.expectQuiet();
  });

  test('nothing is asked of Excel while the selection moves; what cannot be read stays, and is found again', async () => {
    await open();
    await select('Nhiệm vụ', taskCell('doneOn', 4));
    await card('I.1.1.HD1').waitFor();
    // Everything triggered by the write has ended.
    await pane.page.waitForTimeout(1500);
    const before = await requests();
    await select('Chỉ tiêu', targetCell('numerator', 4));
    await card('CT01').waitFor();
    await select('Bìa', 'B2');
    await heading('Điền từng dòng').waitFor();
    await select('Nhiệm vụ', taskCell('doneOn', 4));
    await card('I.1.1.HD1').waitFor();
    expect((await requests()) - before).toBe(0);

    await box('Ngày hoàn thành').fill('hôm qua');
    await box('Ngày hoàn thành').press('Tab');
    await pane.page.getByText('Không phải ngày. Gõ ngày/tháng/năm').waitFor();
    await select('Nhiệm vụ', taskCell('status', 5));
    await pane.page.getByText('Đã gõ nhưng chưa ghi vào biểu: 1 ô').waitFor();
    await pane.expectAccessible();
    await button('I.1.1.HD1 · Ngày hoàn thành').click();
    await card('I.1.1.HD1').waitFor();
    expect(await box('Ngày hoàn thành').inputValue()).toBe('hôm qua');
    expect(await cellInExcel(taskCell('doneOn', 4))).toBeNull();
    await box('Ngày hoàn thành').press('Escape');
    expect(await box('Ngày hoàn thành').inputValue()).toBe('');
    pane.expectQuiet();
  });

  test('a cell that was changed in Excel meanwhile is not overwritten without a word', async () => {
    await open();
    await select('Nhiệm vụ', taskCell('percent', 4));
    await card('I.1.1.HD1').waitFor();
    await box('% hoàn thành').fill('70');
    await type(taskCell('percent', 4), '80');
    const alert = pane.page.getByRole('alert').getByText('Ô này vừa có nội dung khác: 80.');
    await alert.waitFor();
    await box('% hoàn thành').press('Enter');
    await pane.expectAccessible();
    expect(await cellInExcel(taskCell('percent', 4))).toBe(80);
    await button('Ghi nội dung đã gõ').click();
    await written(taskCell('percent', 4), 70);
    await alert.waitFor({ state: 'detached' });
    await box('% hoàn thành').fill('75');
    await type(taskCell('percent', 4), '85');
    await button('Giữ nội dung trong biểu').click();
    expect(await box('% hoàn thành').inputValue()).toBe('85');
    expect(await cellInExcel(taskCell('percent', 4))).toBe(85);
    pane.expectQuiet();
  });

  test('text typed for a row that has just moved is not written into the row now in its place', async () => {
    await open();
    await select('Nhiệm vụ', taskCell('note', 4));
    await card('I.1.1.HD1').waitFor();
    const codes = await Promise.all([taskCell('code', 4), taskCell('code', 5)].map(cellInExcel));
    expect(codes).toEqual(['I.1.1.HD1', 'I.1.1.HD2']);
    const notes = await Promise.all([taskCell('note', 4), taskCell('note', 5)].map(cellInExcel));
    await box('Khó khăn, ghi chú').fill('cho HD1');
    await pane.page.evaluate(() => window.excelInPage.swapRows('Nhiệm vụ', 4, 5));
    await pane.page.keyboard.press('Tab');
    await pane.page.getByText('vừa được sửa hoặc dời chỗ').first().waitFor();
    expect(await Promise.all([taskCell('note', 5), taskCell('note', 4)].map(cellInExcel))).toEqual(notes);
    pane.expectQuiet();
  });

  test('the address that the manifest gives to the cell menu asks for the selected row', async () => {
    const manifest = fs.readFileSync(path.join(__dirname, '../../manifest.xml'), 'utf8');
    const address = /id="KiemTraDong\.Url" DefaultValue="([^"]+)"/.exec(manifest)![1]!.replace(/&amp;/g, '&');
    const { pathname, search } = new URL(address);
    expect(pathname).toBe('/taskpane.html');
    pane = await openPane(browser, server, { officeScript, query: search, ...TIME });
    await pane.page.clock.setFixedTime(NOW);
    expect(await pane.page.getByRole('tab', { name: 'Kiểm tra', selected: true }).count()).toBe(1);
    await heading('Đây không phải biểu theo dõi của cơ quan').waitFor();
    await write(soundSpec());
    await select('Bìa', 'B2');
    // Only shown where it was requested.
    await pane.page.getByText('Ô đang chọn không nằm trong dòng để điền.').waitFor();
    await select('Nhiệm vụ', taskCell('content', 5));
    await card('I.1.1.HD2').waitFor();
    pane.expectQuiet();
  });

  test('from the cell menu the pane opens at the card of the selected row', async () => {
    pane = await openPane(browser, server, { officeScript, query: '?place=lap-so&row=selected', ...TIME });
    await pane.page.clock.setFixedTime(NOW);
    await write(soundSpec());
    await type(taskCell('percent', 5), '0');
    await type(taskCell('status', 5), 'Hoàn thành');
    await select('Nhiệm vụ', taskCell('content', 5));
    await pane.page.getByRole('tab', { name: 'Kiểm tra' }).click();
    await card('I.1.1.HD2').waitFor();
    expect(await focused()).toBe('Dòng I.1.1.HD2');
    expect(await card('I.1.1.HD2').getByText('Đã hoàn thành nhưng chưa ghi ngày hoàn thành.').count()).toBe(
      1,
    );
    pane.expectQuiet();
  });

  test('from the cell menu of a cell in no row it is said what to do', async () => {
    pane = await openPane(browser, server, { officeScript, query: '?place=lap-so&row=selected', ...TIME });
    await write(soundSpec());
    await select('Bìa', 'B2');
    await pane.page.getByRole('tab', { name: 'Kiểm tra' }).click();
    await pane.page.getByText('Ô đang chọn không nằm trong dòng để điền.').waitFor();
    expect(await focused()).toBe('Điền từng dòng');
  });

  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    test.each([320, 450])('%i px: fits, and has no axe violation', async (width) => {
      await open({ viewport: { width, height: 1000 }, colorScheme });
      await select('Nhiệm vụ', taskCell('status', 4));
      await type(taskCell('status', 4), 'Hoàn thành');
      await heading('Còn 3 lỗi phải sửa trước khi gửi').waitFor();
      await card('I.1.1.HD1').waitFor();
      await isSound('entry-card');
      await button('Chọn ngày: Ngày hoàn thành').click();
      await pane.page.getByText('tháng 12 năm 2024').waitFor();
      // While fading in, its colours lack contrast.
      await pane.page.waitForTimeout(500);
      await isSound('entry-calendar');
      await pane.page.keyboard.press('Escape');
      await pane.page.getByRole('grid').first().waitFor({ state: 'detached' });
      await pane.page.waitForFunction(() =>
        document.activeElement?.getAttribute('aria-label')?.startsWith('Chọn ngày'),
      );
      await select('Chỉ tiêu', targetCell('numerator', 4));
      await card('CT01').waitFor();
      await isSound('entry-target');
      pane.expectQuiet();
    });
  });

  test('forced colours, in English', async () => {
    await open({ forcedColors: 'active' });
    await button('English').click();
    await select('Nhiệm vụ', taskCell('status', 4));
    await pane.page.getByRole('button', { name: 'Next row' }).waitFor();
    await box('Kinh phí thực hiện (triệu đồng)').fill('1,234.5');
    await pane.page.getByText('Read as: 1,234.5').waitFor();
    await box('Kinh phí thực hiện (triệu đồng)').press('Enter');
    await written(taskCell('spent', 4), 1234.5);
    await pane.expectAccessible();
    pane.expectQuiet();
  });

  test.each([
    ['Tiếng Việt', '1,234', 'Đã hiểu “1,234” là 1,234. Nếu là 1234 hãy gõ lại.'],
    ['English', '1.234', '“1.234” was read as 1.234. If it is 1234, type it again.'],
  ])(
    '%s: a number that an eye could take for another is reported until it is typed anew, or the row left',
    async (language, text, note) => {
      await open();
      const spent = box('Kinh phí thực hiện (triệu đồng)');
      await button(language).click();
      await select('Nhiệm vụ', taskCell('spent', 4));
      await spent.fill(text);
      expect(await said(note).count()).toBe(0);
      await spent.press('Tab');
      await written(taskCell('spent', 4), 1.234);
      await said(note).waitFor();
      await pane.expectAccessible();
      // The same number, written unambiguously.
      await spent.fill(`${text}0`);
      await spent.press('Tab');
      await said(note).waitFor({ state: 'detached' });
      await spent.fill('1234');
      await said(note).waitFor({ state: 'detached' });
      await spent.press('Tab');
      await written(taskCell('spent', 4), 1234);
      expect(await said(note).count()).toBe(0);

      await spent.fill(text);
      await spent.press('Enter');
      await said(note).waitFor();
      await select('Nhiệm vụ', taskCell('spent', 5));
      await said(note).waitFor({ state: 'detached' });
      await select('Nhiệm vụ', taskCell('spent', 4));
      await pane.page.waitForFunction(() => document.activeElement !== null);
      await pane.page.getByRole('heading', { name: /I\.1\.1\.HD1$/ }).waitFor();
      expect(await said(note).count()).toBe(0);
      pane.expectQuiet();
    },
  );
});

async function isSound(name: string): Promise<void> {
  expect([
    name,
    await pane.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
  ]).toEqual([name, true]);
  await pane.expectAccessible();
}

/** Key presses from a row's first cell to its percentage. */
const toPercent = () => Array<string>(parseRange(taskCell('percent', 4)).left).fill('ArrowRight');

describe('over a file', () => {
  const grid = () => pane.page.getByRole('grid', { name: /^Trang / });
  const active = () => grid().locator('[aria-selected=true]').getAttribute('id');

  async function choseFile(): Promise<void> {
    await button('Chọn tệp').waitFor();
    await pane.page.clock.setFixedTime(NOW);
    await pane.page.locator('input[type=file]').first().setInputFiles(path.join(folder, 'so.xlsx'));
    await heading('Không còn lỗi').waitFor();
  }
  async function open(options: Parameters<typeof openPane>[2] = {}): Promise<void> {
    pane = await openPane(browser, server, {
      query: '?place=kiem-tra',
      initScript: 'delete window.showSaveFilePicker',
      ...TIME,
      ...options,
    });
    await choseFile();
  }

  test('typing in the grid goes on in the card and comes back; the rows that wait are stepped through', async () => {
    await open({ viewport: { width: 1200, height: 1000 } });
    await pane.page
      .getByRole('tablist', { name: 'Trang tính' })
      .getByRole('tab', { name: 'Nhiệm vụ', exact: true })
      .click();
    await grid().focus();
    await pane.page.keyboard.press('Control+Home');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', ...toPercent()])
      await pane.page.keyboard.press(key);
    expect(await active()).toBe(`grid-${taskCell('percent', 4)}`);
    await card('I.1.1.HD1').waitFor();
    await pane.page.keyboard.type('65,5');
    expect(await box('% hoàn thành').inputValue()).toBe('65,5');
    await pane.page.keyboard.press('Enter');
    expect(await pane.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
    await said('Đã ghi vào biểu.').waitFor();
    await grid()
      .locator(`#grid-${taskCell('percent', 4)}`)
      .getByText('65,5')
      .waitFor();

    // 10 December 2024: of the valid workbook's rows, those due by the end of the month or overdue are waiting.
    const first = pane.page.getByText(/: dòng thứ 1 trong \d+ dòng chưa xong\.$/);
    await button('Dòng trước').click();
    const rows: string[] = [];
    const codeShown = async () =>
      (
        await pane.page
          .locator('section h3')
          .filter({ hasText: /^Dòng / })
          .first()
          .innerText()
      ).slice(5);
    while ((await button('Dòng trước').getAttribute('aria-disabled')) !== 'true') {
      const code = await codeShown();
      await button('Dòng trước').click();
      await card(code).waitFor({ state: 'detached' });
    }
    await first.waitFor();
    const start = await codeShown();
    // Written when the field is left, although the row changes at once.
    await box('Khó khăn, ghi chú').fill('Chờ ý kiến Bộ Nội vụ');
    await pane.page.keyboard.press('Alt+PageDown');
    await card(start).waitFor({ state: 'detached' });
    rows.push(start, await codeShown());
    expect(new Set(rows).size).toBe(2);
    expect(await pane.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    await said('Đã ghi vào biểu.').waitFor();
    await pane.page.keyboard.press('Alt+PageUp');
    await card(start).waitFor();
    expect(await box('Khó khăn, ghi chú').inputValue()).toBe('Chờ ý kiến Bộ Nội vụ');

    const [download] = await Promise.all([pane.page.waitForEvent('download'), button('Lưu tệp').click()]);
    await said('Đã lưu tệp.').waitFor();
    const saved = path.join(folder, 'saved.xlsx');
    await download.saveAs(saved);
    const snapshot = await readXlsx(fs.readFileSync(saved));
    expect(valueAt(sheetNamed(snapshot, 'Nhiệm vụ'), taskCell('percent', 4))).toBe(65.5);
    const noted = snapshot.sheets.flatMap(({ values }) =>
      values.filter((row) => row.includes('Chờ ý kiến Bộ Nội vụ')).map(([code]) => code),
    );
    expect(noted).toEqual([start]);
    await pane.expectAccessible();
    pane.expectQuiet();
  });

  test('what is pasted into the grid goes on in the card; the cell’s text is copied', async () => {
    await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const copied = (text: string) =>
      pane.page.evaluate((given) => navigator.clipboard.writeText(given), text);
    await pane.page
      .getByRole('tablist', { name: 'Trang tính' })
      .getByRole('tab', { name: 'Nhiệm vụ', exact: true })
      .click();
    await grid().locator('#grid-A4').click();
    await card('I.1.1.HD1').waitFor();
    const walk = async (cell: string, ...keys: string[]): Promise<void> => {
      await grid().focus();
      for (const key of keys) await pane.page.keyboard.press(key);
      expect(await active()).toBe(`grid-${cell}`);
    };
    await walk(taskCell('percent', 4), ...toPercent());
    // Several cells are covered by grid.test.ts.
    await copied('62,5\r\n');
    await pane.page.keyboard.press('Control+V');
    expect(await box('% hoàn thành').inputValue()).toBe('62,5');
    await pane.page.keyboard.press('Enter');
    await grid()
      .locator(`#grid-${taskCell('percent', 4)}`)
      .getByText('62,5')
      .waitFor();
    expect(await pane.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');

    await copied('khác');
    await pane.page.keyboard.press('Control+C');
    expect(await pane.page.evaluate(() => navigator.clipboard.readText())).toBe('62,5');
    // As with typing, the plan's own cells accept nothing.
    await walk(taskCell('code', 4), 'Home');
    await pane.page.keyboard.press('Control+V');
    expect(await pane.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
    expect(await pane.page.getByText('Đã gõ nhưng chưa ghi vào biểu').count()).toBe(0);
    // In a field of the card, both belong to the field.
    await box('Khó khăn, ghi chú').fill('');
    await pane.page.keyboard.press('Control+V');
    expect(await box('Khó khăn, ghi chú').inputValue()).toBe('62,5');
    pane.expectQuiet();
  });

  test.each(['light', 'dark'] as const)(
    '%s: another file is asked about first while changes are not saved, without axe violation',
    async (colorScheme) => {
      await open({ colorScheme });
      await pane.page
        .getByRole('tablist', { name: 'Trang tính' })
        .getByRole('tab', { name: 'Nhiệm vụ', exact: true })
        .click();
      await grid().locator('#grid-A4').click();
      await card('I.1.1.HD1').waitFor();
      await box('% hoàn thành').fill('65');
      await box('% hoàn thành').press('Enter');
      await said('Đã ghi vào biểu.').waitFor();
      await button('Mở tệp khác').click();
      await pane.page.getByText('Tệp đang mở có phần sửa chưa lưu.').waitFor();
      await pane.expectAccessible();
      await button('Hủy').click();
      expect(await box('% hoàn thành').inputValue()).toBe('65');
      pane.expectQuiet();
    },
  );

  test('unwritten input survives the page', async () => {
    await open();
    await pane.page
      .getByRole('tablist', { name: 'Trang tính' })
      .getByRole('tab', { name: 'Nhiệm vụ', exact: true })
      .click();
    await grid().locator('#grid-A4').click();
    await card('I.1.1.HD1').waitFor();
    await box('Ngày hoàn thành').fill('cuối tháng 11');
    await pane.page.reload();
    await choseFile();
    await pane.page.getByText('Đã gõ nhưng chưa ghi vào biểu: 1 ô').waitFor();
    await button('I.1.1.HD1 · Ngày hoàn thành').click();
    expect(await box('Ngày hoàn thành').inputValue()).toBe('cuối tháng 11');
    await box('Ngày hoàn thành').press('Escape');
    await pane.page.reload();
    await choseFile();
    expect(await pane.page.getByText('Đã gõ nhưng chưa ghi vào biểu').count()).toBe(0);
  });

  test('a calendar that does not load leaves everything else as it is, and loads when it can', async () => {
    const asksBeforeLeaving = () =>
      pane.page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
    await open();
    await pane.page
      .getByRole('tablist', { name: 'Trang tính' })
      .getByRole('tab', { name: 'Nhiệm vụ', exact: true })
      .click();
    await grid().locator('#grid-A4').click();
    await card('I.1.1.HD1').waitFor();
    expect(await asksBeforeLeaving()).toBe(false);
    await box('% hoàn thành').fill('70');
    await box('% hoàn thành').press('Enter');
    await said('Đã ghi vào biểu.').waitFor();
    await pane.page.route('**/js/*.js', (route) => route.abort());
    await button('Chọn ngày: Ngày hoàn thành').click();
    const failed = pane.page.getByText('Không tải được lịch.');
    await failed.waitFor();
    await pane.expectAccessible();
    expect(await asksBeforeLeaving()).toBe(true);
    await button('Thử lại').click();
    await failed.waitFor();
    await pane.page.unroute('**/js/*.js');
    await button('Thử lại').click();
    await pane.page.getByText('tháng 12 năm 2024').waitFor();
    await pane.page.keyboard.press('Escape');
    expect(await box('% hoàn thành').inputValue()).toBe('70');
  });

  test.each([320, 1200])('%i px: fits, and has no axe violation', async (width) => {
    await open({ viewport: { width, height: 1000 } });
    await pane.page
      .getByRole('tablist', { name: 'Trang tính' })
      .getByRole('tab', { name: 'Chỉ tiêu', exact: true })
      .click();
    await grid().locator('#grid-A4').click();
    await card('CT01').waitFor();
    await card('CT01').scrollIntoViewIfNeeded();
    await isSound('entry-file');
    pane.expectQuiet();
  });
});

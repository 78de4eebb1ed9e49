import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { soundSpec } from '../unit/validation/workbook';
import { taskCell } from '../cellOf';
import { sheetNamed, valueAt } from '../contract/snapshotLookup';
import { paneSuite } from './paneSuite';

declare const document: {
  activeElement: { getAttribute(name: string): string | null } | null;
  querySelector(selector: string): { dispatchEvent(event: object): boolean } | null;
};

const pane = paneSuite();
let folder: string;
let file: string;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-grid-'));
  file = path.join(folder, 'so.xlsx');
  fs.writeFileSync(file, await writeXlsx(soundSpec()));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const SIZES = [
  { width: 320, height: 720, scale: 1 },
  { width: 1366, height: 768, scale: 1 },
  // A screen of 1366 × 768 at 125 %.
  { width: 1093, height: 614, scale: 1.25 },
];
/** Cells of the first row, by field. */
const at = (key: Parameters<typeof taskCell>[0]): string => taskCell(key, 4);

async function open({ width, height, scale }: (typeof SIZES)[number]): Promise<void> {
  await pane.open({
    query: '?place=kiem-tra',
    viewport: { width, height },
    deviceScaleFactor: scale,
    initScript: 'delete window.showSaveFilePicker',
  });
  await pane.page.locator('input[type=file]').first().setInputFiles(file);
  await pane.heading(/Còn \d+ lỗi|Không còn lỗi/).waitFor();
}

const cell = (address: string) => pane.page.locator(`#grid-${address}`);
const said = (text: string) => pane.page.getByText(text, { exact: true });

/** Using only the keyboard. */
async function goTo(address: string): Promise<void> {
  const { page } = pane;
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+Home');
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  for (let down = 1; down < Number(row); down += 1) await page.keyboard.press('ArrowDown');
  for (let right = 0; right < 40; right += 1) {
    if ((await page.locator(`#grid-${letters}${row}[aria-selected=true]`).count()) > 0) return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`${address} is not reached`);
}

async function paste(rows: string[][]): Promise<void> {
  const text = rows.map((row) => row.join('\t')).join('\r\n');
  await pane.page.evaluate((copied) => {
    const data = new DataTransfer();
    data.setData('text/plain', `${copied}\r\n`);
    data.setData('text/html', '<table></table>');
    document
      .querySelector('[role=grid]')!
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

describe.each(SIZES)('at $width × $height, scale $scale', (size) => {
  test('it opens on the sheet that is to be filled in, with its sheets as tabs, and shows merged cells as such', async () => {
    await open(size);
    const tabs = pane.page.getByRole('tablist', { name: 'Trang tính' });
    expect(await tabs.getByRole('tab', { selected: true }).textContent()).toContain('Nhiệm vụ');
    expect(await pane.fits()).toBe(true);
    await pane.expectAccessible();
    await tabs.getByRole('tab', { name: 'Bìa', exact: true }).click();
    const title = pane.page.getByRole('gridcell').filter({ hasText: 'KẾ HOẠCH' }).first();
    expect(Number(await title.getAttribute('aria-colspan'))).toBeGreaterThan(1);
    pane.expectQuiet();
  });

  test('what is typed at once is all in the cell: text, a day, and a status of the list', async () => {
    await open(size);
    for (const [key, text, shown] of [
      ['note', 'chờ ý kiến', 'chờ ý kiến'],
      ['doneOn', '15/3/2024', '15/03/2024'],
      ['status', 'dang', 'Đang thực hiện'],
    ] as const) {
      await goTo(at(key));
      // Without pauses between keys.
      await pane.page.keyboard.type(text);
      await pane.page.keyboard.press('Enter');
      await cell(at(key)).filter({ hasText: shown }).waitFor();
      expect(await pane.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
    }
    pane.expectQuiet();
  });

  test('a cell of another row than the one that is shown takes the first letter as well', async () => {
    await open(size);
    await goTo(at('note'));
    await pane.page.keyboard.press('ArrowDown');
    await pane.page.keyboard.type('dòng sau');
    await pane.page.keyboard.press('Enter');
    await pane.page
      .getByRole('gridcell')
      .filter({ hasText: /^dòng sau$/ })
      .waitFor();
  });

  test('a block is shown before it is pasted, said where it is not taken, and taken back at once', async () => {
    await open(size);
    await goTo(at('status'));
    await paste([
      ['đã xong', 'nhiều'],
      ['dang lam', '40'],
    ]);
    const dialog = pane.page.getByRole('alertdialog');
    await dialog.getByText('Dán 2 dòng × 2 cột?').waitFor();
    expect(await dialog.getByText('Không dán được 1 ô').count()).toBe(1);
    expect(await dialog.getByText(/“nhiều” · Không phải số/).count()).toBe(1);
    await pane.expectAccessible();
    expect(await pane.fits()).toBe(true);
    await pane.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await cell(at('status')).textContent()).not.toContain('Hoàn thành');

    await goTo(at('status'));
    await paste([
      ['đã xong', '100'],
      ['dang lam', '40'],
    ]);
    await dialog.getByRole('button', { name: /Dán \d ô/ }).press('Enter');
    await said('Đã sửa.').waitFor();
    await cell(at('status')).filter({ hasText: 'Hoàn thành' }).waitFor();

    await pane.page.getByRole('grid').focus();
    await pane.page.keyboard.press('Control+z');
    await said('Đã hoàn tác.').waitFor();
    await cell(at('status')).filter({ hasNotText: 'Hoàn thành' }).waitFor();
    await pane.page.keyboard.press('Control+y');
    await said('Đã làm lại.').waitFor();
    await cell(at('status')).filter({ hasText: 'Hoàn thành' }).waitFor();
    pane.expectQuiet();
  });

  test('Ctrl+S saves the file including the current field', async () => {
    await open(size);
    await goTo(at('note'));
    await pane.page.keyboard.type('gõ rồi lưu');
    const [download] = await Promise.all([
      pane.page.waitForEvent('download'),
      pane.page.keyboard.press('Control+s'),
    ]);
    const saved = path.join(folder, `luu-${size.width}.xlsx`);
    await download.saveAs(saved);
    const snapshot = await readXlsx(fs.readFileSync(saved));
    expect(valueAt(sheetNamed(snapshot, 'Nhiệm vụ'), at('note'))).toBe('gõ rồi lưu');
  });
});

test('headers and codes stay in sight in a wide window, however far it is scrolled', async () => {
  await open({ width: 1366, height: 768, scale: 1 });
  await goTo(at('note'));
  await pane.page.keyboard.press('Control+End');
  const grid = pane.page.getByRole('grid');
  const codes = grid.locator('[id^=grid-A]');
  const box = (await grid.boundingBox())!;
  const code = (await codes.last().boundingBox())!;
  expect(code.x).toBeGreaterThanOrEqual(box.x);
  expect(code.x).toBeLessThan(box.x + 60);
  // The grid takes up most of the window's width.
  expect(box.width).toBeGreaterThan(800);
});

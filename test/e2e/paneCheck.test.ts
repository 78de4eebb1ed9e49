import { taskCell } from '../cellOf';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Download } from 'playwright-core';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { paneSuite } from './paneSuite';
import { plantedFile, type PlantedFile } from './plantedFile';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { newWorkbookSpec } from '../unit/workbook/newWorkbook';

declare const document: {
  body: object;
  activeElement: { textContent: string | null; getAttribute(name: string): string | null } | null;
  querySelector(selector: string): { dispatchEvent(event: object): boolean } | null;
};

const ROOT = path.join(__dirname, '../..');
/** A native dialog cannot be answered from a test: without it the pane downloads. */
const NO_PICKER = 'delete window.showSaveFilePicker';

const pane = paneSuite();
const { button, heading } = pane;
let planted: PlantedFile;
let folder: string;

beforeAll(async () => {
  planted = await plantedFile();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-check-'));
  fs.writeFileSync(path.join(folder, 'so.xlsx'), planted.bytes);
});

afterAll(async () => {
  fs.rmSync(folder, { recursive: true, force: true });
});

const grid = () => pane.page.getByRole('grid');
const items = () => pane.page.locator('section[aria-label="Kết quả kiểm tra"] li');

async function open(options: Parameters<typeof pane.open>[0] = {}): Promise<void> {
  await pane.open({ query: '?place=kiem-tra', initScript: NO_PICKER, ...options });
  await button('Chọn tệp').waitFor();
}

async function choose(file = path.join(folder, 'so.xlsx')): Promise<void> {
  await pane.page.locator('input[type=file]').first().setInputFiles(file);
  await heading(/Còn \d+ lỗi|Không còn lỗi/).waitFor();
}

async function downloaded(press: () => Promise<void>): Promise<{ name: string; file: string }> {
  const [download]: [Download, void] = await Promise.all([pane.page.waitForEvent('download'), press()]);
  const file = path.join(fs.mkdtempSync(path.join(folder, 'd-')), download.suggestedFilename());
  await download.saveAs(file);
  return { name: download.suggestedFilename(), file };
}

interface Judged {
  counts: unknown;
  ready: boolean;
  seal: string;
  findings: { rule: string; sheet: string; cell: string; message: string }[];
}

/** The command line's result for a file. */
function judged(file: string): Judged {
  const cli = path.join(ROOT, 'dist/cli/cchc.js');
  try {
    return JSON.parse(
      execFileSync('node', [cli, 'validate', file, '--json'], { encoding: 'utf8' }),
    ) as Judged;
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout) as Judged;
  }
}

const contents = ({ sheets }: WorkbookSnapshot) =>
  sheets.map(({ name, origin, values, formulas }) => ({ name, origin, values, formulas }));
const read = (file: string) => readXlsx(fs.readFileSync(file));

/** Types into a cell of the preview, found by its link in the list of findings. */
async function repair(cell: string, text: string): Promise<void> {
  await button(`Đến ô ${cell}`).click();
  expect(await pane.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
  expect(await grid().locator('[aria-selected=true]').getAttribute('id')).toBe(`grid-${cell}`);
  await pane.page.keyboard.type(text);
  await pane.page.keyboard.press('Enter');
}

test('planted defects: seen, repaired, undone, repaired again, marked ready; the command line agrees', async () => {
  await open({ viewport: { width: 1200, height: 900 } });
  await choose();
  await heading('Còn 4 lỗi phải sửa trước khi gửi').waitFor();
  expect(await items().count()).toBe(4);
  const { dateAsText, statusTyped, percentBelow, numeratorAbove, denominator } = planted;
  for (const { address } of [dateAsText, statusTyped, percentBelow, numeratorAbove])
    expect(await button(`Đến ô ${address}`).count()).toBe(1);
  const listed = judged(path.join(folder, 'so.xlsx'));
  for (const { message } of listed.findings) expect(await pane.page.getByText(message).count()).toBe(1);

  await button('Sửa nhanh 2 ô…').click();
  const dialog = pane.page.getByRole('alertdialog');
  await dialog.getByText('hoàn thành').first().waitFor();
  expect(await dialog.getByRole('listitem').count()).toBe(2);
  await dialog.getByRole('button', { name: 'Sửa', exact: true }).click();
  await heading('Còn 2 lỗi phải sửa trước khi gửi').waitFor();

  await button('Hoàn tác (2 ô)').click();
  await heading('Còn 4 lỗi phải sửa trước khi gửi').waitFor();
  const undone = await downloaded(() => button('Lưu tệp').click());
  expect(undone.name).toBe('so.xlsx');
  expect(contents(await read(undone.file))).toEqual(contents(await readXlsx(planted.bytes)));

  await button('Sửa nhanh 2 ô…').click();
  await pane.page.getByRole('alertdialog').getByRole('button', { name: 'Sửa', exact: true }).click();
  await heading('Còn 2 lỗi phải sửa trước khi gửi').waitFor();
  const half = judged((await downloaded(() => button('Lưu tệp').click())).file);
  expect(half.findings.map(({ cell }) => cell).sort()).toEqual(
    [percentBelow.address, numeratorAbove.address].sort(),
  );
  expect(half.ready).toBe(false);
  expect(await button('Sẵn sàng gửi').getAttribute('aria-disabled')).toBe('true');

  await repair(percentBelow.address, '100');
  await heading('Còn 1 lỗi phải sửa trước khi gửi').waitFor();
  await repair(numeratorAbove.address, String(denominator));
  await heading('Không còn lỗi').waitFor();

  await button('Sẵn sàng gửi').click();
  const asked = pane.page.getByRole('alertdialog');
  expect(await asked.getByText('không phải chữ ký số').count()).toBe(1);
  expect(await asked.getByRole('textbox').inputValue()).not.toBe('');
  await asked.getByRole('textbox').fill('Nguyễn Thị Hoa');
  const sealed = await downloaded(() => asked.getByRole('button', { name: 'Đánh dấu' }).click());
  expect(sealed.name).toBe('CCHC2024_NAM_SNV.xlsx');
  await pane.page.getByText('Đã đánh dấu sẵn sàng gửi').first().waitFor();
  expect(judged(sealed.file)).toMatchObject({
    ready: true,
    seal: 'intact',
    counts: { error: 0, warning: 0, hint: 0 },
    findings: [],
  });

  // A later change is reported.
  await button('Hoàn tác (1 ô)').click();
  await pane.page.getByText('Đã sửa sau khi kiểm tra').waitFor();
  pane.expectQuiet();
});

test('the preview: keys, a Vietnamese number, invalid numbers, search, marks on and off', async () => {
  await open();
  await choose();
  await pane.page
    .getByRole('tablist', { name: 'Trang tính' })
    .getByRole('tab', { name: 'Nhiệm vụ', exact: true })
    .click();
  await grid().focus();
  const active = () => grid().locator('[aria-selected=true]').getAttribute('id');
  const { address } = planted.percentBelow;
  await button(`Đến ô ${address}`).click();
  const row = Number(/\d+$/.exec(address)?.[0]);
  await pane.page.keyboard.press('ArrowDown');
  expect(await active()).toBe(`grid-${taskCell('percent', row + 1)}`);
  await pane.page.keyboard.press('Home');
  expect(await active()).toBe(`grid-A${row + 1}`);
  await pane.page.keyboard.press('Control+Home');
  expect(await active()).toBe('grid-A1');
  await pane.page.keyboard.press('Control+End');
  const last = await active();
  await pane.page.keyboard.press('PageUp');
  expect(await active()).not.toBe(last);

  await button(`Đến ô ${address}`).click();
  await pane.page.keyboard.press('Enter');
  const editor = pane.page.getByRole('textbox', { name: /% hoàn thành/ });
  await editor.fill('nhiều');
  await editor.press('Enter');
  await pane.page.getByText('Không phải số.').waitFor();
  await pane.expectAccessible();
  await editor.fill('1.062,5');
  await pane.page.getByText('Hiểu là: 1.062,5').waitFor();
  await pane.page.keyboard.press('Escape');
  expect(await pane.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');

  await pane.page.getByRole('searchbox').fill('tu so mau so');
  await pane.page.getByText('Đang liệt kê 1/4.').waitFor();
  expect(await items().count()).toBe(1);
  await pane.page.getByRole('searchbox').fill('');
  await button('Cảnh báo 0').click();
  await button('Lỗi 4').click();
  await pane.page.getByText('Đang liệt kê 0/4.').waitFor();

  await button('Tô màu chỗ cần xem').click();
  await button('Bỏ tô màu').waitFor();
  const marked = await read((await downloaded(() => button('Lưu tệp').click())).file);
  expect(marked.sheets.at(-1)?.name).toBe('Kiểm tra');
  await button('Bỏ tô màu').click();
  await button('Tô màu chỗ cần xem').waitFor();
  const { file } = await downloaded(() => button('Lưu tệp').click());
  expect(await read(file)).toEqual(await readXlsx(planted.bytes));
  pane.expectQuiet();
});

test('beside the grid one goes from each cell with a finding to the next, over all sheets', async () => {
  await open();
  await choose();
  const position = () => pane.page.getByRole('status').getByText(/^Mục \d trong 4$/);
  const sheet = () =>
    pane.page
      .getByRole('tablist', { name: 'Trang tính' })
      .getByRole('tab', { selected: true })
      .getAttribute('value');
  const active = () => grid().locator('[aria-selected=true]').getAttribute('id');
  const seen: string[] = [];
  await pane.page
    .getByRole('tablist', { name: 'Trang tính' })
    .getByRole('tab', { name: 'Bìa', exact: true })
    .click();
  await grid().focus();
  await pane.page.keyboard.press('Control+Home');
  for (const at of [1, 2, 3, 4]) {
    await button('Mục tiếp theo').click();
    await position().getByText(`Mục ${at} trong 4`).waitFor();
    seen.push(`${await sheet()} ${await active()}`);
  }
  expect(await button('Mục tiếp theo').getAttribute('aria-disabled')).toBe('true');
  const { dateAsText, statusTyped, percentBelow, numeratorAbove } = planted;
  const of = ({ sheet: name, address }: { sheet: string; address: string }) => `${name} grid-${address}`;
  expect([...seen].sort()).toEqual([dateAsText, statusTyped, percentBelow, numeratorAbove].map(of).sort());
  expect(seen.at(-1)).toBe(of(numeratorAbove));
  await button('Mục trước').click();
  expect(`${await sheet()} ${await active()}`).toBe(seen[2]);
  await pane.expectAccessible();
  pane.expectQuiet();
});

test('dropped files: another kind is refused with what to do, a workbook is opened; two are too many', async () => {
  await open();
  const drop = async (...files: [name: string, bytes: Uint8Array][]): Promise<void> => {
    const data = await pane.page.evaluateHandle(
      (given) => {
        const transfer = new (
          globalThis as unknown as { DataTransfer: new () => { items: { add(f: File): void } } }
        ).DataTransfer();
        for (const [file, base64] of given)
          transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], file));
        return transfer;
      },
      files.map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')] as const),
    );
    await pane.page.getByTestId('file-drop').dispatchEvent('drop', { dataTransfer: data });
  };
  await drop(['thu.txt', new TextEncoder().encode('không phải biểu')]);
  await pane.page.getByText('Đây là tệp văn bản hoặc CSV, không phải tệp Excel .xlsx.').first().waitFor();
  await pane.expectAccessible();
  await drop(['so.xlsx', planted.bytes], ['hai.xlsx', planted.bytes]);
  await pane.page.getByText('Mỗi lần chỉ mở một tệp.').waitFor();
  await drop(['so.xlsx', planted.bytes]);
  await heading('Còn 4 lỗi phải sửa trước khi gửi').waitFor();
  expect(await pane.page.getByText('Mỗi lần chỉ mở một tệp.').count()).toBe(0);

  // Asks first if the file has unsaved changes.
  await button('Sửa nhanh 2 ô…').click();
  await pane.page.getByRole('alertdialog').getByRole('button', { name: 'Sửa', exact: true }).click();
  await heading('Còn 2 lỗi phải sửa trước khi gửi').waitFor();
  await drop(['khac.xlsx', planted.bytes]);
  await pane.page.getByRole('alert').getByRole('button').first().waitFor();
  expect(await pane.page.getByText('Tệp: so.xlsx').count()).toBe(1);
  await pane.page.getByRole('alert').getByRole('button').first().click();
  await pane.page.getByText('Tệp: khac.xlsx').waitFor();

  // A file dropped outside the place does not replace the page.
  const isLeft = await pane.page.evaluate(() => {
    const event = new Event('drop', { bubbles: true, cancelable: true });
    document.querySelector('header')!.dispatchEvent(event);
    return event.defaultPrevented;
  });
  expect(isLeft).toBe(true);
  pane.expectQuiet();
});

test('where the browser asks where to save, the file goes there, and has the name given there', async () => {
  await open({
    initScript: `window.saved = [];
      window.showSaveFilePicker = async ({ suggestedName }) => ({
        name: 'ten khac.xlsx',
        createWritable: async () => ({
          write: async (bytes) => { window.saved.push([suggestedName, bytes.length]); },
          close: async () => {},
        }),
      });`,
  });
  await choose();
  await button('Lưu tệp').click();
  await pane.page.waitForFunction('window.saved.length === 1');
  expect(await pane.page.evaluate('window.saved[0]')).toEqual(['so.xlsx', planted.bytes.length]);
  await pane.page.getByText('Tệp: ten khac.xlsx').waitFor();
});

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each([320, 450, 1200])('%i px: fits, and has no axe violation', async (width) => {
    await open({ viewport: { width, height: 900 }, colorScheme });
    const isSound = async (name: string): Promise<void> => {
      expect([name, await pane.fits()]).toEqual([name, true]);
      await pane.expectAccessible();
    };
    await isSound('check-open');
    await choose();
    await isSound('check-findings');
    await button(`Đến ô ${planted.percentBelow.address}`).click();
    await isSound('check-preview');
    await button('Sửa nhanh 2 ô…').click();
    await isSound('check-fix');
    pane.expectQuiet();
  });
});

test('the file is saved though its button is pressed while a field is still being typed into', async () => {
  await open({ viewport: { width: 320, height: 900 } });
  // One line of text; with the changes it becomes two, and the buttons below move.
  const name = 'so theo doi CCHC nam 2024 cua So.xlsx';
  await pane.page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'x/y', buffer: Buffer.from(planted.bytes) });
  await heading('Còn 4 lỗi phải sửa trước khi gửi').waitFor();
  await button(`Đến ô ${planted.percentBelow.address}`).click();
  const note = pane.page.getByRole('textbox', { name: 'Khó khăn, ghi chú' });
  await note.click();
  await pane.page.keyboard.type('Chờ ý kiến');
  // Where the button is before the field is left; other buttons, such as undo, then appear beside it.
  await button('Lưu tệp').scrollIntoViewIfNeeded();
  const at = (await button('Lưu tệp').boundingBox())!;
  const { file } = await downloaded(async () => {
    await pane.page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
    await pane.page.mouse.down();
    await pane.page.waitForTimeout(300);
    await pane.page.mouse.up();
  });
  const values = (await read(file)).sheets.flatMap((sheet) => sheet.values.flat());
  expect(values).toContain('Chờ ý kiến');
  const unreadable = pane.page.getByRole('textbox', { name: 'Ngày hoàn thành' });
  await unreadable.fill('tháng 3');
  await downloaded(() => button('Lưu tệp').click());
  await pane.page.getByText('Chưa gồm 1 ô đã gõ nhưng chưa ghi được.').waitFor();
  pane.expectQuiet();
});

test('Esc in a field discards the input and stays there', async () => {
  await open();
  await choose();
  await button(`Đến ô ${planted.percentBelow.address}`).click();
  const percent = pane.page.getByRole('textbox', { name: '% hoàn thành' });
  const before = await percent.inputValue();
  await percent.fill('12');
  await percent.press('Escape');
  expect(await percent.inputValue()).toBe(before);
  expect(await percent.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
});

test('what is typed into the cover is written when its field is left, and is in the file that is saved', async () => {
  await open({ viewport: { width: 1200, height: 900 } });
  await choose();
  await heading('Còn 4 lỗi phải sửa trước khi gửi').waitFor();
  await pane.page
    .getByRole('tablist', { name: 'Trang tính' })
    .getByRole('tab', { name: 'Bìa', exact: true })
    .click();
  await grid().getByText('Người lập', { exact: true }).click();
  // The label spans two columns.
  await pane.page.keyboard.press('ArrowRight');
  await pane.page.keyboard.press('ArrowRight');
  await pane.page.keyboard.type('Lê Thu');
  await heading('Trang Bìa').waitFor();
  await pane.expectAccessible();
  const { file } = await downloaded(() => button('Lưu tệp').click());
  const cover = (await read(file)).sheets.find(({ name }) => name === 'Bìa')!;
  expect(cover.values[13 - cover.origin.row]![2 - cover.origin.column]).toBe('Lê Thu');
  pane.expectQuiet();
});

test('in a file just opened typing begins in the cell that is marked', async () => {
  await open();
  const empty = await writeXlsx(newWorkbookSpec());
  const mimeType = 'application/octet-stream';
  await pane.page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'moi.xlsx', mimeType, buffer: Buffer.from(empty) });
  await heading(/^Chưa điền/).waitFor();
  await pane.page
    .getByRole('tablist', { name: 'Trang tính' })
    .getByRole('tab', { name: 'Bìa', exact: true })
    .click();
  // The cover's first finding: nobody is named as having prepared it.
  await grid().focus();
  await pane.page.keyboard.type('Lan');
  await heading('Trang Bìa').waitFor();
  expect(await pane.page.getByRole('textbox', { name: 'Người lập' }).inputValue()).toBe('Lan');
  await pane.page.keyboard.press('Enter');
  await pane.page.getByText('Đã ghi vào biểu.').waitFor();
  pane.expectQuiet();
});

test('on a small laptop all of the card can be scrolled to beside the list', async () => {
  await open({ viewport: { width: 1366, height: 625 } });
  await choose();
  await button(`Đến ô ${planted.percentBelow.address}`).click();
  // By then the page has scrolled to the grid.
  await pane.page.waitForTimeout(500);
  const title = (await pane.page.getByRole('heading', { name: 'Dòng I.1.2.HD3', level: 3 }).boundingBox())!;
  expect(title.y).toBeLessThan(600);
  await pane.page.mouse.move(title.x + 5, title.y + 5);
  await pane.page.mouse.wheel(0, 2000);
  await pane.page.waitForTimeout(300);
  const note = pane.page.getByRole('textbox', { name: 'Khó khăn, ghi chú' });
  const box = (await note.boundingBox())!;
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y + box.height).toBeLessThanOrEqual(625);
  // 320 px at 200 %.
  await pane.page.setViewportSize({ width: 160, height: 320 });
  expect(await pane.fits()).toBe(true);
});

test('the focus is not lost with what held it: an undone step, a message put away, a dialog left', async () => {
  await open();
  const focused = () => pane.page.evaluate(() => document.activeElement?.textContent ?? null);
  await pane.page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'thu.xlsx', mimeType: 'x/y', buffer: Buffer.from('x') });
  await button('Đóng').click();
  await expectSoon(focused, 'Chọn tệp');
  await choose();
  await button('Sửa nhanh 2 ô…').click();
  await pane.page.getByRole('alertdialog').waitFor();
  await pane.page.keyboard.press('Escape');
  await expectSoon(focused, 'Sửa nhanh 2 ô…');
  await button('Sửa nhanh 2 ô…').click();
  await pane.page.getByRole('alertdialog').getByRole('button', { name: 'Sửa', exact: true }).click();
  await heading('Còn 2 lỗi phải sửa trước khi gửi').waitFor();
  await expectSoon(isOnBody, false);
  await button('Hoàn tác (2 ô)').click();
  await heading('Còn 4 lỗi phải sửa trước khi gửi').waitFor();
  await expectSoon(isOnBody, false);

  // In Excel on the web the user may be in the sheet by then: typing there must not go to the pane.
  await button('Sửa nhanh 2 ô…').click();
  await pane.page.getByRole('alertdialog').getByRole('button', { name: 'Sửa', exact: true }).click();
  await button('Hoàn tác (2 ô)').waitFor();
  await pane.page.evaluate('document.hasFocus = () => false');
  await button('Hoàn tác (2 ô)').click();
  await button('Hoàn tác (2 ô)').waitFor({ state: 'detached' });
  await pane.page.waitForTimeout(500);
  expect(await isOnBody()).toBe(true);
});

const isOnBody = () => pane.page.evaluate(() => document.activeElement === document.body);

/** Polls for something without an event to wait for. */
async function expectSoon<T>(look: () => Promise<T>, wanted: T): Promise<void> {
  for (let tries = 0; tries < 30 && (await look()) !== wanted; tries += 1)
    await pane.page.waitForTimeout(100);
  expect(await look()).toBe(wanted);
}

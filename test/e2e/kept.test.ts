import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { soundSpec } from '../unit/validation/workbook';
import { paneSuite } from './paneSuite';

const pane = paneSuite();
let folder: string;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-kept-'));
  for (const name of ['so.xlsx', 'so-2.xlsx'])
    fs.writeFileSync(path.join(folder, name), await writeXlsx(soundSpec()));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const offers = (page: Page) => page.getByRole('region', { name: 'Phần đang làm lần trước' });
const restore = (page: Page) => page.getByRole('button', { name: 'Khôi phục phần đang làm' });
const note = (page: Page) =>
  page.getByRole('region', { name: 'Dòng I.1.1.HD1' }).getByRole('textbox', { name: 'Ghi chú' });

/** Another tab of the same browser. */
async function anotherTab(query = ''): Promise<Page> {
  const page = await pane.context.newPage();
  await page.goto(`${pane.server.origin}/taskpane.html${query}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function openFile(page: Page): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(path.join(folder, 'so.xlsx'));
  await page.getByRole('heading', { name: /Còn \d+ lỗi|Không còn lỗi/ }).waitFor();
}

async function showRow(page: Page): Promise<void> {
  const sheet = page
    .getByRole('tablist', { name: 'Trang tính' })
    .getByRole('tab', { name: 'Nhiệm vụ', exact: true });
  await sheet.click();
  await page.locator('#grid-A4').click();
  await note(page).waitFor();
}

async function typeNote(page: Page, text: string): Promise<void> {
  await showRow(page);
  await note(page).fill(text);
  await note(page).press('Tab');
  await page.getByText('Phần sửa được giữ trong trình duyệt này').waitFor();
  await page.getByText('Đã ghi vào biểu.').waitFor();
}

test('an edited file survives a reload: offered by the keyboard alone, with its edit, and unsaved as it was', async () => {
  const { page } = await pane.open({ query: '?place=kiem-tra' });
  await openFile(page);
  await typeNote(page, 'chờ văn bản của Bộ');
  await page.reload();
  await offers(page).waitFor();
  expect(await offers(page).textContent()).toMatch(
    /so\.xlsx: có phần sửa chưa lưu, giữ lại lúc \d+:\d\d ngày/,
  );
  expect(await pane.fits()).toBe(true);
  await pane.expectAccessible();
  await restore(page).focus();
  await page.keyboard.press('Enter');
  await page.getByText('so.xlsx (có phần sửa chưa lưu)').waitFor();
  await showRow(page);
  expect(await note(page).inputValue()).toBe('chờ văn bản của Bộ');
  expect(await offers(page).count()).toBe(0);
  pane.expectQuiet();
});

test('a tab that ended with its edits is offered to the next; what is dropped on request is gone', async () => {
  const { page } = await pane.open({ query: '?place=kiem-tra', viewport: { width: 1366, height: 768 } });
  await openFile(page);
  await typeNote(page, 'của thẻ đã đóng');
  // Without a prompt, as in a crash, or when the browser discards a tab.
  await page.close();
  const next = await anotherTab();
  await offers(next).waitFor();
  await next.getByRole('button', { name: 'Bỏ phần này' }).click();
  await next.getByRole('button', { name: 'Giữ lại' }).click();
  await restore(next).waitFor();
  await next.getByRole('button', { name: 'Bỏ phần này' }).click();
  await next.getByRole('button', { name: 'Bỏ', exact: true }).click();
  await offers(next).waitFor({ state: 'detached' });
  const last = await anotherTab('?place=kiem-tra');
  await openFile(last);
  await showRow(last);
  expect(await note(last).inputValue()).not.toBe('của thẻ đã đóng');
});

test('two tabs with the same file keep their edits and what is half typed apart', async () => {
  const { page: one } = await pane.open({ query: '?place=kiem-tra' });
  await openFile(one);
  const other = await anotherTab('?place=kiem-tra');
  await openFile(other);
  await typeNote(one, 'của thẻ một');
  await typeNote(other, 'của thẻ hai');
  // Half typed: no field has been left yet.
  await note(one).fill('một, gõ dở');
  await note(other).fill('hai, gõ dở');
  await other.close({ runBeforeUnload: false });
  const third = await anotherTab('?place=kiem-tra');
  await offers(third).waitFor();
  expect(await restore(third).count()).toBe(1);
  await restore(third).click();
  await third.getByText('so.xlsx (có phần sửa chưa lưu)').waitFor();
  await showRow(third);
  expect(await note(third).inputValue()).toBe('hai, gõ dở');
  expect(await note(one).inputValue()).toBe('một, gõ dở');
});

test('saved work is no longer offered', async () => {
  const { page } = await pane.open({
    query: '?place=kiem-tra',
    initScript: 'delete window.showSaveFilePicker',
  });
  await openFile(page);
  await typeNote(page, 'đã lưu');
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Lưu tệp' }).click()]);
  await page.getByText('Đã lưu tệp.').waitFor();
  await page.getByText('Phần sửa được giữ').waitFor({ state: 'detached' });
  await page.close();
  const next = await anotherTab();
  await next.getByRole('tab', { name: 'Kiểm tra' }).click();
  await openFile(next);
  expect(await offers(next).count()).toBe(0);
});

test("Tổng hợp's files outlive the page", async () => {
  const { page } = await pane.open({ query: '?place=tong-hop' });
  const give = ['so.xlsx', 'so-2.xlsx'].map((name) => path.join(folder, name));
  await page.locator('input[type=file]').first().setInputFiles(give);
  await page.getByRole('button', { name: 'Làm lại từ đầu' }).waitFor();
  await page.close();
  const next = await anotherTab('?place=tong-hop');
  await next.getByText('2 tệp đã đưa vào Tổng hợp').waitFor();
  await restore(next).click();
  await next.getByRole('button', { name: 'Làm lại từ đầu' }).waitFor();
  expect(await offers(next).count()).toBe(0);
});

test('a browser that keeps nothing is said to, once something is changed', async () => {
  const { page } = await pane.open({
    query: '?place=kiem-tra',
    initScript: 'indexedDB.open = () => { throw new DOMException("private", "SecurityError"); }',
  });
  await openFile(page);
  await showRow(page);
  await note(page).fill('một');
  await note(page).press('Tab');
  await page.getByText('Trình duyệt không giữ được phần sửa').waitFor();
  expect(await page.getByText('được giữ trong trình duyệt này').count()).toBe(0);
});

test('a sample to try is one press away, filled, with slips to find', async () => {
  const { page } = await pane.open({ query: '?place=kiem-tra' });
  await page.getByRole('button', { name: 'Thử với biểu mẫu có sẵn số liệu' }).click();
  await page.getByRole('heading', { name: 'Còn 3 lỗi phải sửa trước khi gửi' }).waitFor();
  pane.expectQuiet();
});

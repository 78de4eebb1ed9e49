import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { excelScript } from './excelBundle';
import { launchBrowser } from './browser';
import { ensureBuilt, servePane, type PaneServer } from './paneServer';

declare const navigator: {
  serviceWorker: {
    ready: Promise<unknown>;
    controller: object | null;
    getRegistrations(): Promise<{ waiting: { state: string } | null }[]>;
  };
};

let browser: Browser;
let folder: string;
let server: PaneServer;
let context: BrowserContext;

beforeAll(async () => {
  ensureBuilt();
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-offline-'));
  fs.cpSync(path.join(__dirname, '../../dist/web'), folder, { recursive: true });
  server = await servePane(folder);
  context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1366, height: 768 } });
});
afterEach(async () => {
  await context.close();
  await server.close().catch(() => undefined);
  fs.rmSync(folder, { recursive: true, force: true });
});

async function start(query = '?place=kiem-tra'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${server.origin}/taskpane.html${query}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const fetched = (page: Page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => true));

test('once visited every place opens, and a workbook is made and checked, without a server', async () => {
  const first = await start();
  await fetched(first);
  await first.close();
  await server.close();
  const page = await start('?place=lap-so');
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  for (const place of ['Tổng hợp', 'Kế hoạch', 'Trợ giúp', 'Kiểm tra'])
    await page.getByRole('tab', { name: place, exact: true }).click();
  await page.getByRole('button', { name: 'Thử với biểu mẫu có sẵn số liệu' }).click();
  await page.getByRole('heading', { name: 'Còn 3 lỗi phải sửa trước khi gửi' }).waitFor();
  expect(complaints).toEqual([]);
});

/** The same build with a different page: a new digest in the service worker's list. */
function deployAnother(): void {
  const at = (name: string): string => path.join(folder, name);
  const page = fs.readFileSync(at('taskpane.html'), 'utf8');
  fs.writeFileSync(at('taskpane.html'), page.replace('<html', '<html data-version="2"'));
  const worker = fs.readFileSync(at('service-worker.js'), 'utf8');
  const changed = worker.replace(/("url":"taskpane\.html","revision":")[^"]*/, '$1another');
  expect(changed).not.toBe(worker);
  fs.writeFileSync(at('service-worker.js'), changed);
}

/** The other version is completely fetched, and waiting. */
const isFetched = (page: Page): Promise<boolean> =>
  page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).some(({ waiting }) => waiting?.state === 'installed'),
  );

test('a new version is taken at the next start, not under the hands of a page that is open', async () => {
  const first = await start();
  await fetched(first);
  deployAnother();
  const second = await start();
  const version = (page: Page) => page.locator('html').getAttribute('data-version');
  expect(await version(second)).toBeNull();
  while (!(await isFetched(second))) await second.waitForTimeout(200);
  // The first one still uses the old version.
  const third = await start();
  expect(await version(third)).toBeNull();
  for (const page of [first, second, third]) await page.close();
  // The browser replaces the old one once no page is left; the exact time is up to the browser.
  let isTaken = false;
  while (!isTaken) {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const next = await start();
    isTaken = (await version(next)) === '2';
    await next.close();
  }
});

test('in Excel nothing is registered, and a pane in a frame gets what the server has', async () => {
  const excel = await context.newPage();
  const script = await excelScript();
  await excel.route('**/office-js/office.js', (route) =>
    route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script }),
  );
  await excel.goto(`${server.origin}/taskpane.html?place=kiem-tra`);
  await excel.getByRole('heading', { level: 1 }).waitFor();
  // Longer than the page's delay before registering.
  await excel.waitForTimeout(3000);
  expect(await excel.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await excel.close();

  const page = await start();
  await fetched(page);
  const isFromHere = async (address: string): Promise<boolean> => {
    const other = await context.newPage();
    const answered = other.waitForResponse((response) => response.url().includes('/taskpane.html'));
    await other.goto(`${server.origin}/${address}`);
    return (await answered).fromServiceWorker();
  };
  fs.writeFileSync(path.join(folder, 'frame.html'), '<!doctype html><iframe src="taskpane.html"></iframe>');
  expect(await isFromHere('taskpane.html?place=lap-so')).toBe(true);
  expect(await isFromHere('frame.html')).toBe(false);
  expect(await isFromHere('taskpane.html?_host_Info=Excel$Win32$16.01$vi-VN')).toBe(false);
});

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser, openPane, type OpenedPane } from './browser';
import { recalculate } from './libreoffice';
import type { PaneServer } from './paneServer';
import { ensureBuilt, servePane } from './paneServer';

const ROOT = path.join(__dirname, '../..');
/** office.js embeds a telemetry frame three seconds after loading, unless prevented. */
const OFFICE_TELEMETRY_MS = 3500;

let server: PaneServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let pane: OpenedPane;

beforeAll(async () => {
  ensureBuilt();
  server = await servePane();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(options: BrowserContextOptions = {}, query = ''): Promise<void> {
  pane = await openPane(browser, server, { ...options, query });
  ({ context, page } = pane);
}

afterEach(async () => {
  await context?.close();
});

const expectQuiet = () => pane.expectQuiet();
const expectAccessible = () => pane.expectAccessible();

const agencyBox = () => page.getByRole('combobox', { name: /Cơ quan/ });
const periodBox = () => page.getByRole('combobox', { name: /Kỳ báo cáo/ });
const makeButton = () => page.getByRole('button', { name: 'Tạo biểu' });

async function choose(query: string, agency: string, period: string): Promise<void> {
  await agencyBox().click();
  await agencyBox().pressSequentially(query);
  await page.getByRole('option', { name: agency, exact: true }).click();
  await periodBox().click();
  await page.getByRole('option', { name: period, exact: true }).click();
}

async function press(button: () => ReturnType<Page['getByRole']>): Promise<{ name: string; file: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button().click()]);
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-pane-')), download.suggestedFilename());
  await download.saveAs(file);
  return { name: download.suggestedFilename(), file };
}

test('Sở Nội vụ, Năm, Tạo biểu: the downloaded workbook opens in LibreOffice', async () => {
  await open();
  await choose('noi vu', 'Sở Nội vụ', 'Năm 2024');
  const { name, file } = await press(makeButton);
  expect(name).toBe('CCHC2024_NAM_SNV.xlsx');

  await page.getByRole('heading', { name: 'Đã tạo xong biểu' }).waitFor();
  expect(await page.getByText('CCHC2024_NAM_SNV.xlsx').count()).toBe(1);

  const [workbook] = await recalculate([file]);
  const tasks = workbook?.sheets.find((sheet) => sheet.name === 'Nhiệm vụ');
  expect(tasks).toBeDefined();
  expect(tasks?.values.flat().filter((value) => typeof value === 'string' && value.startsWith('#'))).toEqual(
    [],
  );

  const again = await press(() => page.getByRole('button', { name: 'Tải lại tệp' }));
  expect(fs.readFileSync(again.file).equals(fs.readFileSync(file))).toBe(true);
  expectQuiet();
});

test('by keyboard alone', async () => {
  await open();
  await agencyBox().focus();
  await page.keyboard.type('UBND xã Tân Mỹ');
  await page.keyboard.press('Tab');
  expect(await agencyBox().inputValue()).toBe('UBND xã Tân Mỹ');
  await page.keyboard.press('Enter');
  const list = page.getByRole('listbox');
  await list.waitFor();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await list.waitFor({ state: 'hidden' });
  expect(await periodBox().textContent()).toBe('Năm 2024');
  // The send-by date with its calendar is in between.
  const isReached = () => makeButton().evaluate((button) => button === document.activeElement);
  for (let stops = 0; stops < 3 && !(await isReached()); stops += 1) await page.keyboard.press('Tab');
  expect(await isReached()).toBe(true);
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toBe('CCHC2024_NAM_XA-TAN-MY.xlsx');
  await page.getByRole('heading', { name: 'Đã tạo xong biểu' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Đã tạo xong biểu');
  expectQuiet();
});

test('what is missing is said beside its field, and nothing is made', async () => {
  await open();
  await makeButton().click();
  await page.getByText('Chọn kỳ báo cáo.').waitFor();
  expect(await agencyBox().getAttribute('aria-invalid')).toBe('true');
  await agencyBox().pressSequentially('Sở Ngoại');
  await page.keyboard.press('Escape');
  await makeButton().click();
  await page.getByText('Không có “Sở Ngoại” trong danh mục.').waitFor();
  await expectAccessible();
});

test('nothing is asked of a foreign server, not even later', async () => {
  await open();
  await page.waitForTimeout(OFFICE_TELEMETRY_MS);
  expect(page.frames()).toHaveLength(1);
  expectQuiet();
});

test.each([
  ['Excel on the web', 'Excel$Web$16.00$vi-VN$$$$0', 'excel-web-16.00.js', 'vi-vn'],
  ['Excel for Windows', 'Excel$Win32$16.01$vi-VN$$$$0', 'excel-win32-16.01.js', 'vi-vn'],
  ['Excel for Mac', 'Excel$Mac$16.00$en-US$$$$0', 'excel-mac-16.00.js', 'en-us'],
])('%s finds its part of office.js and its language in our build', async (_where, info, script, locale) => {
  context = await browser.newContext();
  page = await context.newPage();
  server.missing.length = 0;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(`${server.origin}/`, '')));
  await page.goto(`${server.origin}/taskpane.html?_host_Info=${encodeURIComponent(info)}`);
  await page.waitForTimeout(1000);
  expect(asked).toEqual(
    expect.arrayContaining([`office-js/${script}`, `office-js/${locale}/office_strings.js`]),
  );
  expect(asked.filter((url) => url.startsWith('http'))).toEqual([]);
  expect(server.missing).toEqual([]);
});

test('scripts from elsewhere and inline scripts do not run', async () => {
  await open();
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.head.append(script);
    return 'injected' in window;
  });
  expect(ran).toBe(false);
});

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each([320, 450])(
    '%i px: no scroll bar, no axe violation, the picture of the README',
    async (width) => {
      await open({ viewport: { width, height: 720 }, colorScheme });
      const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
      const picture = async (name: string): Promise<void> => {
        expect([name, await fits()]).toEqual([name, true]);
        await expectAccessible();
        if (process.env.UPDATE_IMAGES && name === 'pane-form' && width === 320 && colorScheme === 'light')
          await page.screenshot({ path: path.join(ROOT, `docs/images/${name}-${width}-${colorScheme}.png`) });
      };
      await agencyBox().click();
      await page.getByRole('option', { name: 'Sở Nội vụ', exact: true }).waitFor();
      await picture('pane-agencies');
      await page.keyboard.press('Escape');
      await choose('snv', 'Sở Nội vụ', 'Năm 2024');
      await picture('pane-form');
      await makeButton().click();
      await page.getByRole('heading', { name: 'Đã tạo xong biểu' }).waitFor();
      await picture('pane-done');
      await page.getByRole('tab', { name: 'Tổng hợp' }).click();
      await page.getByText('Thả tệp hoặc thư mục vào đây').waitFor();
      await picture('consolidate-empty');
      expectQuiet();
    },
  );
});

test('each ribbon button’s address opens its place; the language chosen is kept', async () => {
  await open({}, '?place=tong-hop');
  expect(await page.getByRole('tab', { name: 'Tổng hợp' }).getAttribute('aria-selected')).toBe('true');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'CCHC plan' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'CCHC plan' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  expectQuiet();
});

test('every address of the manifest is built', async () => {
  const manifest = fs.readFileSync(path.join(ROOT, 'dist/web/manifest.xml'), 'utf8');
  const paths = [...manifest.matchAll(/"https:\/\/localhost:3000(\/[^"]*)"/g)].map(([, found]) => found!);
  expect(paths.length).toBeGreaterThan(15);
  for (const one of paths) {
    const { status } = await fetch(server.origin + one);
    expect([one, status]).toEqual([one, 200]);
  }
});

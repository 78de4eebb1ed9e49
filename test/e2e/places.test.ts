import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { plainSpec } from '../contract/exampleSpec';
import { paneSuite } from './paneSuite';

declare const document: {
  documentElement: { lang: string };
  activeElement: { id: string } | null;
};

const pane = paneSuite();
const { button, fits, tab } = pane;

const focused = () => pane.page.evaluate(() => document.activeElement?.id);

async function expectGood(): Promise<void> {
  expect([pane.page.url(), await fits()]).toEqual([pane.page.url(), true]);
  await pane.expectAccessible();
  pane.expectQuiet();
}

test('the introduction is shown until it is put away, once a machine', async () => {
  await pane.open({ firstRun: true });
  const heading = pane.page.getByRole('heading', { name: 'Phần mềm này giúp gì' });
  await heading.waitFor();
  await expectGood();
  await tab('Kế hoạch').click();
  expect(await heading.count()).toBe(1);
  await button('Đã hiểu').click();
  expect(await heading.count()).toBe(0);
  expect(await focused()).toBe('tab-ke-hoach');
  await pane.page.reload();
  await tab('Tạo biểu').waitFor();
  expect(await heading.count()).toBe(0);
  await tab('Trợ giúp').click();
  await heading.waitFor();
  pane.expectQuiet();
});

test('Esc puts the introduction away', async () => {
  await pane.open({ firstRun: true });
  await button('Đã hiểu').focus();
  await pane.page.keyboard.press('Escape');
  expect(await pane.page.getByRole('heading', { name: 'Phần mềm này giúp gì' }).count()).toBe(0);
  expect(await focused()).toBe('tab-lap-so');
});

test('the places by keyboard: arrows along the row, one stop of Tab', async () => {
  await pane.open();
  await tab('Tạo biểu').focus();
  for (const place of ['kiem-tra', 'tong-hop', 'ke-hoach', 'tro-giup']) {
    await pane.page.keyboard.press('ArrowRight');
    expect(await focused()).toBe(`tab-${place}`);
  }
  await pane.page.keyboard.press('Enter');
  await pane.page.getByText('Kế hoạch CCHC, phiên bản').waitFor();
  expect(await tab('Trợ giúp').getAttribute('aria-selected')).toBe('true');
  await pane.page.keyboard.press('Shift+Tab');
  expect(await focused()).not.toMatch(/^tab-/);
});

test('the form survives a reload and switching places', async () => {
  await pane.open();
  const agency = () => pane.page.getByRole('combobox', { name: /Cơ quan, đơn vị/ });
  const period = () => pane.page.getByRole('combobox', { name: /Kỳ báo cáo/ });
  await agency().fill('UBND xã Tân Mỹ');
  await period().click();
  await pane.page.getByRole('option', { name: 'Quý III năm 2024', exact: true }).click();
  await tab('Trợ giúp').click();
  await tab('Tạo biểu').click();
  expect(await agency().inputValue()).toBe('UBND xã Tân Mỹ');
  await pane.page.reload();
  await tab('Tạo biểu').waitFor();
  expect(await agency().inputValue()).toBe('UBND xã Tân Mỹ');
  expect(await period().textContent()).toBe('Quý III năm 2024');
  const [download] = await Promise.all([pane.page.waitForEvent('download'), button('Tạo biểu').click()]);
  expect(download.suggestedFilename()).toBe('CCHC2024_Q3_XA-TAN-MY.xlsx');
  pane.expectQuiet();
});

test('the plan is searched without diacritics and narrowed to an agency', async () => {
  await pane.open({ query: '?place=ke-hoach' });
  const { page } = pane;
  await page.getByText('156 mục').waitFor();
  expect(await page.getByRole('heading', { level: 3 }).count()).toBe(9);
  await page.getByRole('searchbox').fill('ii.9.1.hd1');
  await page.getByText('1 mục', { exact: true }).waitFor();
  await page.getByText('Hạn: 31/12/2024, làm từ 01/01/2024').waitFor();
  // While its group expands, it moves away from the mouse.
  await pane.settled();
  await page.getByText('Chi tiết').click();
  await page.getByText('Sản phẩm').waitFor();
  await expectGood();
  await page.getByRole('searchbox').fill('khong co gi nhu vay');
  await page.getByText('Không có mục nào khớp.').waitFor();
  await page.getByRole('button', { name: 'Xóa từ tìm' }).click();
  await page.getByRole('combobox', { name: 'Việc của cơ quan' }).fill('Sở Thông tin và Truyền thông');
  await page.keyboard.press('Escape');
  await page.getByText('Chủ trì', { exact: true }).first().waitFor();
  // A group expanded by the filter can be collapsed.
  const group = page.getByRole('button', { name: /^I\. Cải cách thể chế/ });
  await group.click();
  expect(await group.getAttribute('aria-expanded')).toBe('false');
  pane.expectQuiet();
});

test('a part that cannot be loaded says so and leaves the rest working', async () => {
  await pane.open();
  await pane.page.route('**/js/*.js', (route) => route.abort());
  const failed = pane.page.getByRole('alert').getByText('Không tải được một phần của trang').first();
  await tab('Kế hoạch').click();
  await failed.waitFor();
  await pane.expectAccessible();
  await tab('Tạo biểu').click();
  expect(await button('Tạo biểu').isVisible()).toBe(true);
  await tab('Kế hoạch').click();
  await button('Thử lại').click();
  await failed.waitFor();
  await pane.page.unroute('**/js/*.js');
  await button('Thử lại').click();
  await pane.page.getByText('156 mục').waitFor();
});

test('a workbook of somebody else’s is not judged: what to do with it is said', async () => {
  await pane.open({ query: '?place=kiem-tra' });
  await pane.page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'thu-chi.xlsx',
      mimeType: '',
      buffer: Buffer.from(await writeXlsx(plainSpec('Thu chi', 1500))),
    });
  await pane.heading('Đây không phải biểu theo dõi của cơ quan').waitFor();
  expect(await pane.page.getByText(/trước khi gửi/).count()).toBe(0);
  expect(await button('Tô màu chỗ cần xem').count()).toBe(0);
  await expectGood();
  await button('Tạo biểu').click();
  expect(await tab('Tạo biểu').getAttribute('aria-selected')).toBe('true');
  expect(await focused()).toBe('tab-lap-so');
  pane.expectQuiet();
});

test.each(['light', 'dark'] as const)(
  '%s: a place that is still loading is reported',
  async (colorScheme) => {
    await pane.open({ colorScheme });
    let load = (): void => undefined;
    const asked = new Promise<void>((resolve) => (load = resolve));
    await pane.page.route('**/js/*.js', async (route) => {
      await asked;
      await route.continue();
    });
    await tab('Kế hoạch').click();
    await pane.page.getByLabel('Đang tải…').waitFor();
    await expectGood();
    load();
    await pane.page.getByText('156 mục').waitFor();
  },
);

test.each([
  ['light', 320],
  ['dark', 450],
  ['forced', 320],
] as const)(
  '%s colours, %i px: each place without scroll bar or axe violation, in both languages',
  async (look, width) => {
    await pane.open({
      firstRun: true,
      viewport: { width, height: 720 },
      ...(look === 'forced' ? { forcedColors: 'active' } : { colorScheme: look }),
    });
    await expectGood();
    await button('Đã hiểu').click();
    await tab('Trợ giúp').click();
    await pane.page.getByText('Kế hoạch CCHC, phiên bản').waitFor();
    await expectGood();
    await tab('Kế hoạch').click();
    await pane.page.getByRole('searchbox').fill('ho so truc tuyen');
    await pane.page.getByText('6 mục').waitFor();
    await expectGood();
    await button('English').click();
    await pane.page.getByText('6 items').waitFor();
    await expectGood();
    await pane.page.getByRole('tab', { name: 'Help' }).click();
    await pane.page.getByText(/, version \d/).waitFor();
    await expectGood();
  },
);

test('450 px at 200 % zoom: the places wrap, nothing scrolls sideways', async () => {
  await pane.open({ viewport: { width: 225, height: 360 } });
  for (const place of ['Tạo biểu', 'Kế hoạch', 'Trợ giúp']) {
    await tab(place).click();
    expect([place, await fits()]).toEqual([place, true]);
  }
});

test('in Excel an empty workbook opens Tạo biểu, and an address that names a place wins', async () => {
  await pane.open({ excel: true });
  await pane.page.getByRole('tab', { name: 'Tạo biểu', selected: true }).waitFor();
  await pane.page.goto(`${pane.server.origin}/taskpane.html?place=tro-giup`);
  await pane.page.getByRole('tab', { name: 'Trợ giúp', selected: true }).waitFor();
  await pane.page.getByText('F6 (trên web: Ctrl+F6)').waitFor();
  pane.expectQuiet();
});

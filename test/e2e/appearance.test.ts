import type { Page } from 'playwright-core';
import { paneSuite } from './paneSuite';
import { plantedFile } from './plantedFile';

interface Styled {
  parentElement: Styled;
  animate(frames: unknown, options: { duration: number }): unknown;
}
declare const document: { querySelector(selector: string): Styled };
declare const getComputedStyle: (element: Styled) => { backgroundColor: string };
declare const window: {
  Office: { context: { officeTheme?: { bodyBackgroundColor: string } } };
  durations: number[];
  dispatchEvent(event: Event): void;
};

const pane = paneSuite();
const { button, fits, heading, tab } = pane;
/** Fluent's background colours, light and dark. */
const LIGHT = 'rgb(255, 255, 255)';
const DARK = 'rgb(41, 41, 41)';
const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.querySelector('main').parentElement).backgroundColor);
const openPlanted = async (): Promise<void> => {
  await pane.page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'so.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from((await plantedFile()).bytes),
    });
  await heading(/^Còn \d+ lỗi/).waitFor();
};

test.each([
  [450, 225],
  [320, 160],
])('a pane of %i px at 200 %% zoom has %i: nothing scrolls sideways', async (_pane, width) => {
  await pane.open({ viewport: { width, height: 360 }, deviceScaleFactor: 2 });
  const { page } = pane;
  for (const [place, there] of [
    ['Tạo biểu', 'Tạo biểu'],
    ['Tổng hợp', 'Chọn thư mục'],
    ['Kế hoạch', /^II\./],
    ['Kiểm tra', 'Chọn tệp'],
  ] as const) {
    await tab(place).click();
    await button(there).first().waitFor();
    expect([place, await fits()]).toEqual([place, true]);
  }
  await openPlanted();
  expect(['findings', await fits()]).toEqual(['findings', true]);
  await button(/^Sửa nhanh \d+ ô/).click();
  await page.getByRole('alertdialog').waitFor();
  expect(['dialog', await fits()]).toEqual(['dialog', true]);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sửa', exact: true }).click();
  await button(/^Hoàn tác/).waitFor();
  expect(['repaired', await fits()]).toEqual(['repaired', true]);
  await tab('Trợ giúp').click();
  await page.getByText('Kế hoạch CCHC, phiên bản').waitFor();
  expect(['Trợ giúp', await fits()]).toEqual(['Trợ giúp', true]);
  pane.expectQuiet();
});

test('the system’s colours are followed while the pane is open', async () => {
  await pane.open({ colorScheme: 'light' });
  const { page } = pane;
  expect(await background(page)).toBe(LIGHT);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForFunction(
    (dark) => getComputedStyle(document.querySelector('main').parentElement).backgroundColor === dark,
    DARK,
  );
});

test('Office’s colours come before the system’s, and are followed when the pane is entered again', async () => {
  await pane.open({ excel: true, colorScheme: 'light' });
  const { page } = pane;
  const theme = (bodyBackgroundColor: string) =>
    page.evaluate((color) => {
      window.Office.context.officeTheme = { bodyBackgroundColor: color };
      window.dispatchEvent(new Event('focus'));
    }, bodyBackgroundColor);
  expect(await background(page)).toBe(LIGHT);
  await theme('#262626');
  expect(await background(page)).toBe(DARK);
  await theme('#FFFFFF');
  expect(await background(page)).toBe(LIGHT);
});

test.each([
  ['reduce', 1],
  ['no-preference', Infinity],
] as const)('motion %s: nothing moves longer than %s ms', async (reducedMotion, longest) => {
  await pane.open({
    query: '?place=kiem-tra',
    reducedMotion,
    initScript: `window.durations = [];
      const animate = Element.prototype.animate;
      Element.prototype.animate = function (frames, options) {
        // Instead of a sliding bar Fluent shows a pulsing one: nothing moves.
        const pulses = options.iterations === Infinity && [frames].flat().every((frame) => Object.keys(frame).join() === 'opacity');
        if (!pulses) window.durations.push(options.duration);
        return animate.call(this, frames, options);
      };`,
  });
  const { page } = pane;
  await openPlanted();
  await button(/^Sửa nhanh \d+ ô/).click();
  await page.getByRole('alertdialog').waitFor();
  const durations = await page.evaluate(() => window.durations);
  expect(durations.length).toBeGreaterThan(0);
  expect(Math.max(...durations)).toBeLessThanOrEqual(longest);
  if (longest > 1) expect(Math.max(...durations)).toBeGreaterThan(50);
});

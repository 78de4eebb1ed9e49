import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { soundSpec } from '../unit/validation/workbook';
import { paneSuite } from './paneSuite';
import { newWorkbookSpec } from '../unit/workbook/newWorkbook';

const pane = paneSuite();
const { button } = pane;

/**
 * Sở Nội vụ on Monday 5 February 2024, everything in progress. Derived by hand from the plan, for what the agency leads
 * or coordinates: “Trước 10/2/2024” is due on the 9th, “tháng 01/2024” on 31 January, “trước ngày 28/02/2024” on the
 * 27th. VII.2.2.HD1, also due on 31 January, is the same job as P.IV.1.1.a and is listed there. The week ends on the
 * 11th, the month on the 29th.
 */
const EXPECTED = {
  'Quá hạn (4)': [
    'P.IV.1.1.a, hạn 14/01/2024',
    'V.1.1.HD1, hạn 31/01/2024',
    'VII.1.1.HD1, hạn 31/01/2024',
    'VII.4.1.HD1, hạn 31/01/2024',
  ],
  'Đến hạn trong tuần này (1)': ['II.2.1.HD1, hạn 09/02/2024'],
  'Đến hạn trong tháng này (4)': [
    'P.IV.1.4, hạn 27/02/2024',
    'II.2.1.HD3, hạn 29/02/2024',
    'VII.1.3.HD1, hạn 29/02/2024',
    'P.III.3, hạn 29/02/2024',
  ],
};

test('what is overdue, due this week and this month on a day; one click to the cell', async () => {
  await pane.open({ query: '?place=kiem-tra', now: '2024-02-05T08:00:00+07:00' });
  const { page } = pane;
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'CCHC2024_NAM_SNV.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(await writeXlsx(soundSpec())),
    });
  // 24 days left in February, 31, 30, 31, 30, 31, 31, 30, 31, 30 for the months to November, 17 in December.
  await page.getByText('Còn 316 ngày đến hạn gửi báo cáo (17/12/2024).').waitFor();
  const steps = page.getByRole('region', { name: 'Việc tiếp theo' });
  const [first, ...others] = Object.keys(EXPECTED);
  expect(await steps.getByRole('button', { expanded: true }).allTextContents()).toEqual([first]);
  expect(await steps.getByRole('button', { expanded: false }).allTextContents()).toEqual(others);
  for (const [title, codes] of Object.entries(EXPECTED)) {
    const list = steps.locator('.fui-AccordionItem', { has: button(title) });
    if (title !== first) await button(title).click();
    await list.getByRole('listitem').first().waitFor();
    expect((await list.getByRole('listitem').getByRole('button').allTextContents()).sort()).toEqual(
      [...codes].sort(),
    );
  }
  await page.getByRole('button', { name: 'II.2.1.HD1, hạn 09/02/2024' }).click();
  const cell = page.getByRole('grid').locator('[aria-selected=true]');
  expect(await cell.textContent()).toContain('Đang thực hiện');
  const card = page.getByRole('region', { name: 'Dòng II.2.1.HD1' });
  expect(await card.getByRole('combobox', { name: 'Trạng thái' }).inputValue()).toBe('Đang thực hiện');

  await button('Danh sách đến hạn, tệp lịch').click();
  const due = page.getByRole('region', { name: 'Danh sách đến hạn, tệp lịch' });
  await due.getByText('Còn 4 đến 7 ngày (1)').waitFor();
  expect(await due.getByRole('listitem').getByRole('button').allTextContents()).toEqual([
    'II.2.1.HD1, hạn 09/02/2024',
  ]);
  expect(await due.getByRole('textbox').inputValue()).toContain('09/02/2024\tII.2.1.HD1\t');
  const downloading = page.waitForEvent('download');
  await button('Tải tệp lịch (.ics)').click();
  expect((await downloading).suggestedFilename()).toBe('CCHC2024_NAM_SNV_20240205.ics');
  await pane.expectAccessible();
  pane.expectQuiet();
});

test('a new workbook after the year: the first rows are there, more come on a press, folding lasts', async () => {
  const spec = newWorkbookSpec();
  const file = {
    name: 'CCHC2024_NAM_SNV.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await writeXlsx(spec)),
  };
  await pane.open({ query: '?place=kiem-tra', now: '2025-01-06T08:00:00+07:00' });
  const { page } = pane;
  const give = (): Promise<void> => page.locator('input[type=file]').first().setInputFiles(file);
  await give();
  const steps = page.getByRole('region', { name: 'Việc tiếp theo' });
  const list = steps.locator('.fui-AccordionItem').first();
  const links = list.getByRole('listitem').getByRole('button');
  await links.first().waitFor();
  const total = Number(/Quá hạn \((\d+)\)/.exec((await list.textContent())!)?.[1]);
  expect(total).toBeGreaterThan(5 + 2 * 20);
  expect(await links.count()).toBe(5);
  for (const width of [320, 450])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 720 });
      await page.emulateMedia({ colorScheme });
      expect(await pane.fits()).toBe(true);
      await pane.expectAccessible();
    }

  const more = list.getByRole('button', { name: /^Hiện thêm \d+ việc$/ });
  for (const shown of [5, 25, 45]) {
    const next = Math.min(20, total - shown);
    expect(await more.textContent()).toBe(`Hiện thêm ${next} việc`);
    await more.press('Enter');
    expect(await links.count()).toBe(shown + next);
    expect(await links.nth(shown).evaluate((link) => link === link.ownerDocument.activeElement)).toBe(true);
    if (shown + next === total) break;
  }
  expect(await links.count()).toBe(total);
  expect(await more.count()).toBe(0);

  // Collapsed, then another file opened: it stays collapsed.
  await list.getByRole('button', { expanded: true }).click();
  await button(/^Chưa nhập/).click();
  await give();
  await page.getByText('CCHC2024_NAM_SNV.xlsx').waitFor();
  expect(await list.getByRole('button', { expanded: true }).count()).toBe(0);
  expect(await button(/^Chưa nhập/).getAttribute('aria-expanded')).toBe('true');
  pane.expectQuiet();
});

test('the day of sending, and after it', async () => {
  const spec = await writeXlsx(soundSpec());
  for (const [now, text] of [
    ['2024-12-17T08:00:00+07:00', 'Hôm nay là hạn gửi báo cáo (17/12/2024).'],
    ['2024-12-23T08:00:00+07:00', 'Đã quá hạn gửi báo cáo 6 ngày (17/12/2024).'],
  ] as const) {
    await pane.open({ query: '?place=kiem-tra', now });
    await pane.page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'so.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(spec) });
    await pane.page.getByText(text).waitFor();
  }
});

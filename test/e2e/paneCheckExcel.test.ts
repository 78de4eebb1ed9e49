import type { WorkbookSpec } from '../../src/workbook/spec';
import { soundSpec } from '../unit/validation/workbook';
import type { ExcelInPage } from './excelPage';
import { paneSuite } from './paneSuite';
import { parseRange } from '../../src/workbook/address';
import { taskCell } from '../cellOf';

declare const window: { excelInPage: ExcelInPage };

const pane = paneSuite();
const { button, heading } = pane;

const type = (cell: string, text: string) =>
  pane.page.evaluate(([at, typed]) => window.excelInPage.type('Nhiệm vụ', at, typed), [cell, text] as const);
const requests = () => pane.page.evaluate(() => window.excelInPage.requests().length);
const formats = () => pane.page.evaluate(() => window.excelInPage.conditionalFormats());
const write = (spec: WorkbookSpec) =>
  pane.page.evaluate(
    (written) => window.excelInPage.write(written),
    JSON.parse(JSON.stringify(spec)) as WorkbookSpec,
  );

/** The pane opened beside a workbook without findings. */
async function open(options: Parameters<typeof pane.open>[0] = {}): Promise<void> {
  await pane.open({ excel: true, query: '?place=kiem-tra', ...options });
  // An empty workbook is not one of ours: a finding for the workbook as a whole.
  await heading('Đây không phải biểu theo dõi của cơ quan').waitFor();
  await write(soundSpec());
  await heading('Không còn lỗi').waitFor();
}

test('typing is rechecked, a click selects, marks go without a trace, the seal tells of changes', async () => {
  await open();
  // Everything triggered by the write has ended.
  await pane.page.waitForTimeout(1500);
  const before = await requests();
  await type(taskCell('status', 4), 'Hoàn thành');
  await heading('Còn 3 lỗi phải sửa trước khi gửi').waitFor();
  await pane.page.waitForTimeout(1500);
  expect((await requests()) - before).toBe(2);
  await pane.expectAccessible();

  await button(`Đến ô ${taskCell('doneOn', 4)}`).click();
  await pane.page.waitForFunction(
    (place) => window.excelInPage.selected() === place,
    JSON.stringify({ sheet: 'Nhiệm vụ', range: parseRange(taskCell('doneOn', 4)) }),
  );

  const own = await formats();
  await button('Tô màu chỗ cần xem').click();
  await button('Bỏ tô màu').waitFor();
  expect((await formats()).filter((one) => one.includes('cchc-kiem-tra'))).toEqual([
    `Nhiệm vụ!${taskCell('percent', 4)}:${taskCell('documentNumber', 4)} N("cchc-kiem-tra")=0`,
  ]);
  await pane.expectAccessible();
  await button('Bỏ tô màu').click();
  await button('Tô màu chỗ cần xem').waitFor();
  expect(await formats()).toEqual(own);

  await type(taskCell('status', 4), 'Đang thực hiện');
  await heading('Không còn lỗi').waitFor();
  await button('Sẵn sàng gửi').click();
  const dialog = pane.page.getByRole('alertdialog');
  expect(await dialog.getByRole('textbox').inputValue()).toBe('Nguyễn Thị Hoa');
  await pane.expectAccessible();
  await dialog.getByRole('button', { name: 'Đánh dấu' }).click();
  await pane.page.getByText('với tên CCHC2024_NAM_SNV.xlsx').waitFor();
  await pane.page.getByText('Chậm nhất ngày 17/12/2024.').waitFor();
  await pane.expectAccessible();
  await type(taskCell('percent', 4), '70');
  await pane.page.getByText('Đã sửa sau khi kiểm tra').waitFor();
  await pane.expectAccessible();
  pane.expectQuiet();
});

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each([320, 450])('%i px: findings and seal in Excel', async (width) => {
    await open({ viewport: { width, height: 900 }, colorScheme });
    const isSound = async (): Promise<void> => {
      expect(await pane.fits()).toBe(true);
      await pane.expectAccessible();
    };
    await type(taskCell('status', 4), 'Hoàn thành');
    await heading('Còn 3 lỗi phải sửa trước khi gửi').waitFor();
    await isSound();
    await type(taskCell('status', 4), 'Đang thực hiện');
    await heading('Không còn lỗi').waitFor();
    await button('Sẵn sàng gửi').click();
    await pane.page.getByRole('alertdialog').getByRole('button', { name: 'Đánh dấu' }).click();
    await pane.page.getByText('với tên CCHC2024_NAM_SNV.xlsx').waitFor();
    await isSound();
    pane.expectQuiet();
  });
});

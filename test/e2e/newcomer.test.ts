import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Download, Locator } from 'playwright-core';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import type { TaskKey } from '../../src/fields/task/taskFields';
import { taskCell } from '../cellOf';
import { cchc } from './commandLine';
import { fact, rowsOf } from './consolidatePlace';
import { paneSuite } from './paneSuite';

const MOST = 60;

/** Buttons that lead to a cell of the task sheet, in any row. */
const toCell = (key: TaskKey): RegExp =>
  new RegExp(`^Đến ô ${taskCell(key, 4).replace('4', '\\d+')}(?: \\(.*\\))?$`);

const pane = paneSuite();
const { button, heading, tab } = pane;
let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-newcomer-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A user's actions, counting each click and key press. */
function person() {
  let count = 0;
  const click = async (place: Locator): Promise<void> => {
    count += 1;
    await place.click();
  };
  return {
    count: () => count,
    click,
    async type(text: string): Promise<void> {
      count += [...text].length;
      await pane.page.keyboard.type(text);
    },
    async press(key: string): Promise<void> {
      count += 1;
      await pane.page.keyboard.press(key);
    },
    /** The button, one click in the system's dialog, and its “Open”. */
    async choose(place: Locator, fileOrFolder: string): Promise<void> {
      const [chooser] = await Promise.all([pane.page.waitForEvent('filechooser'), click(place)]);
      count += 2;
      await chooser.setFiles(fileOrFolder);
    },
    async download(place: Locator): Promise<string> {
      const [download]: [Download, void] = await Promise.all([
        pane.page.waitForEvent('download'),
        click(place),
      ]);
      const file = path.join(folder, download.suggestedFilename());
      await download.saveAs(file);
      return file;
    },
  };
}

test('a newcomer makes a workbook, fills it, mends it, marks it ready and consolidates it with two others', async () => {
  const others = path.join(folder, 'mau');
  cchc('sample', '--seed', '1', '--agencies', '35', '--defects', 'none', '--out', others);
  await pane.open({
    firstRun: true,
    viewport: { width: 450, height: 700 },
    now: '2024-12-10T08:00:00+07:00',
    initScript: 'delete window.showSaveFilePicker',
  });
  const { page } = pane;
  const { click, type, press, choose, download, count } = person();

  await pane.picture('huong-dan-gioi-thieu');
  await click(button('Đã hiểu'));
  await click(page.getByRole('combobox', { name: /Cơ quan/ }));
  await type('buu');
  await click(page.getByRole('option', { name: 'Bưu điện tỉnh' }));
  await click(page.getByRole('combobox', { name: /Kỳ báo cáo/ }));
  await click(page.getByRole('option', { name: 'Năm 2024', exact: true }));
  await pane.picture('huong-dan-lap-so');
  await download(button('Tạo biểu'));
  await heading('Đã tạo xong biểu').waitFor();
  await pane.picture('huong-dan-lap-xong');

  await click(button('Điền và kiểm tra tại đây'));
  // Bưu điện tỉnh has three rows, each without a status: a state, not errors.
  await heading('Chưa điền (0/3)').waitFor();
  await pane.picture('huong-dan-kiem-tra');
  const grid = page.getByRole('grid');
  const chooseStatus = async (status: string): Promise<void> => {
    await click(page.getByRole('button', { name: toCell('status') }).first());
    await click(page.getByRole('combobox', { name: 'Trạng thái', exact: true }));
    await click(page.getByRole('option', { name: status, exact: true }));
  };
  await chooseStatus('Hoàn thành');
  // A completed row lacks its date, which is an error. No document is owed if the plan promises none.
  await page.getByRole('button', { name: toCell('doneOn') }).waitFor();
  await heading('Còn 1 lỗi phải sửa trước khi gửi').waitFor();
  for (const filled of [2, 3]) {
    await chooseStatus('Đang thực hiện');
    if (filled < 3) await page.getByText(`Đã điền ${filled}/3 dòng`).first().waitFor();
  }
  await page
    .getByText(/^Đã điền/)
    .first()
    .waitFor({ state: 'detached' });
  const preview = page.getByRole('region', { name: 'Xem và sửa biểu' });
  await pane.picture('huong-dan-nhap', preview);
  const findings = page.getByRole('region', { name: 'Kết quả kiểm tra' });
  await pane.picture('huong-dan-loi', findings);
  await click(page.getByRole('button', { name: toCell('doneOn') }));
  await grid.and(page.locator(':focus')).waitFor();
  await type('5/12');
  await press('Enter');
  await heading('Không còn lỗi').waitFor();
  await click(button('Sẵn sàng gửi'));
  await page.getByRole('alertdialog').getByRole('textbox').and(page.locator(':focus')).waitFor();
  await type('Lê Thu');
  await pane.picture('huong-dan-danh-dau');
  const sealed = await download(page.getByRole('alertdialog').getByRole('button', { name: 'Đánh dấu' }));
  await page.getByText('Đã đánh dấu sẵn sàng gửi').first().waitFor();
  await pane.picture('huong-dan-san-sang');

  const returned = path.join(folder, 'gui-ve');
  fs.mkdirSync(returned);
  fs.copyFileSync(sealed, path.join(returned, path.basename(sealed)));
  for (const file of ['CCHC2024_NAM_SNV.xlsx', 'CCHC2024_NAM_STP.xlsx'])
    fs.copyFileSync(path.join(others, file), path.join(returned, file));
  await click(tab('Tổng hợp'));
  await choose(button('Chọn thư mục'), returned);
  await heading('Kết quả tổng hợp').waitFor();
  expect(await fact(page, 'Đã gửi')).toBe(3);
  const province = await download(button('Lưu biểu tổng hợp'));
  await page.getByText('Đã tải về CCHC2024_NAM_TINH_TONGHOP.xlsx.').waitFor();

  const workbook = await readXlsx(fs.readFileSync(province));
  const received = rowsOf(workbook, 'Tình hình gửi báo cáo', 'Mã cơ quan').filter(
    (row) => row.get('Tệp') !== null,
  );
  expect(received.map((row) => row.get('Mã cơ quan')).sort()).toEqual(['BD', 'SNV', 'STP']);
  const own = rowsOf(workbook, 'Nhiệm vụ tổng hợp', 'Mã').filter((row) => row.get('Mã cơ quan') === 'BD');
  expect(own.map((row) => row.get('Trạng thái')).sort()).toEqual([
    'Hoàn thành',
    'Đang thực hiện',
    'Đang thực hiện',
  ]);
  console.log(`${count()} clicks and keys`);
  expect(count()).toBeLessThan(MOST);
  pane.expectQuiet();
});

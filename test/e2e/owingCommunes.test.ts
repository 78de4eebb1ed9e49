import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cchc } from './commandLine';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { drop, fact, rowsOf } from './consolidatePlace';
import { paneSuite } from './paneSuite';

const pane = paneSuite();
let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-owing-'));
  cchc('sample', '--seed', '5', '--agencies', '2', '--out', folder);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test('communes that must report are pasted once: reported, counted as missing, known after a reload', async () => {
  await pane.open({ query: '?place=tong-hop' });
  const { page } = pane;
  const list = () => page.getByRole('textbox', { name: /^UBND xã và cơ quan khác phải gửi/ });
  await list().fill('1\tUBND xã Tân Mỹ\r\n2\txã Song Khê\nHọp giao ban\n3\tUBND xã Tân Mỹ');
  await page.getByText('dòng 3 “Họp giao ban”').waitFor();
  await page.getByText('dòng 4 “3 UBND xã Tân Mỹ”').waitFor();
  await pane.expectAccessible();
  expect(await pane.fits()).toBe(true);

  // The same list in Tạo biểu, whichever of the two was opened first.
  await pane.tab('Tạo biểu').click();
  await page.getByText('Tạo biểu cho nhiều cơ quan cùng lúc').click();
  const other = page.getByRole('textbox', { name: /^UBND xã và cơ quan khác$/ });
  expect(await other.inputValue()).toMatch(/Song Khê/);
  await other.fill(`${await other.inputValue()}\nUBND xã Dĩnh Trì`);
  await pane.tab('Tổng hợp').click();
  expect(await list().inputValue()).toMatch(/Song Khê[^]*Dĩnh Trì/);

  await page.reload();
  await list().waitFor();
  expect(await list().inputValue()).toMatch(/Song Khê/);
  await drop(
    page,
    ...fs
      .readdirSync(folder)
      .filter((name) => name.endsWith('.xlsx'))
      .map((name) => path.join(folder, name)),
  );
  await pane.heading('Kết quả tổng hợp').waitFor();
  const before = await fact(page, 'Chưa gửi');
  await pane.button(/^Tình hình gửi báo cáo/).click();
  await page.getByRole('searchbox', { name: 'Tìm cơ quan' }).fill('song khe');
  await page.getByText('UBND xã Song Khê').waitFor();

  await page.getByText('xã phải gửi').click();
  await list().fill('UBND xã Tân Mỹ\nUBND xã Dĩnh Trì');
  await page.getByText('Đã nhận ra 2 cơ quan.').waitFor();
  await list().blur();
  await page.getByText('UBND xã Song Khê').waitFor({ state: 'detached' });
  expect(await fact(page, 'Chưa gửi')).toBe(before - 1);
  pane.expectQuiet();
});

test('the workbook is saved with the list as it is, though its button is pressed while the list is being typed', async () => {
  await pane.open({ query: '?place=tong-hop', viewport: { width: 450, height: 1600 } });
  const { page } = pane;
  await drop(
    page,
    path.join(
      folder,
      fs.readdirSync(folder).find((name) => name.endsWith('.xlsx'))!,
    ),
  );
  await pane.heading('Kết quả tổng hợp').waitFor();
  await page.getByText('xã phải gửi').click();
  const list = page.getByRole('textbox', { name: /^UBND xã và cơ quan khác phải gửi/ });
  const missing = await fact(page, 'Chưa gửi');
  await list.fill('UBND xã Tân Mỹ');
  await page.getByText('Đã nhận ra 1 cơ quan.').waitFor();
  const at = (await pane.button('Lưu biểu tổng hợp').boundingBox())!;
  const download = page.waitForEvent('download');
  await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
  const file = path.join(folder, 'TINH.xlsx');
  await (await download).saveAs(file);
  const owing = rowsOf(await readXlsx(fs.readFileSync(file)), 'Tình hình gửi báo cáo', 'Mã cơ quan');
  expect(owing.map((row) => row.get('Mã cơ quan'))).toContain('XA-TAN-MY');
  expect(await fact(page, 'Chưa gửi')).toBe(missing + 1);
});

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cchc } from './commandLine';
import { drop, fact } from './consolidatePlace';
import { paneSuite } from './paneSuite';

jest.setTimeout(120_000);

const pane = paneSuite();
let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-owing-'));
  cchc('sample', '--seed', '5', '--agencies', '2', '--out', folder);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test('communes that must report are pasted once: told, counted as missing, known after a reload', async () => {
  await pane.open({ query: '?place=tong-hop' });
  const { page } = pane;
  const list = () => page.getByRole('textbox', { name: /^UBND xã và cơ quan khác phải nộp/ });
  await list().fill('1\tUBND xã Tân Mỹ\r\n2\txã Song Khê\nHọp giao ban\n3\tUBND xã Tân Mỹ');
  await page.getByText('dòng 3 “Họp giao ban”').waitFor();
  await page.getByText('dòng 4 “3 UBND xã Tân Mỹ”').waitFor();
  await pane.expectAccessible();
  expect(await pane.fits()).toBe(true);

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
  const before = await fact(page, 'Chưa nhận');
  await pane.button(/^Sổ nhận/).click();
  await page.getByRole('searchbox', { name: 'Tìm cơ quan' }).fill('song khe');
  await page.getByText('UBND xã Song Khê').waitFor();

  await page.getByText('xã phải nộp').click();
  await list().fill('UBND xã Tân Mỹ');
  await page.getByText('Đã nhận ra 1 cơ quan.').waitFor();
  await list().blur();
  await page.getByText('UBND xã Song Khê').waitFor({ state: 'detached' });
  expect(await fact(page, 'Chưa nhận')).toBe(before - 1);
  pane.expectQuiet();
});

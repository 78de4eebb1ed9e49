import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { openArchive } from '../../src/host/file/ooxml/zip/archive';
import { writeDocx } from '../../src/host/document/writeDocx';
import { paragraph } from '../../src/paper/paper';
import { cchc } from './commandLine';
import { drop } from './consolidatePlace';
import { paneSuite } from './paneSuite';

const pane = paneSuite();
const { button } = pane;
let folder: string;
const at = (name: string): string => path.join(folder, name);

const templateOf = async (name: string, text: string): Promise<string> => {
  const blocks = [paragraph('body', text)];
  fs.writeFileSync(at(name), await writeDocx({ title: 'M', sections: [{ landscape: false, blocks }] }));
  return at(name);
};

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-papers-'));
  cchc('sample', '--seed', '3', '--agencies', '3', '--out', at('so'));
  fs.rmSync(at('so/manifest.json'));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

async function downloaded(press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([pane.page.waitForEvent('download'), press()]);
  const name = download.suggestedFilename();
  await download.saveAs(at(name));
  return { name, bytes: fs.readFileSync(at(name)) };
}

test('on a screen of 1366 px the picture comes before the lists; every paper is a file that opens', async () => {
  await pane.open({ query: '?place=tong-hop', viewport: { width: 1366, height: 768 } });
  const { page } = pane;
  await page.getByText('Thả tệp hoặc thư mục vào đây').waitFor();
  await drop(page, at('so'));
  await page.getByRole('heading', { name: 'Kết quả tổng hợp' }).waitFor();
  const picture = page.getByRole('img', { name: /^Một trang cho lãnh đạo/ });
  await picture.waitFor();
  const box = (await picture.boundingBox())!;
  expect(box.width).toBeGreaterThan(1000);
  const lists = (await page
    .getByRole('button', { name: /^Tình hình gửi/ })
    .first()
    .boundingBox())!;
  expect(box.y + box.height).toBeLessThan(lists.y);

  await button('Báo cáo, phiếu trả, công văn').click();
  const png = await downloaded(() => button('Một trang cho lãnh đạo (ảnh PNG)').click());
  expect(png.name).toMatch(/^CCHC2024_\w+_MOTTRANG\.png$/);
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2246, 1588]);
  const report = await downloaded(() => button('Báo cáo của tỉnh (Word)').click());
  expect(openArchive(report.bytes).paths).toContain('word/document.xml');
  const letters = await downloaded(() => button('Công văn đôn đốc (.zip)').click());
  expect(openArchive(letters.bytes).paths.some((name) => name.startsWith('Cong-van-chua-gui-'))).toBe(true);
  const list = await downloaded(() => button('Danh sách chưa gửi, gửi chậm (Excel)').click());
  expect((await readXlsx(list.bytes)).sheets[0]!.values.flat()).toContain('Chưa gửi');

  const choose = page.locator('input[type=file][accept=".docx"]');
  const filled = await downloaded(async () =>
    choose.setInputFiles(await templateOf('mau.docx', '{co_quan}')),
  );
  expect(openArchive(filled.bytes).text('word/document.xml')).toContain('UBND tỉnh Bắc Giang');
  await choose.setInputFiles(await templateOf('sai.docx', 'Ở đây {khong_co}'));
  await page.getByText('Không có chỗ điền tên {khong_co} (trong đoạn “Ở đây {khong_co}”)').waitFor();
});

test('a narrow pane has no picture whose words nobody could read', async () => {
  await pane.open({ query: '?place=tong-hop', viewport: { width: 350, height: 700 } });
  const { page } = pane;
  await page.getByText('Thả tệp hoặc thư mục vào đây').waitFor();
  await drop(page, at('so'));
  await page.getByRole('heading', { name: 'Kết quả tổng hợp' }).waitFor();
  await button('Báo cáo, phiếu trả, công văn').waitFor();
  expect(await page.getByRole('img', { name: /^Một trang cho lãnh đạo/ }).count()).toBe(0);
  expect(await pane.fits()).toBe(true);
});

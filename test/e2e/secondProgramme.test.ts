import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bindWorkbook } from '../../src/entries/boundWorkbook';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { SONG_BIEN } from '../programmes';
import { wordsOfBacGiangIn } from '../wordsOfBacGiang';
import { fact } from './consolidatePlace';
import { paneSuite } from './paneSuite';
import { piecesOf } from './shownText';

const pane = paneSuite(path.join(__dirname, '../fixtures/programmes/index.ts'));
const { button, heading, tab } = pane;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-pane-song-bien-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const shown = new Set<string>();
async function look(): Promise<void> {
  for (const piece of await piecesOf(pane.page)) shown.add(piece);
  expect([...shown].flatMap(wordsOfBacGiangIn)).toEqual([]);
}

test('the pane of another province: made, filled, checked, consolidated; nothing of Bắc Giang is ever shown', async () => {
  const agency = SONG_BIEN.catalogue.agencies.find(({ level }) => level === 'co-so')!;
  await pane.open({ firstRun: true, query: '?place=lap-so', now: '2026-11-28T08:00:00+07:00' });
  const { page } = pane;
  await look();
  await button('Đã hiểu').click();
  await page.getByRole('combobox', { name: /Cơ quan/ }).fill(agency.name);
  await page.getByRole('combobox', { name: /Kỳ báo cáo/ }).click();
  await look();
  await page.getByRole('option', { name: 'Cả năm 2026', exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), button('Tạo biểu').click()]);
  const file = path.join(folder, download.suggestedFilename());
  await download.saveAs(file);
  await button('Điền và kiểm tra tại đây').waitFor();
  await look();
  const made = bindWorkbook(await readXlsx(fs.readFileSync(file)));
  expect(made.identity).toMatchObject({ agencyId: agency.id, period: 'canam' });

  await button('Điền và kiểm tra tại đây').click();
  await page.getByRole('grid').waitFor();
  await heading(/^(Chưa nhập|Còn \d+ lỗi)/)
    .first()
    .waitFor();
  await look();

  await tab('Kế hoạch').click();
  await page.getByText(SONG_BIEN.plan.sections[0]!.title).first().waitFor();
  await look();
  await page.getByRole('combobox').first().waitFor();

  await tab('Tổng hợp').click();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('Chọn tệp').click()]);
  await chooser.setFiles(file);
  await heading('Kết quả tổng hợp').waitFor();
  expect(await fact(page, 'Đã gửi')).toBe(1);
  await look();
  await tab('Trợ giúp').click();
  await page.getByText('Kế hoạch CCHC, phiên bản').waitFor();
  await look();
  expect(shown.size).toBeGreaterThan(150);
  pane.expectQuiet();
});

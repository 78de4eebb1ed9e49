import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { ledStatuses } from '../unit/cli/ledStatuses';
import { twoTierAppendix, twoTierRows } from '../unit/cli/twoTierAppendix';
import { cchc } from './commandLine';
import { drop, fact } from './consolidatePlace';
import { paneSuite } from './paneSuite';

/** An imported two-tier plan in the page: appendix, plan workbook, one workbook checked, 113 consolidated. */
const AGENCIES = 113;
const pane = paneSuite();
const { button, heading, tab } = pane;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-two-tier-pane-'));
const at = (...names: string[]) => path.join(folder, ...names);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test('113 agencies of a plan imported in the page', async () => {
  fs.writeFileSync(at('phu-luc.docx'), twoTierAppendix());
  await pane.open({
    query: '?place=ke-hoach',
    viewport: { width: 1366, height: 768 },
    now: '2026-12-16T08:00:00+07:00',
    initScript: 'delete window.showSaveFilePicker',
  });
  const { page } = pane;
  const saved = async (press: () => Promise<void>, name: string): Promise<string> => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    await download.saveAs(at(name));
    return at(name);
  };
  await button('Lập kế hoạch mới từ phụ lục').click();
  await page.getByRole('combobox', { name: /Danh mục cơ quan/ }).selectOption('hai-cap-2026');
  const chooser = page.waitForEvent('filechooser');
  await button('Chọn phụ lục hoặc tệp kế hoạch').click();
  await (await chooser).setFiles(at('phu-luc.docx'));
  await page.getByText(new RegExp(`^phu-luc.docx: ${twoTierRows.length} dòng nhiệm vụ`)).waitFor();
  expect(await page.getByRole('heading', { name: /^Chưa hiểu/ }).count()).toBe(0);
  const plan = await saved(() => button('Lưu tệp kế hoạch').click(), 'ke-hoach.xlsx');

  const options = ['--plan', plan, '--period', 'nam', '--seed', '11', '--defects', 'none'];
  cchc('sample', '--agencies', String(AGENCIES), ...options, '--out', at('filled'));
  fs.rmSync(at('filled/manifest.json'), { force: true });
  const filled = fs.readdirSync(at('filled')).filter((name) => name.endsWith('.xlsx'));
  expect(filled).toHaveLength(AGENCIES);

  // The page knows nothing of the plan but what the workbook carries.
  await page.reload();
  await tab('Kiểm tra').click();
  await page.locator('input[type=file]').first().setInputFiles(at('filled', filled[0]!));
  await heading('Không còn lỗi').waitFor();

  await tab('Tổng hợp').click();
  await page.getByText('Thả tệp hoặc thư mục vào đây').waitFor();
  await drop(page, at('filled'));
  await heading('Kết quả tổng hợp').waitFor();
  await button(`Tình hình gửi báo cáo (${AGENCIES})`).waitFor();
  expect([await fact(page, 'Chưa gửi'), await fact(page, 'Tệp không nhận')]).toEqual([0, 0]);

  const province = await saved(() => button('Lưu biểu tổng hợp').click(), 'tinh.xlsx');
  const statuses = async (files: readonly string[]): Promise<Map<string, number>> => {
    const counts = new Map<string, number>();
    for (const file of files) ledStatuses((await readXlsx(fs.readFileSync(file))).sheets, counts);
    return counts;
  };
  const sent = await statuses(filled.map((name) => at('filled', name)));
  expect(sent.get('Hoàn thành')).toBeGreaterThan(AGENCIES);
  expect(await statuses([province])).toEqual(sent);
  pane.expectQuiet();
});

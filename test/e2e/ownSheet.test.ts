import type { Locator } from 'playwright-core';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { day, workbookOf, type Office } from '../unit/import/tracker/office';
import type { ExcelInPage } from './excelPage';
import { paneSuite } from './paneSuite';

declare const window: { excelInPage: ExcelInPage };

/** An agency's own sheet, from an unknown table to what is overdue, and what can be done with it from there. */

const pane = paneSuite();
const { button, heading, tab } = pane;

const NOW = '2026-07-15T08:00:00+07:00';
/** A native question cannot be answered from here: the pane then downloads. */
const NO_PICKER = 'delete window.showSaveFilePicker';

/** Three tasks are overdue; a date is typed as text; one header says nothing. */
const OFFICE: Office = {
  name: 'Sở Nội vụ',
  sheet: 'Theo dõi',
  rows: [
    ['SỞ NỘI VỤ'],
    ['BẢNG THEO DÕI NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026'],
    [],
    [
      'STT',
      'Nội dung công việc',
      'Phòng chủ trì',
      'Thời hạn hoàn thành',
      'Ngày hoàn thành',
      'Tình trạng',
      'KQ',
    ],
    [
      1,
      'Kế hoạch tuyên truyền CCHC năm 2026',
      'Phòng CCHC',
      day('31/01/2026'),
      day('28/01/2026'),
      'Hoàn thành',
      'Kế hoạch',
    ],
    [2, 'Báo cáo CCHC quý I', 'Phòng CCHC', day('14/03/2026'), null, 'Đang thực hiện', 'Báo cáo'],
    [3, 'Rà soát vị trí việc làm', 'Phòng TCBC', day('30/06/2026'), null, 'Đang thực hiện', 'Đề án'],
    [4, 'Kiểm tra công vụ đợt 2', 'Thanh tra', day('18/07/2026'), null, 'Chưa thực hiện', null],
    [5, 'Tập huấn công chức xã', null, '15/12/2026', null, 'Đang thực hiện', 'Lớp tập huấn'],
    [6, 'Sơ kết phong trào thi đua', 'Văn phòng', day('10/07/2026'), null, 'Đang thực hiện', 'Báo cáo'],
  ],
  merges: ['A1:G1', 'A2:G2'],
  header: 4,
  keys: [],
  tasks: [5, 6, 7, 8, 9, 10],
  traps: [],
};
const SPEC = workbookOf(OFFICE);

const write = (spec: WorkbookSpec) =>
  pane.page.evaluate(
    (written) => window.excelInPage.write(written),
    JSON.parse(JSON.stringify(spec)) as WorkbookSpec,
  );

const OVERDUE = [6, 7, 10].map((row) => `D${row}`);
const items = () => pane.page.locator('section[aria-label="Kết quả kiểm tra"] li');
const told = async (): Promise<string[]> =>
  (
    await items()
      .getByRole('button', { name: /^Đến ô/ })
      .allTextContents()
  ).map((text) => text.replace('Đến ô ', ''));

let presses = 0;
const press = async (target: Locator): Promise<void> => {
  presses += 1;
  await target.click();
};
const toFile = async (name: string): Promise<void> => {
  const chooser = pane.page.waitForEvent('filechooser');
  await press(button(name));
  await (
    await chooser
  ).setFiles({ name: 'theo-doi.xlsx', mimeType: '', buffer: Buffer.from(await writeXlsx(SPEC)) });
};

const SHOTS = process.env.SHOTS;
const shot = async (name: string): Promise<void> => {
  if (!SHOTS) return;
  await pane.settled();
  await pane.page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
};

/** The pane beside Excel, or the page, with the agency's sheet open. */
async function open(mode: 'excel' | 'file', options: Parameters<typeof pane.open>[0] = {}): Promise<void> {
  presses = 0;
  await pane.open({ excel: mode === 'excel', now: NOW, initScript: NO_PICKER, ...options });
  if (mode === 'excel') await write(SPEC);
  await press(tab('Kiểm tra'));
  if (mode === 'file') await toFile('Chọn tệp');
  await heading('Bảng theo dõi của cơ quan').waitFor();
}

test.each(['excel', 'file'] as const)('%s: to what is overdue in at most four presses', async (mode) => {
  await open(mode);
  await press(button('Quá hạn (3)'));
  expect(await told()).toEqual(OVERDUE);
  expect(presses).toBeLessThanOrEqual(4);
  await pane.page.getByText('Trang Theo dõi: 6 dòng việc, 1 việc đã xong.').waitFor();
  await pane.expectAccessible();
  await shot(`${mode}-320`);
  expect(await pane.fits()).toBe(true);
  await pane.picture(`bang-co-quan-${mode}`, { fullPage: true });
  pane.expectQuiet();
});

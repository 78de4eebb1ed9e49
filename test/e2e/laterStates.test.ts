import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { formatMessage, type MessageValues } from '../../src/messages/format';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { en, vi } from '../allMessages';
import { day, workbookOf } from '../unit/import/tracker/office';
import { asDocx } from '../unit/import/plan/layouts';
import { newWorkbookSpec } from '../unit/workbook/newWorkbook';
import { drop } from './consolidatePlace';
import type { ExcelInPage } from './excelPage';
import { paneSuite } from './paneSuite';
import { workbookContents, wronglyShown } from './shownText';

declare const window: { excelInPage: ExcelInPage };

/** States that states.test.ts does not pass through: what comes once, what is rare, an own sheet, a new plan, papers. */
const SETTINGS = [
  { look: 'light', mode: 'file', width: 1366, language: 'vi' },
  { look: 'dark', mode: 'file', width: 320, language: 'en' },
  { look: 'dark', mode: 'excel', width: 450, language: 'vi' },
  { look: 'light', mode: 'excel', width: 320, language: 'en' },
] as const;

const TRACKER_ROWS = [
  [
    'STT',
    'Nội dung công việc',
    'Phòng chủ trì',
    'Thời hạn hoàn thành',
    'Ngày hoàn thành',
    'Tình trạng',
    'KQ',
  ],
  [1, 'Kế hoạch tuyên truyền', 'Phòng CCHC', day('31/01/2024'), day('28/01/2024'), 'Hoàn thành', 'KH'],
  [2, 'Báo cáo quý I', 'Phòng CCHC', day('14/03/2024'), null, 'Đang thực hiện', 'BC'],
  [3, 'Tập huấn công chức xã', null, '18/12/2024', null, 'Đang thực hiện', 'Lớp'],
];
const TRACKER = workbookOf({
  name: 'Sở Nội vụ',
  sheet: 'Theo dõi',
  rows: TRACKER_ROWS,
  merges: [],
  header: 1,
  keys: [],
  tasks: [2, 3, 4],
  traps: [],
});

const APPENDIX_ROWS = [
  ['TT', 'Nhiệm vụ', 'Đích đến', 'Chủ trì', 'Thời gian'],
  ['1', 'Ban hành kế hoạch rà soát văn bản', 'Kế hoạch', 'Sở Tư pháp', 'Quý I/2027'],
  ['2', 'Số hóa hồ sơ', 'Báo cáo', 'Sở Trên Trời', 'Trước 15/6/2027'],
  ['3', 'Tập huấn', 'Lớp tập huấn', 'Sở Nội vụ', 'sớm nhất có thể'],
];
const TITLES = ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2027', 'I. CẢI CÁCH THỂ CHẾ'];

/** Remembers a file in the browser's own file system as one that was opened before: no test can answer a native dialog. */
const rememberOne = (base64: string): string => `(async () => {
  const handle = await (await navigator.storage.getDirectory()).getFileHandle('theo-doi.xlsx', { create: true });
  const stream = await handle.createWritable();
  await stream.write(Uint8Array.from(atob('${base64}'), (letter) => letter.charCodeAt(0)));
  await stream.close();
  const open = indexedDB.open('cchc-recent', 1);
  open.onupgradeneeded = () => open.result.createObjectStore('files', { autoIncrement: true });
  await new Promise((resolve) => { open.onsuccess = resolve; });
  const writing = open.result.transaction('files', 'readwrite');
  writing.objectStore('files').add({ name: handle.name, handle });
  await new Promise((resolve) => { writing.oncomplete = resolve; });
  open.result.close();
})()`;

/** As after its sheets were moved to a new workbook: no hidden sheet, no properties. */
function withoutIdentity(spec: WorkbookSpec): WorkbookSpec {
  return { ...spec, properties: {}, sheets: spec.sheets.filter(({ name }) => !name.startsWith('_')) };
}

const pane = paneSuite();
const { button, heading, tab } = pane;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-later-'));
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  fs.writeFileSync(at('theo-doi.xlsx'), await writeXlsx(TRACKER));
  fs.writeFileSync(at('mat-ten.xlsx'), await writeXlsx(withoutIdentity(newWorkbookSpec())));
  fs.writeFileSync(at('CCHC2024_NAM_SNV.xlsx'), await writeXlsx(newWorkbookSpec()));
  fs.writeFileSync(at('CCHC2024_Q3_SNV.xlsx'), await writeXlsx(newWorkbookSpec('q3')));
  fs.mkdirSync(at('thu-muc'));
  fs.writeFileSync(path.join(at('thu-muc'), 'cong-van.pdf'), '%PDF-1.4');
  fs.writeFileSync(at('phu-luc.docx'), asDocx([{ before: TITLES, rows: APPENDIX_ROWS }]));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test.each(SETTINGS)(
  '$mode, $width px, $look, $language: every later state is whole',
  async ({ mode, width, look, language }) => {
    const catalogue: Record<keyof typeof vi, string> = language === 'vi' ? vi : en;
    const t = (key: keyof typeof vi, values?: MessageValues) => formatMessage(catalogue[key], values);
    const before = (key: keyof typeof vi) =>
      new RegExp(`^${catalogue[key].split('{')[0]!.replace(/[()…]/g, '\\$&')}`);
    const inExcel = mode === 'excel';
    await pane.open({
      excel: inExcel,
      viewport: { width, height: width > 1000 ? 768 : 720 },
      now: '2024-12-16T08:00:00+07:00',
      locale: language === 'vi' ? 'vi-VN' : 'en-GB',
      initScript: `delete window.showSaveFilePicker; localStorage.setItem('cchc.locale', '${language}');
        if (!localStorage.getItem('cchc.version')) localStorage.setItem('cchc.version', '0.1.0');`,
      colorScheme: look,
    });
    const { page } = pane;
    const contents = workbookContents(
      newWorkbookSpec(),
      newWorkbookSpec('q3'),
      TRACKER_ROWS,
      APPENDIX_ROWS,
      TITLES,
    );

    const amiss: unknown[] = [];
    const sheet = pane.contactSheet(`later-${mode}-${width}-${look}-${language}`, width);
    const state = async (name: string): Promise<void> => {
      const violations = await pane.violations();
      await sheet?.take(page, name);
      const wrong = await wronglyShown(page, language, contents);
      const fits = await pane.fits();
      if (violations.length > 0 || wrong.length > 0 || !fits) amiss.push({ name, violations, wrong, fits });
    };
    const go = (place: 'kiem-tra' | 'tong-hop' | 'ke-hoach' | 'tro-giup') => tab(t(`place.${place}`)).click();

    await button(t('news.dismiss')).waitFor();
    await state('news');
    await button(t('news.dismiss')).click();

    await go('tro-giup');
    if (inExcel) {
      await button(t('selfTest.open')).click();
      await button(t('selfTest.start')).click();
      await button(t('selfTest.copy')).waitFor();
      await button(t('selfTest.copy')).scrollIntoViewIfNeeded();
      await state('self-test');
    }

    // An agency's own sheet
    if (inExcel)
      await page.evaluate(
        (spec) => window.excelInPage.write(spec),
        JSON.parse(JSON.stringify(TRACKER)) as WorkbookSpec,
      );
    await go('kiem-tra');
    if (!inExcel) await page.locator('input[type=file]').first().setInputFiles(at('theo-doi.xlsx'));
    await heading(t('tracker.title')).waitFor();
    await state('own-sheet');
    await button(t('tracker.add')).click();
    await page.getByText(t('check.finished.columns')).waitFor();
    await state('own-columns');
    await button(t('due.title')).click();
    await page.getByRole('textbox', { name: t('due.text') }).waitFor();
    await state('own-due');

    // A new plan
    await go('ke-hoach');
    await button(t('plan.draft')).click();
    await button(t('import.draft.choose')).waitFor();
    await state('draft-empty');
    const chooser = page.waitForEvent('filechooser');
    await button(t('import.draft.choose')).click();
    await (await chooser).setFiles(at('phu-luc.docx'));
    await heading(t('import.draft.unread', { count: 3 })).waitFor();
    await state('draft-unread');
    await button(t('import.draft.compare')).click();
    await button(before('plan.title')).click();
    await page.getByRole('textbox', { name: t('plan.diff.text') }).waitFor();
    await state('plan-differences');

    // Tổng hợp
    await go('tong-hop');
    await page.getByText(t('consolidate.drop.title')).waitFor();
    await drop(page, at('CCHC2024_NAM_SNV.xlsx'), at('mat-ten.xlsx'), at('theo-doi.xlsx'));
    await heading(t('consolidate.result')).waitFor();
    await button(before('consolidate.questions')).click();
    await button(t('consolidate.give.other', { file: 'mat-ten.xlsx' })).click();
    await page.getByRole('combobox', { name: t('consolidate.give', { file: 'mat-ten.xlsx' }) }).waitFor();
    await state('give-to');
    await button(before('consolidate.questions')).click();
    await button(before('consolidate.rejected')).click();
    await button(t('consolidate.own.offer')).click();
    await state('own-in-consolidation');
    await button(before('consolidate.rejected')).click();
    await button(t('consolidate.papers')).click();
    await state('papers');
    await drop(page, at('CCHC2024_NAM_SNV.xlsx'), at('thu-muc'));
    await page.getByText(t('consolidate.drop.repeated', { count: 1 })).waitFor();
    await state('notes-on-files');

    // The next page finds what this one left.
    if (!inExcel) {
      await page.evaluate(rememberOne(fs.readFileSync(at('theo-doi.xlsx')).toString('base64')));
      await page.reload();
      await button(t('kept.restore')).first().waitFor();
      await state('kept');
      await go('kiem-tra');
      await button(t('kept.recent.open', { name: 'theo-doi.xlsx' })).waitFor();
      await state('recent');
      await button(t('kept.recent.open', { name: 'theo-doi.xlsx' })).click();
      await heading(t('tracker.title')).waitFor();
    }
    // A workbook of ours that another period follows.
    if (!inExcel) {
      await page.locator('input[type=file]').first().setInputFiles(at('CCHC2024_Q3_SNV.xlsx'));
      await button(t('nextPeriod.action')).click();
      await page.getByRole('alertdialog').getByRole('combobox').click();
      await page.getByRole('option').last().click();
      await button(t('nextPeriod.confirm')).and(page.locator(':not([aria-disabled=true])')).waitFor();
      await state('next-period');
    }
    await sheet?.write(pane.browser);
    expect(amiss).toEqual([]);
    pane.expectQuiet();
  },
);

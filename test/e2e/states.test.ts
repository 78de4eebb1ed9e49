import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { parseRange } from '../../src/workbook/address';
import { en, vi } from '../allMessages';
import { taskCell } from '../cellOf';
import { formatMessage, type MessageValues } from '../../src/messages/format';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { plainSpec } from '../contract/exampleSpec';
import { soundSpec } from '../unit/validation/workbook';
import { cchc } from './commandLine';
import { drop } from './consolidatePlace';
import type { ExcelInPage } from './excelPage';
import { paneSuite } from './paneSuite';
import { plantedFile, type PlantedFile } from './plantedFile';
import { workbookContents, wronglyShown } from './shownText';

declare const window: { excelInPage: ExcelInPage };

const FACTORS = {
  mode: ['file', 'excel'],
  width: [320, 450],
  look: ['light', 'dark', 'forced'],
  language: ['vi', 'en'],
} as const;
type Setting = { [factor in keyof typeof FACTORS]: (typeof FACTORS)[factor][number] };

/** Together they cover every pair of values of two factors. */
const SETTINGS: readonly Setting[] = [
  { look: 'light', mode: 'file', width: 320, language: 'vi' },
  { look: 'light', mode: 'excel', width: 450, language: 'en' },
  { look: 'dark', mode: 'file', width: 450, language: 'en' },
  { look: 'dark', mode: 'excel', width: 320, language: 'vi' },
  { look: 'forced', mode: 'file', width: 320, language: 'en' },
  { look: 'forced', mode: 'excel', width: 450, language: 'vi' },
];

test('the settings hold every pair of values', () => {
  const factors = Object.keys(FACTORS) as (keyof Setting)[];
  const missing = factors.flatMap((one, index) =>
    factors
      .slice(index + 1)
      .flatMap((other) =>
        FACTORS[one].flatMap((a) =>
          FACTORS[other]
            .filter((b) => !SETTINGS.some((setting) => setting[one] === a && setting[other] === b))
            .map((b) => [a, b]),
        ),
      ),
  );
  expect(missing).toEqual([]);
});

/** Has a safe fix. */
const UNTIDY = 'đang thực hiện ';

const pane = paneSuite();
const { button, heading, tab } = pane;
let folder: string;
let returned: string[];
let planted: PlantedFile;
let contents: string[];
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-states-'));
  planted = await plantedFile();
  fs.writeFileSync(at('planted.xlsx'), planted.bytes);
  fs.writeFileSync(at('CCHC2024_NAM_SNV.xlsx'), await writeXlsx(soundSpec()));
  fs.writeFileSync(at('letter.xlsx'), 'x');
  fs.writeFileSync(at('other.xlsx'), await writeXlsx(plainSpec('Thu chi', 1500)));
  cchc('sample', '--seed', '3', '--agencies', '35', '--conflicts', '--out', folder);
  // Two from one agency, one changed after it was marked, one with another layout, one password-protected; some that
  // disagree.
  returned = [
    'SNV',
    'BDT',
    'BDT (1)',
    'SNN',
    'SGTVT',
    'CTHUE',
    'STTTT',
    'STP',
    'VPUBND',
    'SKHDT',
    'SGDDT',
  ].map((agency) => at(`returned/CCHC2024_NAM_${agency}.xlsx`));
  const read = await Promise.all(
    [...returned.filter((file) => !/CTHUE/.test(file)), at('planted.xlsx')].map((file) =>
      readXlsx(fs.readFileSync(file)),
    ),
  );
  contents = workbookContents(
    soundSpec(),
    UNTIDY,
    // The seal's own text in the workbook.
    '0 cảnh báo, 0 gợi ý',
    read.map(({ sheets }) => sheets.map(({ values }) => values)),
  );
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test.each(SETTINGS)(
  '$mode, $width px, $look, $language: every state is whole',
  async ({ mode, width, look, language }) => {
    const catalogue: Record<keyof typeof vi, string> = language === 'vi' ? vi : en;
    const t = (key: keyof typeof vi, values?: MessageValues) => formatMessage(catalogue[key], values);
    const inExcel = mode === 'excel';
    await pane.open({
      excel: inExcel,
      firstRun: true,
      viewport: { width, height: 720 },
      now: '2024-12-16T08:00:00+07:00',
      locale: language === 'vi' ? 'vi-VN' : 'en-GB',
      initScript: `delete window.showSaveFilePicker; localStorage.setItem('cchc.locale', '${language}');`,
      ...(look === 'forced' ? { forcedColors: 'active' as const } : { colorScheme: look }),
    });
    const { page } = pane;

    const amiss: unknown[] = [];
    const states: string[] = [];
    const sheet = pane.contactSheet(`${mode}-${width}-${look}-${language}`, width);
    /** Captures what is on screen. */
    const state = async (name: string): Promise<void> => {
      states.push(name);
      const violations = await pane.violations();
      await sheet?.take(page, name);
      const wrong = await wronglyShown(page, language, contents);
      const fits = await pane.fits();
      if (violations.length > 0 || wrong.length > 0 || !fits) amiss.push({ name, violations, wrong, fits });
    };
    const dialog = () => page.getByRole('alertdialog');
    const inDialog = (key: keyof typeof vi) =>
      dialog()
        .getByRole('button', { name: t(key), exact: true })
        .click();
    const write = (spec: WorkbookSpec) =>
      page.evaluate(
        (written) => window.excelInPage.write(written),
        JSON.parse(JSON.stringify(spec)) as WorkbookSpec,
      );
    const go = (place: 'lap-so' | 'kiem-tra' | 'tong-hop' | 'ke-hoach' | 'tro-giup') =>
      tab(t(`place.${place}`)).click();

    // Tạo biểu
    await button(t('intro.dismiss')).waitFor();
    await state('introduction');
    await button(t('intro.dismiss')).click();
    await button(t('make.submit')).click();
    await page.getByText(t('make.agency.required')).waitFor();
    await state('make-missing');
    const agency = page.getByRole('combobox', { name: t('make.agency') });
    await agency.click();
    await agency.pressSequentially('so noi');
    await page.getByRole('option').first().waitFor();
    await state('make-agencies');
    await page.getByRole('option').first().click();
    await page.getByRole('combobox', { name: t('make.period') }).click();
    await page.getByRole('option').first().waitFor();
    await state('make-periods');
    await page
      .getByRole('option', { name: language === 'vi' ? 'Năm 2024' : 'Year 2024', exact: true })
      .click();
    await state('make-form');
    if (!inExcel) {
      await page.getByText(t('many.title')).click();
      await page.getByRole('textbox', { name: t('many.list') }).fill('1\tUBND xã Tân Mỹ\n2\tabc');
      await page.getByText(/“2 abc”/).waitFor();
      await state('make-many');
      await page.getByText(t('many.title')).click();
    }
    if (inExcel) {
      await page.evaluate(() => window.excelInPage.rename('Sheet1', 'Nhiệm vụ'));
      await page.evaluate(() => window.excelInPage.type('Nhiệm vụ', 'A1', 'x'));
      await button(t('make.submit')).click();
      await page.getByText(t('error.details')).first().click();
      await state('make-failure');
      await page.evaluate(() => window.excelInPage.openNew());
    }
    await button(t('make.submit')).click();
    await heading(t('done.title')).waitFor();
    await state('make-done');
    if (inExcel) {
      await button(t('done.again')).click();
      await button(t('make.submit')).click();
      await dialog().waitFor();
      await state('make-replace');
      await inDialog('replace.cancel');
      await dialog().waitFor({ state: 'hidden' });
    }

    // Kiểm tra
    const errors = (count: number) => heading(t('check.verdict.errors', { count }));
    await go('kiem-tra');
    if (inExcel) {
      // Rows nobody has filled in yet are a state, not errors.
      await heading(
        new RegExp(
          `^${catalogue['check.verdict.empty'].replace(/[()]/g, '\\$&').replace('{asked}', '\\d+')}`,
        ),
      ).waitFor();
      await state('check-empty');
      const spec = soundSpec();
      const { top, left } = parseRange(taskCell('status', 4));
      spec.sheets.find(({ name }) => name === 'Nhiệm vụ')!.rows[top]![left]!.value = UNTIDY;
      await page.evaluate(() => window.excelInPage.openNew());
      await button(t('check.again')).click();
      await heading(t('check.foreign.title')).waitFor();
      await state('check-foreign');
      await write(spec);
      await button(t('check.again')).click();
      await errors(1).waitFor();
    } else {
      await button(t('check.open.choose')).waitFor();
      await state('check-open');
      const first = page.locator('input[type=file]').first();
      await first.setInputFiles(at('letter.xlsx'));
      await page.getByText(t('error.details')).first().click();
      await state('check-failure');
      await first.setInputFiles(at('other.xlsx'));
      await heading(t('check.foreign.title')).waitFor();
      await state('check-foreign');
      await first.setInputFiles(at('planted.xlsx'));
      await errors(4).waitFor();
    }
    await state('check-findings');
    const folded = page.getByRole('button', { name: /^.+ \(\d+\)$/, expanded: false });
    while ((await folded.count()) > 0) await folded.first().click();
    await state('next-steps');
    const unfolded = page.getByRole('button', { name: /^.+ \(\d+\)$/, expanded: true });
    while ((await unfolded.count()) > 0) await unfolded.first().click();
    if (!inExcel) {
      await button(t('check.go', { cell: planted.percentBelow.address })).click();
      await page.keyboard.type('x');
      await page.keyboard.press('Enter');
      await page.getByText(t('check.edit.notAPercent')).waitFor();
      await state('check-editor');
      await page.keyboard.press('Escape');
    }
    if (inExcel) {
      await page.evaluate(() => window.excelInPage.select('Nhiệm vụ', 'H4'));
      await page.getByRole('textbox', { name: 'Ngày hoàn thành' }).waitFor();
      await state('entry-card');
      await button(t('entry.date.choose', { label: 'Ngày hoàn thành' })).click();
      await page.getByRole('grid').first().waitFor();
      await state('entry-calendar');
      await page.getByRole('grid').first().press('Escape');
      await page.getByRole('grid').first().waitFor({ state: 'detached' });
    }
    // While there is something to mark.
    await button(t('check.mark')).click();
    await button(t('check.unmark')).waitFor();
    await state('check-marked');
    await button(t('check.fix.all', { count: inExcel ? 1 : 2 })).click();
    await dialog().waitFor();
    await state('check-fix');
    await inDialog('check.fix.confirm');
    await button(t('check.undo', { count: inExcel ? 1 : 2 })).waitFor();
    if (!inExcel) {
      await page
        .getByLabel(t('check.open.another'))
        .and(page.locator('input'))
        .setInputFiles(at('CCHC2024_NAM_SNV.xlsx'));
    }
    await heading(t('check.verdict.ready')).waitFor();
    await button(t('check.ready.title')).click();
    await dialog().waitFor();
    await state('check-seal');
    await inDialog('check.seal.confirm');
    await page.getByText(t('check.ready.sealed')).first().waitFor();
    await state('check-sealed');
    if (inExcel) await page.evaluate(() => window.excelInPage.type('Nhiệm vụ', 'G4', '70'));
    else
      await button(t('check.undo', { count: 1 }))
        .or(page.getByRole('grid'))
        .first()
        .waitFor();
    if (inExcel) {
      await page.getByText(t('check.ready.changed')).waitFor();
      await state('check-changed');
    }

    // Tổng hợp
    await go('tong-hop');
    await page.getByText(t('consolidate.drop.title')).waitFor();
    await state('consolidate-empty');
    const read = async (): Promise<void> => {
      await drop(page, ...returned);
      await heading(t('consolidate.result')).waitFor();
      await button(t('consolidate.save')).and(page.locator(':not([aria-disabled=true])')).waitFor();
    };
    await read();
    await state('consolidate-result');
    if (inExcel) {
      await button(t('consolidate.save')).click();
      await page
        .getByText(t('error.agencyWorkbook', { agency: 'Sở Nội vụ' }))
        .first()
        .waitFor();
      await state('consolidate-failure');
      await page.evaluate(() => window.excelInPage.openNew());
    }
    for (const section of [
      'questions',
      'rejected',
      'register',
      'dunning',
      'discrepancies',
      'targets',
    ] as const) {
      const title = new RegExp(`^${catalogue[`consolidate.${section}`].replace('({count})', '\\(\\d+\\)$')}`);
      await page.getByRole('button', { name: title }).click();
      await state(`consolidate-${section}`);
      await page.getByRole('button', { name: title }).click();
    }
    const saved = inExcel
      ? page.getByText('Tình hình gửi báo cáo, ')
      : page.getByText(t('consolidate.saved.file', { file: 'CCHC2024_NAM_TINH_TONGHOP.xlsx' }));
    const download = inExcel ? null : page.waitForEvent('download');
    await button(t('consolidate.save')).click();
    await saved.waitFor();
    await (await download)?.saveAs(at('TINH.xlsx'));
    await state('consolidate-saved');
    if (inExcel) {
      await go('kiem-tra');
      await button(t('check.again')).click();
      await heading(t('check.province.title')).waitFor();
      await state('check-province');
      await go('tong-hop');
    }
    await button(t('consolidate.clear')).click();
    await dialog().waitFor();
    await state('consolidate-clear');
    await inDialog('consolidate.clear.confirm');
    await page.getByText(t('consolidate.drop.title')).waitFor();
    if (!inExcel)
      await page
        .getByLabel(t('consolidate.previous.choose'))
        .and(page.locator('input'))
        .setInputFiles([at('TINH.xlsx'), at('letter.xlsx')]);
    returned = returned.filter((file) => !file.includes('SKHDT'));
    await read();
    await page.getByText(t('consolidate.settings')).click();
    await state('consolidate-settings');
    await button(
      new RegExp(`^${catalogue['consolidate.changes'].replace('({count})', '\\([1-9]\\d*\\)$')}`),
    ).click();
    await state('consolidate-changes');
    if (inExcel) {
      await button(t('consolidate.save')).click();
      await dialog().waitFor();
      await state('consolidate-replace');
      await inDialog('replace.cancel');
    }
    returned.push(at('returned/CCHC2024_NAM_SKHDT.xlsx'));

    // Kế hoạch, Trợ giúp
    await go('ke-hoach');
    await page.getByText(t('plan.count', { count: 156 })).waitFor();
    await state('plan');
    await page.getByRole('searchbox').and(page.locator(':visible')).fill('ho so truc tuyen');
    await page.getByText(t('plan.count', { count: 6 })).waitFor();
    await page.locator('summary:visible').getByText(t('plan.more')).first().click();
    await state('plan-found');
    await page.getByRole('searchbox').and(page.locator(':visible')).fill('khong co gi nhu vay');
    await page.getByText(t('plan.none')).waitFor();
    await state('plan-none');
    await go('tro-giup');
    await page.getByText(t('help.local.title')).waitFor();
    await state('help');

    await sheet?.write(pane.browser);
    expect(amiss).toEqual([]);
    expect(states.length).toBeGreaterThanOrEqual(32);
    pane.expectQuiet();
  },
);

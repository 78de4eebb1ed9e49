import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { NO_ENTRIES } from '../../../src/fields/entry';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import type { Programme } from '../../../src/programmes/programme';
import { askedText } from '../../../src/report/targetTable';
import { readTargets } from '../../../src/target/readTargets';
import type { Target } from '../../../src/target/target';
import { buildAgencyWorkbook } from '../../../src/workbook/agency/agencyWorkbook';
import { planWorkbook } from '../../../src/workbook/plan/planWorkbook';
import { planRecords } from '../../../src/workbook/plan/planRecords';
import { readPlanWorkbook } from '../../../src/workbook/plan/readPlanWorkbook';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { checkPlan } from '../../../src/validation/plan/checkPlan';
import { BAC_GIANG } from '../../programmes';

/** The first target of the plan, with what the sentence says. */
function targetOf(text: string): Target {
  const [found, ...others] = readTargets(text, []);
  expect(others).toEqual([]);
  const { operator, threshold, unit } = found!;
  return { ...BAC_GIANG.plan.targets[0]!, text, operator, threshold, unit, counted: true };
}
const withTarget = (target: Target): Programme => ({
  ...BAC_GIANG,
  plan: { ...BAC_GIANG.plan, targets: [target] },
});

const DAT = 'Đạt';
const CHUA = 'Chưa đạt';

test.each([
  ['Tỷ lệ hồ sơ trễ hạn dưới 5%', '<', 'dưới 5%', [DAT, CHUA, CHUA]],
  ['Tỷ lệ hồ sơ trễ hạn không quá 5%', '≤', 'không quá 5%', [DAT, DAT, CHUA]],
  ['Tối đa 5% hồ sơ phải bổ sung', '≤', 'không quá 5%', [DAT, DAT, CHUA]],
  ['Giảm tỷ lệ hồ sơ trễ hạn xuống còn 5%', '≤', 'không quá 5%', [DAT, DAT, CHUA]],
  ['Giảm ít nhất 5% thời gian giải quyết', '≥', 'từ 5% trở lên', [CHUA, DAT, DAT]],
])('%s: sign, words, and verdicts of 4, 5 and 6 in 100', async (sentence, sign, words, verdicts) => {
  const target = targetOf(sentence);
  expect(askedText(target)).toBe(words);
  const programme = withTarget(target);
  const read = readPlanWorkbook(await readXlsx(await writeXlsx(planWorkbook(programme))));
  expect(read.plan.targets).toEqual([target]);
  for (const [index, numerator] of [4, 5, 6].entries()) {
    const spec = buildAgencyWorkbook({
      programme,
      agency: null,
      period: knownPeriod(programme, 'nam'),
      entries: { ...NO_ENTRIES, targets: { [target.code]: { numerator, denominator: 100 } } },
    });
    const [row] = bindWorkbook(await readXlsx(await writeXlsx(spec))).targets!.rows;
    expect([row!.cell('operator')?.value, row!.cell('verdict')?.value]).toEqual([sign, verdicts[index]]);
  }
});

test('the plan workbook takes the signs as they are written by hand', async () => {
  const snapshot = await readXlsx(
    await writeXlsx(planWorkbook(withTarget(targetOf('Tỷ lệ hồ sơ trễ hạn không quá 5%')))),
  );
  const sheet = snapshot.sheets.find(({ name }) => name === 'Chỉ tiêu')!;
  const column = sheet.values[0]!.indexOf('So sánh');
  const typed = (sign: string) => {
    const values = sheet.values.map((cells, row) =>
      cells.map((cell, at) => (row === 1 && at === column ? sign : cell)),
    );
    const sheets = snapshot.sheets.map((each) => (each === sheet ? { ...each, values } : each));
    return readPlanWorkbook({ ...snapshot, sheets }).plan.targets[0]?.operator;
  };
  expect(['≤', '<=', '≥', '>=', '<', '>'].map(typed)).toEqual(['<=', '<=', '>=', '>=', '<', '>']);
});

test('confirmed in the plan workbook: an incomplete target is reported and left out, one without a code gets one', async () => {
  const [first, second] = BAC_GIANG.plan.targets;
  const programme = { ...BAC_GIANG, plan: { ...BAC_GIANG.plan, targets: [first!] } };
  const proposed = { text: 'Không quá 5% trễ hạn', operator: '<=', threshold: 5, unit: '%', level: null };
  const rows = [{ ...proposed, section: null, source: 'Phụ lục' }, second!];
  const snapshot = await readXlsx(await writeXlsx(planWorkbook(programme, rows)));
  const sheet = snapshot.sheets.find(({ name }) => name === 'Chỉ tiêu')!;
  const [header] = sheet.values;
  /** With cells of the proposed row typed over, by header. */
  const typed = (cells: Record<string, string>): WorkbookSnapshot => {
    const values = sheet.values.map((row, index) =>
      index === 2 ? row.map((cell, at) => cells[String(header![at])] ?? cell) : row,
    );
    return {
      ...snapshot,
      sheets: snapshot.sheets.map((each) => (each === sheet ? { ...each, values } : each)),
    };
  };
  const findingsIn = (read: WorkbookSnapshot) =>
    checkPlan(planRecords(read), programme)
      .filter(({ rule, sheet: on }) => rule === 'target-incomplete' && on === 'targets')
      .map(({ severity, values }) => [severity, values.column]);
  const whole = { 'Tử số': 'Hồ sơ trễ hạn', 'Mẫu số': 'Hồ sơ', 'Cơ quan báo cáo': 'Sở Nội vụ' };

  expect(findingsIn(typed({}))).toEqual([['warning', 'Tử số']]);
  const marked = typed({ 'Xác nhận (x)': 'x', 'Tử số': 'Hồ sơ trễ hạn' });
  expect(findingsIn(marked)).toEqual([['error', 'Mẫu số']]);
  expect(readPlanWorkbook(marked).plan.targets.map(({ code }) => code)).toEqual([first!.code]);
  const confirmed = typed({ 'Xác nhận (x)': 'x', ...whole });
  expect(findingsIn(confirmed)).toEqual([]);
  // CT01 and CT02 are taken, the latter by a target that is not confirmed.
  expect([first!.code, second!.code]).toEqual(['CT01', 'CT02']);
  expect(readPlanWorkbook(confirmed).plan.targets.map(({ code, operator }) => [code, operator])).toEqual([
    ['CT01', first!.operator],
    ['CT03', '<='],
  ]);
  expect(findingsIn(typed({ 'Xác nhận (x)': 'x', ...whole, 'Mức chỉ tiêu': 'năm' }))).toEqual([
    ['error', 'Mức chỉ tiêu'],
  ]);
});

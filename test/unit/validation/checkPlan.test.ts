import { checkPlan, type PlanFinding } from '../../../src/validation/plan/checkPlan';
import type { Programme } from '../../../src/programmes/programme';
import type { PlanColumnKey } from '../../../src/workbook/plan/planSheets';
import { PLAN_SHEETS } from '../../../src/workbook/plan/planSheets';
import type { PlanRecord, PlanRecords } from '../../../src/workbook/plan/planRecords';
import { BAC_GIANG } from '../../programmes';

type Texts = PlanRecord['texts'];

/** A cell is named by its column, so that a finding says which column it is about. */
const record = (texts: Texts): PlanRecord => ({ texts, cell: (column: PlanColumnKey) => `${column}1` });
function checked(sheets: Partial<Record<keyof PlanRecords, Texts[]>>, more: Partial<Programme> = {}) {
  const records = Object.fromEntries(
    Object.keys(PLAN_SHEETS).map((sheet) => [sheet, (sheets[sheet as keyof PlanRecords] ?? []).map(record)]),
  ) as PlanRecords;
  return checkPlan(records, { ...BAC_GIANG, ...more });
}

const ROW: Texts = {
  code: 'I.1.1.HD1',
  time: 'Trước 31/3/2024',
  lead: 'Sở Nội vụ',
  coordinating: 'Sở Tư pháp',
  product: 'Báo cáo',
};
const appendix = (...changes: Texts[]) => checked({ appendix: changes.map((each) => ({ ...ROW, ...each })) });
const told = (findings: readonly PlanFinding[]) =>
  findings.map(({ rule, cell }) => `${rule} @ ${cell}`).sort();

test('a row that says who does what until when is not spoken of', () => {
  expect(appendix({})).toEqual([]);
});

test('what a finding says: where, which row, what was typed', () => {
  expect(appendix({ time: 'Bao giờ xong' })).toEqual([
    {
      rule: 'unread-deadline',
      severity: 'error',
      sheet: 'appendix',
      cell: 'time1',
      row: 'I.1.1.HD1',
      values: { text: 'Bao giờ xong' },
    },
  ]);
});

test.each([
  ['no lead', { lead: undefined }, 'error', 'no-lead @ lead1', {}],
  ['no product', { product: undefined }, 'warning', 'no-product @ product1', {}],
  [
    'a lead that also coordinates',
    { coordinating: 'Sở Tư pháp, Sở Nội vụ' },
    'warning',
    'lead-coordinates @ coordinating1',
    { agency: 'Sở Nội vụ' },
  ],
  [
    'due before the plan’s year',
    { time: 'Trước 01/01/2024' },
    'warning',
    'outside-year @ time1',
    { text: 'Trước 01/01/2024', year: '2024' },
  ],
  [
    'due after it',
    { time: 'Trước 02/01/2025' },
    'warning',
    'outside-year @ time1',
    { text: 'Trước 02/01/2025', year: '2024' },
  ],
  [
    'beginning after it, without an end',
    { time: 'Từ năm 2025' },
    'warning',
    'outside-year @ time1',
    { text: 'Từ năm 2025', year: '2024' },
  ],
] as const)('%s', (_name, change, severity, place, values) => {
  const [finding, ...others] = appendix(change as Texts);
  expect(others).toEqual([]);
  expect(told([finding!])).toEqual([place]);
  expect(finding).toMatchObject({ severity, values });
  expect(Object.keys(finding!.values)).toEqual(Object.keys(values));
});

test.each([
  // Before a day is until the day before it.
  'Trước 02/01/2024',
  'Trước 01/01/2025',
  'Thường xuyên',
  // It begins in the plan's year, wherever it ends.
  'Từ tháng 10/2024 đến tháng 3/2025',
  'Từ năm 2023',
])('within the year: %s', (time) => {
  expect(told(appendix({ time }))).toEqual([]);
});

test.each([
  ['lead', 'Sở Nội vụ (đối với cấp tỉnh)', 'Sở Tư pháp, Sở Nội vụ'],
  ['coordinator', 'Sở Nội vụ', 'Sở Tư pháp, Sở Nội vụ (đối với cấp tỉnh)'],
])('a %s for some of the work only may do the rest with itself', (_role, lead, coordinating) => {
  expect(told(appendix({ lead, coordinating }))).toEqual([]);
});

test('a code that stands twice is reported at the second; rows without one are not alike', () => {
  expect(appendix({}, {})).toMatchObject([
    { rule: 'code-twice', severity: 'error', cell: 'code1', values: { code: 'I.1.1.HD1' } },
  ]);
  expect(appendix({}, { code: 'I.1.1.HD2' })).toEqual([]);
  expect(appendix({ code: undefined }, { code: undefined })).toEqual([]);
});

test('a name that nobody bears is reported with what comes near, or with a dash', () => {
  expect(appendix({ lead: 'Sở Nội vũ tỉnh Bắc Giangg' })).toMatchObject([
    {
      rule: 'unknown-agency',
      severity: 'error',
      cell: 'lead1',
      values: { nearest: expect.stringContaining('Sở Nội vụ') as string },
    },
  ]);
  expect(appendix({ coordinating: 'Zzyzx' })).toMatchObject([
    { rule: 'unknown-agency', cell: 'coordinating1', values: { text: 'Zzyzx', nearest: '–' } },
  ]);
  // Communes are not listed: each is made from its name.
  expect(appendix({ coordinating: 'UBND xã Tân Mỹ' })).toEqual([]);
});

const MOVED: Texts = {
  movedTo: '30/11/2024',
  movedBy: 'Công văn số 321/UBND-NC',
  movedReason: 'chờ nghị định',
};

test('a moved deadline: nothing, all three, or what lacks first', () => {
  expect(appendix(MOVED)).toEqual([]);
  expect(appendix({ ...MOVED, movedBy: undefined, movedReason: undefined })).toMatchObject([
    { rule: 'moved-incomplete', severity: 'error', cell: 'movedBy1', values: {} },
  ]);
  expect(told(appendix({ ...MOVED, movedReason: undefined }))).toEqual(['moved-incomplete @ movedReason1']);
  expect(told(appendix({ ...MOVED, movedTo: undefined }))).toEqual(['moved-incomplete @ movedTo1']);
  expect(told(appendix({ movedTo: MOVED.movedTo }))).toEqual(['moved-incomplete @ movedBy1']);
});

test('what has no single last day cannot be moved, and a move is to a later day', () => {
  expect(appendix({ ...MOVED, time: 'Thường xuyên' })).toMatchObject([
    { rule: 'moved-undated', severity: 'error', cell: 'movedTo1', values: { text: 'Thường xuyên' } },
  ]);
  const before = { rule: 'moved-earlier', severity: 'warning', cell: 'movedTo1' };
  expect(appendix({ ...MOVED, movedTo: '30/03/2024' })).toMatchObject([
    { ...before, values: { due: '30/03/2024', before: '30/03/2024' } },
  ]);
  expect(appendix({ ...MOVED, movedTo: '01/02/2024' })).toMatchObject([
    { ...before, values: { due: '01/02/2024', before: '30/03/2024' } },
  ]);
  expect(appendix({ ...MOVED, movedTo: '31/03/2024' })).toEqual([]);
  // A day of its own was never printed: any may be set.
  expect(appendix({ ...MOVED, time: 'Theo Kế hoạch riêng', movedTo: '01/02/2024' })).toEqual([]);
});

test('the tasks of the body are asked about a moved deadline, too', () => {
  const general = { code: 'P.IV.1', text: 'Tuyên truyền', agencies: 'Sở Nội vụ', time: 'Quý II/2024' };
  expect(checked({ general: [general, { ...general, ...MOVED }] })).toEqual([]);
  expect(checked({ general: [{ ...general, ...MOVED, movedReason: undefined }] })).toMatchObject([
    { rule: 'moved-incomplete', sheet: 'general', cell: 'movedReason1', row: 'P.IV.1' },
  ]);
});

const TARGET: Texts = {
  confirmed: 'x',
  text: '100% hồ sơ đúng hạn',
  numerator: 'Hồ sơ đúng hạn',
  denominator: 'Hồ sơ',
  owners: 'Sở Nội vụ\nSở Tư pháp',
  threshold: '100',
  unit: '%',
  operator: 'từ',
};
const targets = (change: Texts) => checked({ targets: [{ ...TARGET, operator: '>=', ...change }] });

test('a target is counted once someone has confirmed it and nothing lacks', () => {
  expect(targets({})).toEqual([]);
  expect(targets({ confirmed: undefined })).toMatchObject([
    {
      rule: 'target-unconfirmed',
      severity: 'warning',
      cell: 'confirmed1',
      row: null,
      values: { text: TARGET.text },
    },
  ]);
  // Confirmed, and yet not to be counted: nobody would report on it.
  expect(targets({ unit: undefined })).toMatchObject([
    {
      rule: 'target-incomplete',
      severity: 'error',
      cell: 'unit1',
      values: { text: TARGET.text, column: 'Đơn vị tính' },
    },
  ]);
  expect(targets({ unit: undefined, confirmed: undefined })).toMatchObject([
    { rule: 'target-unconfirmed' },
    { rule: 'target-incomplete', severity: 'warning' },
  ]);
});

test('a criterion counts tasks of the plan only', () => {
  const [own = ''] = BAC_GIANG.plan.rows.map(({ code }) => code);
  const [general = ''] = BAC_GIANG.plan.generalTasks.map(({ code }) => code);
  const criterion = { code: '1.1', name: 'Kế hoạch', maximum: 1, tasks: [own, `P.${general}`, 'X.9'] };
  const criteria = [criterion, { ...criterion, code: '1.2' }] as unknown as Programme['criteria'];
  expect(checked({ criteria: [{ code: '1.0' }, { code: '1.1' }] }, { criteria })).toMatchObject([
    {
      rule: 'criterion-task-unknown',
      severity: 'error',
      cell: 'criterionTasks1',
      row: '1.1',
      values: { task: 'X.9' },
    },
  ]);
  expect(checked({ criteria: [{ code: '1.1' }] })).toEqual([]);
});

test('a group has agencies or levels, or stands for nobody', () => {
  expect(checked({ groups: [{ id: 'a', name: 'Các sở', members: 'SNV' }] })).toEqual([]);
  expect(checked({ groups: [{ id: 'a', name: 'Các huyện', memberLevels: 'huyen' }] })).toEqual([]);
  expect(checked({ groups: [{ id: 'a', name: 'Các hội' }] })).toMatchObject([
    { rule: 'group-empty', severity: 'warning', cell: 'members1', values: { group: 'Các hội' } },
  ]);
});

describe('an agency that sends a workbook', () => {
  const SNV = { id: 'SNV', name: 'Sở Nội vụ' };
  const named = (sheets: Parameters<typeof checked>[0]) => told(checked({ ...sheets, agencies: [SNV] }));
  const other = { ...ROW, lead: 'Sở Tư pháp', coordinating: 'Sở Tài chính' };

  test('and is named nowhere, is reported', () => {
    expect(checked({ appendix: [other], agencies: [SNV] })).toMatchObject([
      { rule: 'agency-unnamed', severity: 'hint', cell: 'name1', row: null, values: { agency: 'Sở Nội vụ' } },
    ]);
  });
  test.each([
    ['a row’s lead', { appendix: [ROW] }],
    ['a row’s coordinating agencies', { appendix: [{ ...other, coordinating: 'Sở Nội vụ' }] }],
    ['a group that it is in', { appendix: [{ ...other, coordinating: 'Các sở, ngành' }] }],
    ['a task of the body', { general: [{ code: 'P.1', agencies: 'Sở Nội vụ' }] }],
    [
      'the owners of a target, each on its line',
      { targets: [{ ...TARGET, operator: '>=', owners: 'Sở Tư pháp\nSở Nội vụ' }] },
    ],
  ])('may be named by %s', (_where, sheets) => {
    expect(named(sheets)).toEqual([]);
  });
  test('is not named by a group of others', () => {
    expect(named({ appendix: [{ ...other, coordinating: 'UBND cấp xã' }] })).toEqual([
      'agency-unnamed @ name1',
    ]);
  });
  test('unlike one that sends none, or that the catalogue does not have', () => {
    expect(
      checked({
        agencies: [
          { id: 'UBNDT', name: 'UBND tỉnh' },
          { id: 'KHONG', name: 'Không có' },
        ],
      }),
    ).toEqual([]);
  });
});

test.each([
  ['head', 'value'],
  ['appendix', 'objective'],
  ['appendix', 'task'],
  ['agencies', 'name'],
  ['agencies', 'superior'],
] as const)('what is still to be confirmed is reported: %s, %s', (sheet, column) => {
  const text = 'Sở X (cần xác nhận)';
  const row = sheet === 'appendix' ? ROW : {};
  expect(
    checked({
      [sheet]: [
        { ...row, [column]: text },
        { ...row, code: undefined, [column]: 'Sở X' },
      ],
    }),
  ).toMatchObject([{ rule: 'to-confirm', severity: 'warning', sheet, cell: `${column}1`, values: { text } }]);
});

test('a plan that is not signed has no number and no day', () => {
  const head = ['Số, ký hiệu', 'Ngày ban hành', 'Tên kế hoạch', 'Thay cho Số, ký hiệu'];
  expect(checked({ head: head.map((label) => ({ label })) })).toMatchObject([
    {
      rule: 'not-signed',
      severity: 'warning',
      sheet: 'head',
      cell: 'value1',
      values: { label: 'Số, ký hiệu' },
    },
    { rule: 'not-signed', values: { label: 'Ngày ban hành' } },
  ]);
  expect(
    checked({ head: [...head.map((label) => ({ label, value: '12/KH-UBND' })), { value: 'x' }] }),
  ).toEqual([]);
});

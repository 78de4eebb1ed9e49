import { agencyNamed } from '../../../src/agency/agencyByName';
import { agencyFigures } from '../../../src/figures/agencyFigures';
import { deadlineInForce } from '../../../src/plan/movedDeadline';
import { diffPlans } from '../../../src/plan/diffPlans';
import type { Programme } from '../../../src/programmes/programme';
import { agencyReport } from '../../../src/report/agencyReport';
import { provinceReport } from '../../../src/report/provinceReport';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import type { Paper } from '../../../src/paper/paper';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { checkPlan } from '../../../src/validation/plan/checkPlan';
import { agencyRows } from '../../../src/workbook/agency/agencyRows';
import { planWorkbook } from '../../../src/workbook/plan/planWorkbook';
import { planRecords } from '../../../src/workbook/plan/planRecords';
import { readPlanWorkbook } from '../../../src/workbook/plan/readPlanWorkbook';
import { book, brought, day } from '../consolidation/books';
import { BAC_GIANG } from '../../programmes';

const MOVED = {
  due: '2024-11-30',
  document: 'Công văn số 321/UBND-NC ngày 20/9/2024',
  reason: 'chờ nghị định mới.',
};

test.each([
  ['Trước 10/2/2024', 'date', '2024-11-30'],
  ['Quý II/2024', 'period', '2024-11-30'],
  ['Theo Kế hoạch riêng', 'date', '2024-11-30'],
  ['', 'date', '2024-11-30'],
  ['Thường xuyên', 'ongoing', null],
  ['Ngày 25 hằng tháng', 'recurring', null],
  ['Khi có phát sinh', 'on-event', null],
])('“%s” moved to 30/11: %s, due %s', (time, kind, due) => {
  expect(deadlineInForce({ time, movedDeadline: MOVED }, 2024)).toMatchObject({ kind, due, phrase: time });
});

test('a period moved to before its first day does not begin after it ends', () => {
  const movedDeadline = { ...MOVED, due: '2024-03-31' };
  expect(deadlineInForce({ time: 'Quý II/2024', movedDeadline }, 2024)).toMatchObject({
    start: null,
    due: '2024-03-31',
  });
});

/** Due 31/1/2024, led by Sở Tài chính alone. */
const CODE = 'V.1.1.HD1';
const agency = agencyNamed('Sở Tài chính', BAC_GIANG.catalogue)!;
const withRows = (change: (rows: Programme['plan']['rows']) => Programme['plan']['rows']): Programme => ({
  ...BAC_GIANG,
  plan: { ...BAC_GIANG.plan, rows: change(BAC_GIANG.plan.rows) },
});
const moved = withRows((rows) =>
  rows.map((row) => (row.code === CODE ? { ...row, movedDeadline: MOVED } : row)),
);

test('the workbook’s row shows both days and the document; only its own row changes', () => {
  const printed = BAC_GIANG.plan.rows.find(({ code }) => code === CODE)!.time;
  const [was, is] = [BAC_GIANG, moved].map(
    ({ plan, catalogue }) => agencyRows(plan, catalogue, agency).tasks,
  );
  const at = was!.findIndex(({ code }) => code === CODE);
  expect(is![at]).toEqual({
    ...was![at]!,
    time: `${printed} (được điều chỉnh từ 31/01/2024 sang 30/11/2024 theo ${MOVED.document})`,
    planDue: day('2024-11-30'),
  });
  expect(is!.filter((_row, index) => index !== at)).toEqual(was!.filter((_row, index) => index !== at));
});

test.each([
  ['2024-11-30', 'Đúng hạn'],
  ['2024-12-01', 'Trễ hạn'],
])('done on %s: %s, by the moved day', (doneOn, status) => {
  const entries = { tasks: { [CODE]: { status: 'Hoàn thành', doneOn: day(doneOn) } }, targets: {} };
  const of = (programme: Programme) =>
    agencyFigures({ programme, agency, entries, reportingDate: day('2024-12-14') }).tasks.find(
      ({ row }) => row.code === CODE,
    )?.dueStatus;
  expect([of(BAC_GIANG), of(moved)]).toEqual(['Trễ hạn', status]);
});

const textsIn = ({ sections }: Paper): string[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : [],
    ),
  );

test('both reports list what was moved: both days, document and reason; and say nothing where nothing was', () => {
  const period = knownPeriod(BAC_GIANG, 'nam');
  const papers = (programme: Programme): string[][] => {
    const figures = agencyFigures({
      programme,
      agency,
      entries: { tasks: {}, targets: {} },
      reportingDate: day('2024-12-14'),
    });
    const own = agencyReport({ programme, agency, period, figures, date: '2024-12-14', sample: false });
    return [own, provinceReport(brought([book('Sở Tài chính')], { programme }))].map(textsIn);
  };
  const facts = `từ ngày 31/01/2024 sang ngày 30/11/2024, theo ${MOVED.document}; lý do: chờ nghị định mới.`;
  for (const texts of papers(moved)) {
    const intro = texts.findIndex((text) => text.startsWith('Có 1 nhiệm vụ được phép điều chỉnh thời hạn'));
    expect(intro).toBeGreaterThan(-1);
    expect(texts[intro + 1]).toContain(facts);
  }
  for (const texts of papers(BAC_GIANG)) expect(texts.join('\n')).not.toContain('điều chỉnh thời hạn');
});

test('a moved deadline is a difference between two issues of the plan', () => {
  expect(diffPlans(BAC_GIANG.plan, moved.plan)).toMatchObject({
    added: [],
    dropped: [],
    reworded: [],
    moved: [{ after: { code: CODE } }],
  });
});

const [general] = BAC_GIANG.plan.generalTasks;
const bothMoved: Programme = {
  ...moved,
  plan: {
    ...moved.plan,
    generalTasks: moved.plan.generalTasks.map((task) =>
      task === general ? { ...task, time: 'Trước 15/6/2024', movedDeadline: MOVED } : task,
    ),
  },
};
const saved = async (programme: Programme) => readXlsx(await writeXlsx(planWorkbook(programme)));

test('the plan workbook holds it, in the appendix and in the body', async () => {
  expect(readPlanWorkbook(await saved(bothMoved))).toEqual(bothMoved);
});

test.each([
  [{ movedTo: 'cuối tháng 11' }, 'moved-incomplete', 'movedTo'],
  [{ movedBy: undefined }, 'moved-incomplete', 'movedBy'],
  [{ movedReason: undefined }, 'moved-incomplete', 'movedReason'],
  [{ time: 'Thường xuyên' }, 'moved-undated', 'movedTo'],
  [{ movedTo: '31/01/2024' }, 'moved-earlier', 'movedTo'],
] as const)('Kiểm tra of the plan workbook, given %j: %s at %s', async (change, rule, column) => {
  const snapshot = await saved(moved);
  const aboutMoved = (records: ReturnType<typeof planRecords>) =>
    checkPlan(records, moved).filter((finding) => finding.rule.startsWith('moved-'));
  const records = planRecords(snapshot);
  expect(aboutMoved(records)).toEqual([]);
  const record = records.appendix.find(({ texts }) => texts.code === CODE)!;
  Object.assign(record.texts, change);
  expect(aboutMoved(records)).toEqual([
    expect.objectContaining({ rule, sheet: 'appendix', row: CODE, cell: record.cell(column) }),
  ]);
});

test('an incomplete permission moves nothing', async () => {
  const snapshot = await saved(moved);
  const sheet = snapshot.sheets.find(({ name }) => name === 'Phụ lục')!;
  const column = sheet.values[0]!.indexOf('Văn bản cho phép điều chỉnh');
  const values = sheet.values.map((cells, row) =>
    cells.map((cell, at) => (row > 0 && at === column ? null : cell)),
  );
  const sheets = snapshot.sheets.map((each) => (each === sheet ? { ...each, values } : each));
  expect(readPlanWorkbook({ ...snapshot, sheets })).toEqual(BAC_GIANG);
});

import { buildProvinceWorkbook } from '../../../../src/consolidation/sheets/provinceWorkbook';
import { provinceFigures } from '../../../../src/figures/provinceFigures';
import { countsOf } from '../../../../src/taskpane/consolidate/counts';
import { viewOf } from '../../../../src/taskpane/consolidate/view';
import { book, brought, day, sealedOn } from '../../consolidation/books';
import { lineOf, rowsOf } from '../../consolidation/sheetRows';

const returned = [
  book('Sở Y tế', { file: 'cu.xlsx', modifiedOn: '2024-12-01' }),
  // Another file of the same agency with different figures and a broken seal: two reasons for the same question.
  book('Sở Y tế', {
    file: 'moi.xlsx',
    targets: { CT04: { numerator: 1, denominator: 2 } },
    ...sealedOn('2024-12-10'),
    sealState: 'changed',
  }),
  // Due 31/1/2024, led by Sở Tài chính alone.
  book('Sở Tài chính', {
    tasks: { 'V.1.1.HD1': { status: 'Hoàn thành', doneOn: day('2024-01-30') } },
    ...sealedOn('2024-12-24'),
  }),
  // No decision needed: they are rejected with a reason.
  { kind: 'unread' as const, file: 'NAM_STP.xlsx', reason: 'host.notXlsx' as const, values: {} },
  book('Sở Nội vụ', { file: 'quy1.xlsx', identity: { period: 'q1' } }),
];
const consolidation = brought(returned, { reportingDate: day('2024-12-25') });
const view = viewOf(consolidation, provinceFigures(consolidation), returned, {});
const spec = buildProvinceWorkbook(consolidation);

test('reports received, files rejected, pending decisions', () => {
  expect(countsOf(view.headline)).toEqual({
    received: 2,
    late: 1,
    unclear: 0,
    unusable: 2,
    missing: 33,
    rejected: 3,
    questions: 1,
    discrepancies: 0,
  });
});

test('the pane and the workbook say the same', () => {
  const { plan, receipts, verdicts, discrepancies, questions, rejected } = view.headline;
  expect(lineOf(spec, 'Bảng điều hành', 'Nhiệm vụ của kế hoạch').slice(1, 12)).toEqual([
    plan.tasks,
    plan.done,
    plan.onTime,
    plan.late,
    plan.inProgress,
    plan.notStarted,
    plan.notArisen,
    plan.noFigures,
    plan.nobody,
    plan.overdue,
    plan.soon,
  ]);
  expect([plan.tasks, plan.done, plan.onTime]).toEqual([74, 1, 1]);
  expect(lineOf(spec, 'Bảng điều hành', 'Gửi báo cáo, chỉ tiêu').slice(1, 11)).toEqual([
    receipts.agencies,
    receipts.sent,
    receipts.late,
    receipts.unclear,
    receipts.unusable,
    receipts.missing,
    verdicts.dat,
    verdicts['chua-dat'],
    verdicts['chua-co-so-lieu'],
    discrepancies,
  ]);
  const handled = rowsOf(spec, 'TepKhongNhan').map(({ value }) => value['Xử lý']);
  expect(handled.filter((word) => word === 'Cần quyết định')).toHaveLength(questions);
  expect(handled.filter((word) => word === 'Không nhận')).toHaveLength(rejected);
});

test('ranks as the workbook has them', () => {
  const rows = rowsOf(spec, 'XepHang').map(({ value }) => [value['Cơ quan'], value['Thứ hạng']]);
  expect(view.ranking.map(({ agency, place }) => [agency.vi, place ?? ''])).toEqual(rows);
});

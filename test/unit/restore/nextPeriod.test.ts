import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { readEntries } from '../../../src/entries/readEntries';
import { nextSteps } from '../../../src/guidance/nextSteps';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { restoreWorkbook, type Restored } from '../../../src/restore/restoreWorkbook';
import { contextOf } from '../../../src/validation/engine/context';
import { day } from '../../../src/validation/rules/ruleCase';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { BUNDLED } from '../../programmes';
import { check } from '../validation/check';
import { earlierWorkbook, workbench } from '../validation/workbook';

/** The next period's workbook, made from this one: 6 tháng → quý III. */

const [GOING_ON, DONE] = ['I.1.1.HD1', 'I.1.1.HD2'];

async function halfYear(): Promise<WorkbookSnapshot> {
  const bench = workbench(await earlierWorkbook('6t'));
  const put = (code: string, header: string, value: string | number) =>
    bench.put(bench.at('NhiemVu', code, header), value);
  put(DONE, 'Trạng thái', 'Hoàn thành');
  put(DONE, '% hoàn thành', 100);
  put(DONE, 'Ngày hoàn thành', day('2024-05-20'));
  put(DONE, 'Số, ký hiệu văn bản', '12/BC-SNV');
  put(DONE, 'Ngày văn bản', day('2024-05-20'));
  put(DONE, 'Kinh phí thực hiện (triệu đồng)', 40);
  put(GOING_ON, 'Kinh phí thực hiện (triệu đồng)', 15);
  return bench.snapshot;
}

async function made(
  snapshot: WorkbookSnapshot,
  nextPeriod?: string,
): Promise<{ plan: Restored; now: WorkbookSnapshot }> {
  const plan = restoreWorkbook(snapshot, { ...BUNDLED, nextPeriod });
  if (typeof plan === 'string') throw new Error(plan);
  return { plan, now: await readXlsx(await writeXlsx(plan.spec)) };
}
const untouched = (snapshot: WorkbookSnapshot): string[] =>
  nextSteps(contextOf(bindWorkbook(snapshot), BUNDLED), '2024-09-10').takenOver.map(({ code }) => code);

test('statuses, evidence, own deadlines and notes are carried over; figures are not; done stays done', async () => {
  const before = await halfYear();
  const { plan, now } = await made(before, 'q3');
  const workbook = bindWorkbook(now);
  expect(workbook.identity).toMatchObject({ period: 'q3', agencyName: 'Sở Nội vụ', sendBy: '2024-09-17' });
  const { tasks, targets, reportingDate, preparedBy } = readEntries(workbook);
  expect(tasks[DONE]).toEqual({
    status: 'Hoàn thành',
    percent: 100,
    doneOn: day('2024-05-20'),
    documentNumber: '12/BC-SNV',
    documentDate: day('2024-05-20'),
    note: 'Kỳ 6t',
  });
  expect(tasks[GOING_ON]).toEqual({ status: 'Đang thực hiện', note: 'Kỳ 6t' });
  expect(Object.values(tasks).some(({ ownDate }) => ownDate === day('2024-10-31'))).toBe(true);
  expect(targets).toEqual({});
  expect([reportingDate, preparedBy]).toEqual([day('2024-09-14'), 'Nguyễn Thị Hoa']);
  // Each filled-in plan row was carried over; all except the completed one need another look.
  expect(Object.keys(tasks)).toEqual(Object.keys(readEntries(bindWorkbook(before)).tasks));
  expect(plan.takenOver).toBe(Object.keys(tasks).length - 1);
  expect(
    check(now)
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ row }) => row),
  ).not.toContain(DONE);
});

test('a row counts as carried over until one of its entries is edited, even after the workbook was restored', async () => {
  const { now } = await made(await halfYear(), 'q3');
  expect(untouched(now)).toContain(GOING_ON);
  expect(untouched(now)).not.toContain(DONE);
  const again = (await made(now)).now;
  expect(untouched(again)).toEqual(untouched(now));

  const bench = workbench(again);
  bench.put(bench.at('NhiemVu', GOING_ON, 'Khó khăn, ghi chú'), 'Đã trình dự thảo');
  expect(untouched(again)).toEqual(untouched(now).filter((code) => code !== GOING_ON));
});

test('a workbook that nothing came along in has neither the hidden sheet nor the marks', async () => {
  const before = await halfYear();
  const { now } = await made(before);
  expect(untouched(now)).toEqual([]);
  expect(now.sheets.map(({ name }) => name)).not.toContain('_kytruoc');
  expect(now.names.map(({ name }) => name)).not.toContain('DongKyTruoc');
});

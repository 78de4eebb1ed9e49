import { agencyNamed } from '../../../src/agency/agencyByName';
import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { readEntries } from '../../../src/entries/readEntries';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { loadPlan, PlanDataError } from '../../../src/plan/loadPlan';
import { TASK_FIELDS, type TaskKey } from '../../../src/fields/task/taskFields';
import { generalTaskRows, taskRows } from '../../../src/workbook/agency/agencyRows';
import { buildAgencyWorkbook } from '../../../src/workbook/agency/agencyWorkbook';
import type { AgencyEntries } from '../../../src/fields/entry';
import type { CellSpec, WorkbookSpec } from '../../../src/workbook/spec';
import appendix from '../../../src/programmes/bac-giang-2024/appendix.json';
import body from '../../../src/programmes/bac-giang-2024/body.json';
import head from '../../../src/programmes/bac-giang-2024/plan.json';
import targets from '../../../src/programmes/bac-giang-2024/targets.json';
import { book, brought, day } from '../consolidation/books';
import { provinceFigures } from '../../../src/figures/provinceFigures';
import { BAC_GIANG } from '../../programmes';

const { plan, catalogue } = BAC_GIANG;

/** The plan prints these jobs in its body and, with a later deadline, in its appendix. */
const TWICE = [
  ['P.IV.1.1.a', 'VII.2.2.HD1', '2024-01-14', '2024-01-31'],
  ['P.III.3', 'VII.3.2.HD1', '2024-02-29', '2024-03-31'],
] as const;

const specOf = (name: string, tasks: AgencyEntries['tasks'] = {}): WorkbookSpec =>
  buildAgencyWorkbook({
    programme: BAC_GIANG,
    agency: agencyNamed(name, catalogue),
    period: knownPeriod(BAC_GIANG, 'nam'),
    entries: { tasks, targets: {}, reportingDate: day('2024-12-14'), preparedBy: null, phone: null },
  });

const sheetOf = ({ sheets }: WorkbookSpec, name: string) => sheets.find((sheet) => sheet.name === name)!;

function cellsOf(spec: WorkbookSpec, sheet: string, code: string): Record<TaskKey, CellSpec | null> {
  const row = sheetOf(spec, sheet).rows.find(([first]) => first?.value === code)!;
  return Object.fromEntries(TASK_FIELDS.map(({ key }, index) => [key, row[index] ?? null])) as Record<
    TaskKey,
    CellSpec | null
  >;
}

const ENTRIES = TASK_FIELDS.filter(({ role }) => role === 'entry').map(({ key }) => key);

test('29 agencies carry both rows of each job; a commune has only its own', () => {
  for (const [asked, refers] of TWICE) {
    const both = catalogue.agencies.filter((agency) => {
      if (!agency.reports) return false;
      const codes = [...taskRows(plan, catalogue, agency), ...generalTaskRows(plan, catalogue, agency)].map(
        ({ code }) => code,
      );
      return codes.includes(asked) && codes.includes(refers);
    });
    expect(both).toHaveLength(29);
  }
  const commune = agencyNamed('UBND xã Tân Mỹ', catalogue);
  expect(taskRows(plan, catalogue, commune).filter(({ countedAs }) => countedAs !== null)).toEqual([]);
});

test.each(TWICE)(
  '%s asks and its deadline counts; %s is closed and says why',
  (asked, refers, due, other) => {
    const spec = specOf('Sở Y tế', { [asked]: { status: 'Đang thực hiện' } });
    const [here, there] = [cellsOf(spec, 'Nhiệm vụ chung', asked), cellsOf(spec, 'Nhiệm vụ', refers)];
    expect(here.due?.value).toBe(day(due));
    expect(here.dueStatus?.value).toBe('Quá hạn');
    expect(ENTRIES.filter((key) => here[key]?.style === 'closed')).toEqual(['ownDate']);
    expect(there.due?.value).toBe(day(other));
    expect([there.role?.value, there.dueStatus?.value, there.daysLate?.value]).toEqual([
      'Theo dòng khác',
      'Theo dòng khác',
      '',
    ]);
    expect(there.check?.value).toBe(
      `Kế hoạch ghi hai thời hạn cho cùng một việc: chỉ báo cáo ở dòng ${asked}, tính theo thời hạn của dòng đó`,
    );
    for (const key of ENTRIES) expect([key, there[key]?.style]).toEqual([key, 'closed']);
  },
);

test('the document that the appendix promises is owed where the job is reported', () => {
  const done = { status: 'Hoàn thành', percent: 100, doneOn: day('2024-01-10') };
  const spec = specOf('Sở Y tế', { 'P.IV.1.1.a': done, 'P.IV.1.2': done });
  const check = (code: string) => cellsOf(spec, 'Nhiệm vụ chung', code).check?.value;
  expect(check('P.IV.1.1.a')).toBe('Thiếu số, ký hiệu văn bản');
  expect(check('P.IV.1.2')).toBe('Đủ thông tin');
});

test('the agency’s own numbers count the job once', () => {
  const spec = specOf('Sở Y tế', {});
  const summary = sheetOf(spec, 'Tổng hợp').rows;
  const total = (label: string) => summary.find(([first]) => first?.value === label)?.[1]?.value;
  const printed = sheetOf(spec, 'Nhiệm vụ').rows.filter(([code]) => /^VII\./.test(String(code?.value)));
  expect(total('VII. Công tác chỉ đạo, điều hành')).toBe(printed.length - TWICE.length);
});

test('entries in the referring row are kept in a separate list, and never count', async () => {
  const typed = { status: 'Hoàn thành', percent: 100, doneOn: day('2024-01-20') };
  const spec = specOf('Sở Y tế', { 'VII.2.2.HD1': typed });
  expect(cellsOf(spec, 'Nhiệm vụ', 'VII.2.2.HD1').status?.value).toBeNull();
  expect(sheetOf(spec, 'Dòng không còn trong biểu').rows.map(([code]) => code?.value)).toContain(
    'VII.2.2.HD1',
  );
  expect(readEntries(bindWorkbook(await readXlsx(await writeXlsx(spec)))).tasks['VII.2.2.HD1']).toEqual(
    typed,
  );
});

test('the province counts the job once, in the row where it is reported', () => {
  const done = { status: 'Hoàn thành', percent: 100, doneOn: day('2024-01-10') };
  const consolidation = brought([book('Sở Y tế', { tasks: { 'P.IV.1.1.a': done, 'VII.2.2.HD1': done } })]);
  const { planRows, tasks } = consolidation;
  const lead = (code: string) => planRows.find(({ row }) => row.code === code)!.lead;
  expect(lead('P.IV.1.1.a')).toMatchObject({ owed: 29, reported: 1, done: 1 });
  // Đài PT&TH, “đơn vị thuộc UBND tỉnh”, only has this one.
  expect(lead('VII.2.2.HD1')).toMatchObject({ owed: 1, reported: 0, done: 0 });
  expect(tasks.filter(({ row }) => row.code === 'VII.2.2.HD1')).toEqual([]);
  // As a plan task it has the job's state: one agency has done it, the others are silent.
  const figures = provinceFigures(consolidation);
  const state = (code: string) => figures.tasks.find(({ row }) => row.code === code)?.state;
  expect([state('P.IV.1.1.a'), state('VII.2.2.HD1'), state('VII.2.1.HD1')]).toEqual([
    'inProgress',
    'inProgress',
    'noFigures',
  ]);
});

test('a row cannot be counted as a task that the body does not have', () => {
  const broken = JSON.parse(JSON.stringify(appendix).replaceAll('"bodyTask":"III.3"', '"bodyTask":"III.9"'));
  expect(() => loadPlan({ plan: head, appendix: broken, body, targets })).toThrow(PlanDataError);
  expect(() => loadPlan({ plan: head, appendix, body, targets })).not.toThrow();
});

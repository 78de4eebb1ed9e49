import { nextYear } from '../../../src/consolidation/nextYear';
import { parseDeadline } from '../../../src/deadline/parseDeadline';
import type { Programme } from '../../../src/programmes/programme';
import { planWorkbook } from '../../../src/workbook/plan/planWorkbook';
import { planRecords } from '../../../src/workbook/plan/planRecords';
import { readPlanWorkbook } from '../../../src/workbook/plan/readPlanWorkbook';
import { BAC_GIANG } from '../../programmes';
import { book, brought, day } from './books';
import { saved } from './saved';

/** Each led by one agency alone. */
const DONE = 'V.1.1.HD1';
const OPEN = 'V.2.1.HD1';
const NOT_ARISEN = 'V.3.1.HD1';

const rowOf = (code: string) => BAC_GIANG.plan.rows.find((row) => row.code === code)!;
const tasks = {
  [DONE]: { status: 'Hoàn thành', doneOn: day('2024-01-20') },
  [OPEN]: { status: 'Đang thực hiện', percent: 40 },
  [NOT_ARISEN]: { status: 'Không phát sinh' },
};

const next = (programme: Programme = BAC_GIANG) =>
  nextYear(
    brought(
      [
        book('Sở Tài chính', { tasks }),
        book('Sở Nội vụ', { targets: { CT01: { numerator: 1, denominator: 2 } } }),
      ],
      { programme },
    ),
    2025,
  );

test('every row of the plan is either carried over or left out, by what was reported', () => {
  const { programme, carried, leftOut, targets } = next();
  const codes = [...carried, ...leftOut].map(({ code }) => code).concat(targets.map(({ code }) => code));
  const { rows, generalTasks, assignments } = BAC_GIANG.plan;
  const paragraphs = assignments.flatMap((each) => each.paragraphs).length;
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toHaveLength(rows.length + generalTasks.length + paragraphs + BAC_GIANG.plan.targets.length);
  const told = (code: string, why: string) => ({ code, text: rowOf(code).activity ?? rowOf(code).task, why });
  const wholly = leftOut.filter(({ code }) => [DONE, NOT_ARISEN, OPEN].includes(code));
  expect(wholly).toEqual([told(DONE, 'done'), told(NOT_ARISEN, 'notArisen')]);
  expect(programme.plan.rows.map(({ code }) => code)).toEqual(
    rows.map(({ code }) => code).filter((code) => !leftOut.some((each) => each.code === code)),
  );
  expect(carried.find(({ code }) => code === OPEN)).toMatchObject({
    state: 'inProgress',
    before: 'Tháng 10/ 2024',
    time: 'cần xác nhận: Tháng 10/ 2025',
  });
});

test('no date of the new plan is known before it is confirmed; what had none stays as it was', () => {
  for (const { before, time } of next().carried) {
    const [was, is] = [parseDeadline(before, 2024), parseDeadline(time, 2025)];
    expect({ time, due: is.due, start: is.start }).toEqual({ time, due: null, start: null });
    if (was.due !== null) expect(is.kind).toBe('unrecognized');
    else if (!/\d{4}/.test(before)) expect(time).toBe(before);
  }
});

test.each([
  ['Quý IV/2024 và Quý I/2025', 'cần xác nhận: Quý IV/2025 và Quý I/2026'],
  // Its end is a day, though it names no beginning and no year.
  ['Trước 15/5', 'cần xác nhận: Trước 15/5'],
  // It begins on a day, and does not end.
  ['Từ tháng 3', 'cần xác nhận: Từ tháng 3'],
  ['Quý I; Quý IV', 'cần xác nhận: Quý I; Quý IV'],
  ['Thường xuyên', 'Thường xuyên'],
  ['Thường xuyên trong năm 2024', 'cần xác nhận: Thường xuyên trong năm 2025'],
  ['Theo Kế hoạch số 12/KH-UBND năm 2023', 'Theo Kế hoạch số 12/KH-UBND năm 2023'],
])('“%s” becomes “%s”', (time, expected) => {
  const rows = BAC_GIANG.plan.rows.map((row) => (row.code === OPEN ? { ...row, time } : row));
  const { carried } = next({ ...BAC_GIANG, plan: { ...BAC_GIANG.plan, rows } });
  expect(carried.find(({ code }) => code === OPEN)?.time).toBe(expected);
  expect(parseDeadline(expected, 2025).due).toBeNull();
});

test.each([
  ['2025-03-31', '31/03/2025'],
  ['2024-11-30', '30/11/2025'],
])('a deadline moved to %s is proposed as %s', (due, shown) => {
  const rows = BAC_GIANG.plan.rows.map((row) =>
    row.code === OPEN ? { ...row, movedDeadline: { due, document: 'CV 1', reason: 'chờ' } } : row,
  );
  const { carried, programme } = next({ ...BAC_GIANG, plan: { ...BAC_GIANG.plan, rows } });
  expect(carried.find(({ code }) => code === OPEN)?.time).toBe(`cần xác nhận: ${shown}`);
  expect(programme.plan.rows.find(({ code }) => code === OPEN)).not.toHaveProperty('movedDeadline');
});

test('a day by which nothing recurring falls due moves nothing', () => {
  const movedDeadline = { due: '2024-11-30', document: 'CV 1', reason: 'chờ' };
  const rows = BAC_GIANG.plan.rows.map((row) =>
    row.code === OPEN ? { ...row, time: 'Hằng tháng', movedDeadline } : row,
  );
  const { carried } = next({ ...BAC_GIANG, plan: { ...BAC_GIANG.plan, rows } });
  expect(carried.find(({ code }) => code === OPEN)?.time).toBe('Hằng tháng');
});

describe('what is finished goes, wherever the plan has it', () => {
  const FINISHED = { status: 'Hoàn thành', doneOn: day('2024-02-20') };
  const { plan } = BAC_GIANG;
  const draft = (change: Partial<Programme['plan']>, ...books: Parameters<typeof brought>[0]) =>
    nextYear(brought(books, { programme: { ...BAC_GIANG, plan: { ...plan, ...change } } }), 2025);

  test('a paragraph of an assignment, the assignment with its last one', () => {
    const { programme } = draft(
      {},
      // One paragraph, and the first of two.
      book('Sở Kế hoạch và Đầu tư', { tasks: { 'P.IV.2.6.1': FINISHED } }),
      book('Sở Tư pháp', { tasks: { 'P.IV.2.3.1': FINISHED } }),
    );
    expect(programme.plan.assignments).toEqual(
      plan.assignments
        .filter(({ code }) => code !== 'IV.2.6')
        .map((each) => (each.code === 'IV.2.3' ? { ...each, paragraphs: each.paragraphs.slice(1) } : each)),
    );
  });

  test('a task of the body, and with it that a row is counted there', () => {
    const job = 'IV.1.1.a';
    const generalTasks = plan.generalTasks.map((task) =>
      task.code === job ? { ...task, lead: 'Sở Tài chính' } : task,
    );
    const kept = (...books: Parameters<typeof brought>[0]) => {
      const { generalTasks: tasks, rows } = draft({ generalTasks }, ...books).programme.plan;
      const counted = rows.filter(({ countedAs }) => countedAs).map(({ code }) => code);
      return { job: tasks.some(({ code }) => code === job), others: tasks.length, counted };
    };
    const all = plan.generalTasks.length;
    // The other agencies of VII.2.2.HD1 have not reported.
    expect(kept()).toEqual({ job: true, others: all, counted: ['VII.2.2.HD1', 'VII.3.2.HD1'] });
    expect(kept(book('Sở Tài chính', { tasks: { [`P.${job}`]: FINISHED } }))).toEqual({
      job: false,
      others: all - 1,
      counted: ['VII.3.2.HD1'],
    });
  });

  test('a section with its last row', () => {
    const rows = [rowOf(DONE), rowOf('II.2.1.HD1')];
    const sections = (...books: Parameters<typeof brought>[0]) =>
      draft({ rows }, ...books).programme.plan.sections.map(({ code }) => code);
    expect(sections()).toEqual(['II', 'V']);
    expect(sections(book('Sở Tài chính', { tasks: { [DONE]: FINISHED } }))).toEqual(['II']);
  });

  test('a target that is attained; the others’ words are of the new year', () => {
    const targets = { CT20: { numerator: 95, denominator: 100 }, CT21: { numerator: 20, denominator: 100 } };
    const { targets: open, leftOut } = draft({}, book('Sở Nội vụ', { targets }));
    const text = (code: string) => plan.targets.find((target) => target.code === code)!.text;
    expect(leftOut.filter(({ why }) => why === 'attained')).toEqual([
      { code: 'CT20', text: text('CT20'), why: 'attained' },
    ]);
    expect(open.map(({ code }) => code)).toEqual(
      plan.targets.map(({ code }) => code).filter((code) => code !== 'CT20'),
    );
    expect(text('CT01')).toContain('năm 2024');
    expect(open[0]!.text).toBe(text('CT01').replaceAll('2024', '2025'));
  });
});

test('as a plan workbook: the same rows, targets to be confirmed with their figures’ words', async () => {
  const { programme, targets, leftOut } = next();
  const attained = leftOut.filter(({ why }) => why === 'attained');
  expect(targets.length + attained.length).toBe(BAC_GIANG.plan.targets.length);
  const snapshot = await saved(planWorkbook(programme, targets));
  const read = readPlanWorkbook(snapshot);
  expect(read.plan.rows).toEqual(programme.plan.rows);
  expect(read.plan).toMatchObject({ year: 2025, targets: [], generalTasks: programme.plan.generalTasks });
  const records = planRecords(snapshot).targets;
  expect(records.map(({ texts }) => [texts.code, texts.numerator, texts.confirmed])).toEqual(
    targets.map(({ code, numerator }) => [code, numerator, undefined]),
  );
});

test('holidays of the new year by their announcement, not this year’s', () => {
  const { programme } = next({ ...BAC_GIANG, holidays: ['2024-09-02'], holidaySource: 'Thông báo cũ' });
  expect(programme.holidays).toContain('2025-04-07');
  expect(programme.holidays.every((each) => each.startsWith('2025-'))).toBe(true);
  expect(programme.holidaySource).toBe('Công văn số 8726/VPCP-KGVX ngày 26/11/2024');
});

test('criteria of the self-scoring keep those of their tasks that are carried over', () => {
  const bands = [{ from: 0, points: 1 }];
  const [both, finished] = [
    { code: 'TC1', text: 'Tiêu chí', tasks: [DONE, OPEN], bands },
    { code: 'TC2', text: 'Đã xong', tasks: [DONE], bands },
  ];
  const of = (criteria: Programme['criteria']) => next({ ...BAC_GIANG, criteria }).programme;
  expect(of([both!, finished!]).criteria).toEqual([{ ...both!, tasks: [OPEN] }]);
  expect(of([finished!])).not.toHaveProperty('criteria');
});

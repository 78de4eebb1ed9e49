import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import appendix from '../../../src/plan/data/213-KH-UBND-2024/appendix.json';
import body from '../../../src/plan/data/213-KH-UBND-2024/body.json';
import { loadPlan, PlanDataError } from '../../../src/plan/loadPlan';

const text = readFileSync(join(__dirname, '../../fixtures/plan/213-KH-UBND.txt'), 'utf8');
const lines = text.split('\n').map((line) => line.trim());
const first = lines.indexOf('TT |') + 9;
const last = lines.findIndex((line) => line.startsWith('1 ngày 25/10/2017'));
const plan = loadPlan({ appendix, body, targets: [] });

/** Printed cells of the appendix in order, without the empty ones. */
const printedCells = lines
  .slice(first, last)
  .filter((line) => !/^\|*$/.test(line))
  .map((line) => line.replace(/\|$/, '').trim());

const printed = (row: (typeof plan.rows)[number], column: string, shown: string | null) =>
  row.repairs.find((repair) => repair.column === column)?.printed ?? shown;

test('7 sections, 32 mục tiêu, 58 nhiệm vụ, 74 work items, 3 of them without activity', () => {
  const distinct = (values: string[]) => new Set(values).size;
  expect(plan.sections).toHaveLength(7);
  expect(distinct(plan.rows.map((row) => row.objectiveCode))).toBe(32);
  expect(distinct(plan.rows.map((row) => row.taskCode))).toBe(58);
  expect(plan.rows).toHaveLength(74);
  expect(plan.rows.filter((row) => row.activity === null).map((row) => row.code)).toEqual([
    'II.4.1',
    'II.5.1',
    'II.6.1',
  ]);
});

test('the data printed again in order gives every cell of the plan, none more', () => {
  const again: string[] = [];
  const seen = new Set<string>();
  for (const row of plan.rows) {
    for (const [code, column, shown] of [
      [row.objectiveCode, 'objective', row.objective],
      [row.taskCode, 'task', row.task],
    ] as const) {
      if (!seen.has(code)) again.push(printed(row, column, shown) ?? '');
      seen.add(code);
    }
    const activity = printed(row, 'activity', row.activity);
    // Three printed cells hold two activities each; the second shares every other cell of the first.
    if (['II.3.2.HD2', 'II.8.1.HD2', 'VI.7.1.HD2'].includes(row.code)) {
      const at = again.map((cell) => cell.startsWith('Hoạt động 1')).lastIndexOf(true);
      again[at] = `${again[at]} ${activity}`;
      continue;
    }
    if (activity !== null) again.push(activity);
    for (const column of ['product', 'lead', 'coordinating', 'time', 'budget'] as const) {
      const cell = printed(row, column, row[column]);
      if (!row.inherited.includes(column) && cell) again.push(cell);
    }
  }
  expect(again).toEqual(printedCells);
});

test('cells of merged rows are inherited and say so', () => {
  const row = (code: string) => plan.rows.find((each) => each.code === code);
  expect(row('I.1.2.HD3')).toMatchObject({
    time: 'Năm 2024',
    inherited: ['product', 'lead', 'coordinating', 'time'],
  });
  expect(row('I.1.1.HD2')).toMatchObject({ lead: 'Sở Tư pháp', time: 'Năm 2024', inherited: ['time'] });
  expect(row('II.5.1')).toMatchObject({ time: '', inherited: [] });
  expect(row('VII.1.2.HD1')).toMatchObject({ coordinating: '', inherited: [] });
});

test('a repaired slip keeps what is printed', () => {
  expect(plan.rows.find((row) => row.code === 'II.2.1.HD1')).toMatchObject({
    time: 'Trước 10/2/2024',
    repairs: [{ column: 'time', printed: 'Trước 10/2/2 024', repaired: 'Trước 10/2/2024' }],
  });
});

test('15 assignments and 6 general tasks; every paragraph stands in the plan', () => {
  expect(plan.assignments.map((assignment) => assignment.paragraphs.length)).toEqual([
    6, 3, 2, 4, 3, 1, 2, 2, 2, 2, 3, 2, 1, 3, 3,
  ]);
  for (const paragraph of plan.assignments.flatMap((assignment) => assignment.paragraphs)) {
    expect(lines).toContain(paragraph);
  }
  expect(plan.generalTasks.map(({ code, time }) => [code, time])).toEqual([
    ['IV.1.1.a', 'xong trước ngày 15/01/2024'],
    ['IV.1.1.b', 'xong trước ngày 31/01/2024'],
    ['IV.1.2', ''],
    ['IV.1.3', 'định kỳ hàng tháng'],
    ['IV.1.4', 'hoàn thành trước ngày 28/02/2024'],
    ['III.3', 'trong tháng 02/2024'],
  ]);
  for (const task of plan.generalTasks) expect(lines).toContain(task.text);
});

test('data that breaks the schema is refused with its path', () => {
  const broken = structuredClone(appendix) as { sections: { objectives: { text: unknown }[] }[] };
  broken.sections[2]!.objectives[0]!.text = 5;
  expect(() => loadPlan({ appendix: broken, body, targets: [] })).toThrow(PlanDataError);
  expect(() => loadPlan({ appendix: broken, body, targets: [] })).toThrow(
    /appendix\.sections\[2\]\.objectives\[0\]\.text/,
  );
});

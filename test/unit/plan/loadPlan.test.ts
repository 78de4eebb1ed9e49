import { loadPlan, PlanDataError } from '../../../src/plan/loadPlan';
import { BAC_GIANG_FILES } from '../../programmes';

const { plan, appendix, body, targets } = BAC_GIANG_FILES;
const data = { plan, appendix, body, targets };
// Tests break any part of it, including its types.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = any;

function faultOf(spoil: (copy: Loose) => void): string {
  const copy = structuredClone(data);
  spoil(copy);
  try {
    loadPlan(copy);
  } catch (error) {
    if (error instanceof PlanDataError) return error.message;
    throw error;
  }
  return 'loaded';
}

const task = (copy: Loose, section: number, objective: number, index: number) =>
  copy.appendix.sections[section].objectives[objective].tasks[index];

test.each<[string, (copy: Loose) => void, string]>([
  [
    'a text that is a number',
    (copy) => (copy.appendix.sections[2].objectives[0].text = 5),
    'appendix.sections[2].objectives[0].text: ',
  ],
  [
    'a cell left out',
    (copy) => delete task(copy, 2, 0, 1).items[0].lead,
    'appendix.sections[2].objectives[0].tasks[1].items[0].lead: ',
  ],
  [
    'a cell of an unknown name',
    (copy) => (task(copy, 0, 0, 0).items[0].leed = 'Sở Tư pháp'),
    'appendix.sections[0].objectives[0].tasks[0].items[0]: ',
  ],
  ['an impossible date', (copy) => (copy.plan.issuedOn = '2023-02-30'), 'plan.issuedOn: '],
  ['a plan without sections', (copy) => (copy.appendix.sections = []), 'appendix.sections: '],
  [
    'a row code twice',
    (copy) => (task(copy, 0, 0, 1).items[2].code = 'I.1.2.HD2'),
    'appendix.sections[0].objectives[0].tasks[1].items[2].code: "I.1.2.HD2" stands twice',
  ],
  [
    'a nhiệm vụ code twice',
    (copy) => (task(copy, 2, 0, 1).code = 'III.1.1'),
    'appendix.sections[2].objectives[0].tasks[1].code: "III.1.1" stands twice',
  ],
  [
    'a row code of another nhiệm vụ',
    (copy) => (task(copy, 0, 0, 0).items[1].code = 'I.1.10.HD2'),
    'appendix.sections[0].objectives[0].tasks[0].items[1].code: "I.1.10.HD2" is not one step under',
  ],
  [
    'a nhiệm vụ code that could be a row code',
    (copy) => (task(copy, 0, 0, 1).code = 'I.1.1.HD1'),
    'appendix.sections[0].objectives[0].tasks[1].code: "I.1.1.HD1" is not one step under',
  ],
  [
    'a mục tiêu code of another section',
    (copy) => (copy.appendix.sections[1].objectives[3].code = 'I.4'),
    'appendix.sections[1].objectives[3].code: "I.4" is not one step under',
  ],
  [
    'an inherited cell that is not the one above',
    (copy) => (task(copy, 0, 0, 1).items[1].time = 'Năm 2025'),
    'appendix.sections[0].objectives[0].tasks[1].items[1].inherited[3]: "time" is not',
  ],
  [
    'an inherited cell that is empty',
    (copy) => task(copy, 0, 0, 1).items[1].inherited.push('budget'),
    'appendix.sections[0].objectives[0].tasks[1].items[1].inherited[4]: "budget" is not',
  ],
  [
    'a first row that inherits',
    (copy) => task(copy, 0, 0, 0).items[0].inherited.push('time'),
    'appendix.sections[0].objectives[0].tasks[0].items[0].inherited[0]: "time" is not',
  ],
  [
    'a repair that repairs nothing',
    (copy) => (task(copy, 1, 1, 0).items[0].repairs[0].printed = 'Trước 10/2/2024'),
    'appendix.sections[1].objectives[1].tasks[0].items[0].repairs[0]: repairs nothing',
  ],
  [
    'a corrected text that is the printed one',
    (copy) => (task(copy, 2, 0, 0).repair.printed = task(copy, 2, 0, 0).text),
    'appendix.sections[2].objectives[0].tasks[0].repair: repairs nothing',
  ],
  [
    'a general task twice',
    (copy) => copy.body.generalTasks.push(copy.body.generalTasks[2]),
    'body.generalTasks[7].code: "IV.1.2" stands twice',
  ],
  [
    'an assignment without paragraphs',
    (copy) => (copy.body.assignments[7].paragraphs = []),
    'body.assignments[7].paragraphs: ',
  ],
  ['an unknown operator', (copy) => (copy.targets[0].operator = '=>'), 'targets[0].operator: '],
  [
    'a target of no section',
    (copy) => (copy.targets[2].section = 'VIII'),
    'targets[2].section: no section "VIII"',
  ],
])('%s is refused by its path', (_what, spoil, path) => {
  expect(faultOf(spoil).slice(0, path.length)).toBe(path);
});

test('each fault has its line', () => {
  const faults = faultOf((copy) => {
    copy.plan.title = '';
    copy.plan.year = '2024';
  }).split('\n');
  expect(faults.map((line) => line.split(':')[0])).toEqual(['plan.title', 'plan.year']);
});

test('a repaired mục tiêu is flagged on each of its rows', () => {
  const copy: Loose = structuredClone(data);
  copy.appendix.sections[0].objectives[1].repair = { printed: '2. Gắn việc', reason: 'thiếu chữ' };
  const rows = loadPlan(copy).rows.filter((row) => row.objectiveCode === 'I.2');
  expect(rows.map((row) => row.repairs.map(({ column, printed }) => [column, printed]))).toEqual([
    [['objective', '2. Gắn việc']],
    [['objective', '2. Gắn việc']],
    [['objective', '2. Gắn việc']],
  ]);
});

import type { PlanColumn, PlanRow } from '../../../src/plan/plan';
import { planLines, printedRows } from './printedAppendix';
import { BAC_GIANG } from '../../programmes';

const plan = BAC_GIANG.plan;
const row = (code: string) => plan.rows.find((each) => each.code === code);
const distinct = (values: string[]) => new Set(values).size;

const COLUMNS = ['product', 'lead', 'coordinating', 'time', 'budget'] as const satisfies PlanColumn[];
type Shown = Omit<PlanRow, 'repairs' | 'binds' | 'countedAs' | 'footnotes'>;

/** The work items in the printed table, derived only from its cells and their merges. */
function printedItems(): Shown[] {
  const items: Shown[] = [];
  const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];
  let [section, objective, task] = [0, 0, 0];
  for (const [, objectiveCell, taskCell, activityCell, ...others] of printedRows()) {
    if (objectiveCell) {
      // No row says where a section begins, but the numbers of the mục tiêu restart.
      if (objectiveCell.startsWith('1. ')) [section, objective] = [section + 1, 0];
      [objective, task] = [objective + 1, 0];
    }
    if (taskCell) task += 1;
    const above = items.at(-1);
    const inherited: PlanColumn[] = [];
    const cells = COLUMNS.map((column, index) => {
      const printed = others[index] ?? null;
      // Printed empty, below "Năm 2024" of the same nhiệm vụ: read as merged, like its neighbours.
      const readAsMerged =
        column === 'time' && (activityCell ?? '').startsWith('Hoạt động 2: Nâng cao chất lượng');
      if (printed !== null && !readAsMerged) return [column, printed] as const;
      if (above?.[column]) inherited.push(column);
      return [column, above?.[column] ?? ''] as const;
    });
    const objectiveCode = `${ROMAN[section - 1]}.${objective}`;
    const taskCode = `${objectiveCode}.${task}`;
    // A printed cell may contain two activities.
    for (const activity of (activityCell ?? '').split(/ (?=Hoạt động \d)/)) {
      const number = /^Hoạt động (\d+)/.exec(activity)?.[1];
      items.push({
        code: number ? `${taskCode}.HD${number}` : taskCode,
        section: ROMAN[section - 1] ?? '',
        objectiveCode,
        taskCode,
        objective: objectiveCell || (above?.objective ?? ''),
        task: taskCell || (above?.task ?? ''),
        activity: activity || null,
        ...(Object.fromEntries(cells) as Record<(typeof COLUMNS)[number], string>),
        inherited,
      });
    }
  }
  return items;
}

/** A row with every repair undone, and without the data that is not printed. */
function asPrinted({
  repairs,
  binds: _binds,
  countedAs: _countedAs,
  footnotes: _footnotes,
  documentKinds: _kinds,
  ownDocument: _own,
  compulsory: _compulsory,
  ...shown
}: PlanRow): Shown {
  for (const { column, printed } of repairs) shown[column] = printed;
  return shown;
}

test('7 sections, 32 mục tiêu, 58 nhiệm vụ, 71 printed rows, 74 work items, 3 of them without activity', () => {
  expect(plan.sections.map(({ code, title }) => ({ code, title }))).toEqual([
    { code: 'I', title: 'Cải cách thể chế' },
    { code: 'II', title: 'Cải cách thủ tục hành chính' },
    { code: 'III', title: 'Cải cách tổ chức bộ máy hành chính nhà nước' },
    { code: 'IV', title: 'Cải cách chế độ công vụ' },
    { code: 'V', title: 'Cải cách tài chính công' },
    { code: 'VI', title: 'Xây dựng và phát triển chính quyền điện tử, chính quyền số' },
    { code: 'VII', title: 'Công tác chỉ đạo, điều hành' },
  ]);
  expect(distinct(plan.rows.map((each) => each.objectiveCode))).toBe(32);
  expect(distinct(plan.rows.map((each) => each.taskCode))).toBe(58);
  expect(printedRows()).toHaveLength(71);
  expect(plan.rows).toHaveLength(74);
  expect(plan.rows.filter((each) => each.activity === null).map((each) => each.code)).toEqual([
    'II.4.1',
    'II.5.1',
    'II.6.1',
  ]);
});

test('with the repairs undone every cell is the printed one, at its place, merged where the print merges', () => {
  expect(plan.rows.map(asPrinted)).toEqual(printedItems());
});

test('a merged cell gives its text to the rows it covers, which say so', () => {
  expect(row('I.1.2.HD3')).toMatchObject({
    lead: 'Sở Tư pháp (đối với nhiệm vụ tự kiểm tra, kiểm tra theo thẩm quyền). Các Sở, ngành, địa phương (đối với nhiệm vụ rà soát, hệ thống hóa)',
    time: 'Năm 2024',
    inherited: ['product', 'lead', 'coordinating', 'time'],
  });
  expect(row('I.2.1.HD3')).toMatchObject({ time: 'Năm 2024', inherited: ['time'] });
  expect(row('VI.1.1.HD2')).toMatchObject({ lead: 'Sở TT&TT', budget: 'Theo quy định' });
  // The merge extends into the next mục tiêu.
  expect(row('VI.2.1.HD1')).toMatchObject({ budget: 'Theo quy định', inherited: ['budget'] });
  expect(plan.rows.filter((each) => each.inherited.length > 0).map((each) => each.code)).toEqual([
    'I.1.1.HD2',
    'I.1.2.HD2',
    'I.1.2.HD3',
    'I.1.2.HD4',
    'I.2.1.HD2',
    'I.2.1.HD3',
    'VI.1.1.HD2',
    'VI.2.1.HD1',
  ]);
});

test('a cell that is printed empty stays empty', () => {
  expect(row('II.3.1.HD1')).toMatchObject({ product: '', time: 'Theo Kế hoạch riêng', inherited: [] });
  expect(row('II.5.1')).toMatchObject({ time: '', budget: '', inherited: [] });
  expect(row('VI.3.1.HD1')).toMatchObject({ time: 'Năm 2024', budget: '', inherited: [] });
  expect(row('VII.1.2.HD1')).toMatchObject({ coordinating: '', time: 'Tháng 12/2024', inherited: [] });
  expect(plan.rows.filter((each) => each.time === '').map((each) => each.code)).toEqual(['II.5.1']);
  expect(plan.rows.filter((each) => each.lead === '')).toEqual([]);
});

test('codes are ours: in order under the mục tiêu, whatever number is printed', () => {
  expect(row('III.1.9.HD1')?.task).toMatch(/^2\.9\. Nhiệm vụ 9: /);
  expect(row('II.2.1.HD1')?.task).toMatch(/^2\.1\. Nhiệm vụ 2: /);
  expect(row('II.2.1.HD2')).toBeUndefined();
  expect(row('II.2.1.HD3')?.activity).toBe(
    'Hoạt động 3: Tổng hợp danh sách và trình Chủ tịch UBND tỉnh ban hành Kế hoạch',
  );
  expect(row('VII.3.2.HD1')?.objective).toBe('3. Đẩy mạnh công tác kiểm tra CCHC theo hướng thực chất.');
});

test('two activities of one printed cell share its other cells', () => {
  expect(row('II.3.2.HD1')?.activity).toBe(
    'Hoạt động 1: Rà soát các TTHC thuộc thẩm quyền giải quyết của các cấp.',
  );
  expect(row('II.3.2.HD2')).toMatchObject({
    activity: 'Hoạt động 2: Đề xuất các nội dung ủy quyền giải quyết của từng cấp',
    lead: 'Các sở, ban, ngành, UBND huyện, TP',
    time: 'Thường xuyên',
    inherited: [],
  });
  expect(row('VI.7.1.HD2')).toMatchObject({
    activity: 'Hoạt động 2: Đánh giá tiến độ, mức độ hoàn thành.',
    lead: 'Công an tỉnh',
    budget: 'Theo quy định',
  });
});

test('only slips whose meaning is certain are repaired, each beside what is printed', () => {
  const slips = [
    ['II.2.1.HD1', 'time', '10/2/2 024', '10/2/2024'],
    ['III.1.1.HD1', 'task', '18- NQ/TW', '18-NQ/TW'],
    ['III.1.3.HD1', 'task', '31/2022/QĐ- UBND', '31/2022/QĐ-UBND'],
    ['III.1.4.HD1', 'task', '16/2021/QĐ- UBND', '16/2021/QĐ-UBND'],
    ['III.1.7.HD1', 'activity', 'Sở Noi vụ', 'Sở Nội vụ'],
    ['III.1.8.HD1', 'task', '233- NQ/TU', '233-NQ/TU'],
    ['V.1.1.HD1', 'task', '130/2005/NĐCP', '130/2005/NĐ-CP'],
    ['V.1.1.HD1', 'coordinating', 'thuộc BND tỉnh', 'thuộc UBND tỉnh'],
    ['VI.6.1.HD1', 'activity', '42/2022/NĐ- CP', '42/2022/NĐ-CP'],
  ] as const;
  const repairs = plan.rows.flatMap((each) => each.repairs.map((repair) => ({ code: each.code, ...repair })));
  const others = repairs.filter((repair) => repair.column !== 'objective');
  expect(others.map(({ code, column }) => [code, column])).toEqual(
    slips.map(([code, column]) => [code, column]),
  );
  for (const [index, [code, column, slip, repaired]] of slips.entries()) {
    expect(others[index]?.printed).toContain(slip);
    expect(others[index]?.repaired).toBe(others[index]?.printed.replace(slip, repaired));
    expect(row(code)?.[column]).toBe(others[index]?.repaired);
  }
});

test('footnote marks 1 to 6 are off mục tiêu III.1, on all its rows', () => {
  const rows = plan.rows.filter((each) => each.objectiveCode === 'III.1');
  expect(rows).toHaveLength(9);
  for (const { objective, repairs } of rows) {
    const printed = repairs.find((repair) => repair.column === 'objective')?.printed ?? '';
    for (const marked of [
      '18-NQ/TW1;',
      '19-NQ/TW2;',
      '24/2014/NĐ-CP3,',
      '108/2020/NĐ-CP4;',
      '120/2020/NĐ-CP5;',
    ]) {
      expect(printed).toContain(marked);
    }
    expect(objective).toBe(printed.replace(/(?<=NQ\/TW|NĐ-CP)[1-6]/g, ''));
    expect(objective).toContain('Nghị định 60/2021/NĐ-CP của Chính phủ');
  }
});

test('the six footnotes stand with the row that prints their text first, as the last lines of the plan', () => {
  const from = planLines.findIndex((line) => line.startsWith('1 ngày 25/10/2017'));
  const printed = planLines.slice(from).filter((line) => line !== '');
  const [first, ...others] = plan.rows.filter((each) => each.objectiveCode === 'III.1');
  expect(first?.footnotes?.map(({ mark, text }) => `${mark} ${text}`)).toEqual(printed);
  for (const other of others) expect(other.footnotes).toBeUndefined();
});

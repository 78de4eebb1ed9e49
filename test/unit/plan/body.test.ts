import { planLines } from './printedAppendix';
import { BAC_GIANG } from '../../programmes';

const plan = BAC_GIANG.plan;

test('who issued it, when', () => {
  expect(plan).toMatchObject({
    id: '213-KH-UBND-2024',
    number: '213/KH-UBND',
    year: 2024,
    province: 'Bắc Giang',
    issuedOn: '2023-12-29',
  });
});

test('part IV printed again from the data is part IV of the plan, line by line', () => {
  const from = planLines.findIndex((line) => line.startsWith('1.1. Căn cứ Kế hoạch này'));
  const to = planLines.findIndex((line) => line.startsWith('Trên đây là Kế hoạch CCHC'));
  const general = plan.generalTasks.filter((task) => task.code.startsWith('IV.')).map((task) => task.text);
  expect([
    ...new Set(general),
    '2. Phân công nhiệm vụ đối với các cơ quan chủ trì các nội dung CCHC',
    'Ngoài việc thực hiện những nội dung, nhiệm vụ trong Phụ lục kèm theo Kế hoạch; các cơ quan có tên dưới đây có trách nhiệm triển khai thực hiện các nội dung, nhiệm vụ sau:',
    ...plan.assignments.flatMap(({ code, agencies, paragraphs }) => [
      `${code.replace(/^IV\./, '')}. ${agencies}`,
      ...paragraphs,
    ]),
  ]).toEqual(planLines.slice(from, to));
});

test('general tasks with whom they bind and by when', () => {
  const all = 'Các sở, cơ quan, đơn vị thuộc UBND tỉnh; UBND cấp huyện; UBND cấp xã';
  expect(plan.generalTasks.map(({ code, lead, time }) => [code, lead, time])).toEqual([
    ['IV.1.1.a', 'Các sở, cơ quan thuộc UBND tỉnh, UBND cấp huyện', 'xong trước ngày 15/01/2024'],
    ['IV.1.1.b', 'UBND cấp xã', 'xong trước ngày 31/01/2024'],
    ['IV.1.2', all, ''],
    ['IV.1.3', all, 'định kỳ hàng tháng, quý, 6 tháng, năm hoặc đột xuất'],
    ['IV.1.4', 'các sở, ngành, các huyện, thành phố', 'hoàn thành trước ngày 28/02/2024'],
    ['III.3', 'Các sở, cơ quan thuộc UBND tỉnh, UBND huyện, thành phố', 'trong tháng 02/2024'],
    ['III.5', '', 'Thường xuyên'],
  ]);
  for (const { text, time } of plan.generalTasks) {
    expect(planLines).toContain(text);
    expect(text).toContain(time);
  }
});

test('an assignment is IV.2.1 … IV.2.15 with its paragraphs', () => {
  expect(plan.assignments.map(({ code, paragraphs }) => [code, paragraphs.length])).toEqual([
    ['IV.2.1', 6],
    ['IV.2.2', 3],
    ['IV.2.3', 2],
    ['IV.2.4', 4],
    ['IV.2.5', 3],
    ['IV.2.6', 1],
    ['IV.2.7', 2],
    ['IV.2.8', 2],
    ['IV.2.9', 2],
    ['IV.2.10', 2],
    ['IV.2.11', 3],
    ['IV.2.12', 2],
    ['IV.2.13', 1],
    ['IV.2.14', 3],
    ['IV.2.15', 3],
  ]);
});

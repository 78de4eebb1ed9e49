import fc from 'fast-check';
import { readSources } from '../../src/cli/import/readSources';
import { readPlan } from '../../src/import/plan/readPlan';
import { BAC_GIANG } from '../programmes';
import { asDocx, asHtml, asXlsx, LAYOUTS, type Content } from '../unit/import/plan/layouts';

const words = fc
  .array(
    fc.constantFrom(
      'rà soát',
      'văn bản',
      'thủ tục',
      'số hóa',
      'hồ sơ',
      'đào tạo',
      'công chức',
      'tài chính',
      'đô thị',
      '& <b>',
    ),
    { minLength: 2, maxLength: 6 },
  )
  .map((parts) => parts.join(' '));
const agencies = BAC_GIANG.catalogue.agencies.slice(0, 12).map(({ name }) => name);
const item = fc.record({
  words,
  product: fc.oneof(fc.constant(''), fc.constantFrom('Báo cáo', 'Quyết định', 'Kế hoạch')),
  lead: fc.constantFrom(...agencies),
  coordinating: fc.oneof(fc.constant(''), fc.constantFrom(...agencies)),
  time: fc.constantFrom('Quý I/2024', 'Trước 15/6/2024', 'Thường xuyên', 'Tháng 3/2024', 'Năm 2024'),
  budget: fc.constantFrom('', '120', 'Ngân sách tỉnh'),
});
const task = fc.record({ words, items: fc.array(item, { minLength: 1, maxLength: 3 }) });
const objective = fc.record({ words, tasks: fc.array(task, { minLength: 1, maxLength: 3 }) });
const section = fc.record({ words, objectives: fc.array(objective, { minLength: 1, maxLength: 2 }) });
const NUMERALS = ['I', 'II', 'III'];

/** As printed in plans: every level has its number. */
const content: fc.Arbitrary<Content> = fc.array(section, { minLength: 1, maxLength: 3 }).map((sections) => ({
  sections: sections.map((each, s) => ({ code: NUMERALS[s]!, title: `CẢI CÁCH ${s} ${each.words}` })),
  rows: sections.flatMap((each, s) =>
    each.objectives.flatMap((ofSection, o) =>
      ofSection.tasks.flatMap((ofObjective, t) =>
        ofObjective.items.map(({ words: own, ...cells }, i) => ({
          section: NUMERALS[s]!,
          objective: `${o + 1}. ${ofSection.words}`,
          task: `${o + 1}.${t + 1}. Nhiệm vụ ${t + 1}: ${ofObjective.words}`,
          activity: `Hoạt động ${i + 1}: ${own}`,
          ...cells,
        })),
      ),
    ),
  ),
}));

const FORMS = { docx: asDocx, xlsx: asXlsx, html: asHtml } as const;

test('whatever a plan says comes back from any layout in any form', async () => {
  await fc.assert(
    fc.asyncProperty(
      content,
      fc.constantFrom(...LAYOUTS),
      fc.constantFrom(...(Object.keys(FORMS) as (keyof typeof FORMS)[])),
      async (plan, layout, form) => {
        const { tables } = await readSources('phu-luc', await FORMS[form](layout.tables(plan)));
        const { rows, unread } = readPlan(tables, { catalogue: BAC_GIANG.catalogue, otherwise: 2024 })!;
        const lacks = (column: 'coordinating' | 'budget', text: string) =>
          layout.lacks.includes(column) ? '' : text;
        expect(
          rows.map(
            ({
              section: at,
              objective: aim,
              task: duty,
              activity,
              product,
              lead,
              coordinating,
              time,
              budget,
            }) => ({
              ...{ at, aim, duty, activity, product, lead, coordinating, time, budget },
            }),
          ),
        ).toEqual(
          plan.rows.map(
            ({
              section: at,
              objective: aim,
              task: duty,
              activity,
              product,
              lead,
              coordinating,
              time,
              budget,
            }) => ({
              ...{ at, aim, duty, activity, product, lead, time },
              coordinating: lacks('coordinating', coordinating),
              budget: lacks('budget', budget),
            }),
          ),
        );
        expect(unread).toEqual([]);
      },
    ),
    { numRuns: Number(process.env.FC_RUNS ?? 120) },
  );
});

/** What no reader can know, by the cell that it stands in. */
const UNREADABLE = {
  time: { why: 'deadline', texts: ['45/13/2026', 'Sớm nhất có thể', '31/4/2026', 'Quý V/2026'] },
  lead: { why: 'agency', texts: ['Tổng cục Trên Trời', 'Viện Không Có Thật'] },
} as const;
const planted = fc.oneof(
  ...(['time', 'lead'] as const).map((key) =>
    fc.record({ key: fc.constant(key), text: fc.constantFrom(...UNREADABLE[key].texts), at: fc.nat() }),
  ),
);

test('of a plan with something unreadable in one cell exactly that is listed, from any layout in any form', async () => {
  await fc.assert(
    fc.asyncProperty(
      content,
      planted,
      fc.constantFrom(...LAYOUTS),
      fc.constantFrom(...(Object.keys(FORMS) as (keyof typeof FORMS)[])),
      async (plan, { key, text, at }, layout, form) => {
        const index = at % plan.rows.length;
        const rows = plan.rows.map((row, each) => (each === index ? { ...row, [key]: text } : row));
        const { tables } = await readSources('phu-luc', await FORMS[form](layout.tables({ ...plan, rows })));
        const read = readPlan(tables, { catalogue: BAC_GIANG.catalogue, otherwise: 2024 })!;
        expect(read.unread.map((each) => [each.why, each.text])).toEqual([[UNREADABLE[key].why, text]]);
        expect(read.rows[index]).toMatchObject({ [key]: text });
      },
    ),
    { numRuns: Number(process.env.FC_RUNS ?? 120) },
  );
});

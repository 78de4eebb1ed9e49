import fc from 'fast-check';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { assemblePlan } from '../../src/plan/assemblePlan';
import type { Programme } from '../../src/programmes/programme';
import { planWorkbook } from '../../src/workbook/plan/planWorkbook';
import { readPlanWorkbook } from '../../src/workbook/plan/readPlanWorkbook';
import { BAC_GIANG, SONG_BIEN } from '../programmes';

const throughFile = async (programme: Programme) =>
  readPlanWorkbook(await readXlsx(await writeXlsx(planWorkbook(programme))));

test.each([BAC_GIANG, SONG_BIEN])(
  '$id: programme → workbook → programme is the identity',
  async (programme) => {
    expect(await throughFile(programme)).toEqual(programme);
  },
);

const words = fc
  .array(fc.constantFrom('Sở Nội vụ', 'rà soát', '100%', 'Quý IV/2026', '=1+1', 'a;b, c', '…', '007', 'x'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));
const cell = fc.oneof(fc.constant(''), words);

test('whatever a row says comes back as it was', async () => {
  const item = fc.record({
    product: cell,
    lead: cell,
    coordinating: cell,
    time: cell,
    budget: cell,
    text: words,
  });
  const tree = fc.array(
    fc.array(fc.array(item, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
    {
      minLength: 1,
      maxLength: 3,
    },
  );
  await fc.assert(
    fc.asyncProperty(tree, async (tasks) => {
      const objectives = tasks.map((ofObjective, o) => ({
        code: `I.${o + 1}`,
        text: `Mục tiêu ${o}`,
        tasks: ofObjective.map((items, t) => ({
          code: `I.${o + 1}.${t + 1}`,
          text: `Nhiệm vụ ${t}`,
          items: items.map(({ text, ...cells }, i) => ({
            code: `I.${o + 1}.${t + 1}.HD${i + 1}`,
            activity: text,
            ...cells,
            inherited: [],
            repairs: [],
          })),
        })),
      }));
      const { id, number, title, year, province, issuedOn, version, generalTasks, assignments, targets } =
        BAC_GIANG.plan;
      const plan = assemblePlan(
        { id, number, title, year, province, issuedOn, version },
        {
          appendix: { sections: [{ code: 'I', title: 'Phần một', objectives }] },
          body: { generalTasks, assignments },
          targets: targets.map((target) => ({ ...target, section: null })),
        },
      );
      const programme = {
        ...BAC_GIANG,
        plan,
        holidays: ['2024-02-10', '2024-09-02'],
        holidaySource: 'Thông báo số 1/TB-BNV',
        risk: { days: 20, percentBelow: 50 },
      };
      expect(await throughFile(programme)).toEqual(programme);
    }),
    { numRuns: 15 },
  );
});

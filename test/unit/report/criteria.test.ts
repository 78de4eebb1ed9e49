import fc from 'fast-check';
import { readConsolidation } from '../../../src/consolidation/readConsolidation';
import { buildProvinceWorkbook } from '../../../src/consolidation/sheets/provinceWorkbook';
import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { readCarriedPlan } from '../../../src/entries/readCarriedPlan';
import { pointsFor } from '../../../src/figures/criterionFigures';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import type { Criterion } from '../../../src/programmes/criterion';
import { loadProgramme } from '../../../src/programmes/loadProgramme';
import { programmeFile } from '../../../src/programmes/programmeFile';
import type { Programme } from '../../../src/programmes/programme';
import { listWorkbook } from '../../../src/report/lists/listFile';
import { provinceList } from '../../../src/report/lists/provinceLists';
import { checkPlan } from '../../../src/validation/plan/checkPlan';
import { buildAgencyWorkbook } from '../../../src/workbook/agency/agencyWorkbook';
import { planWorkbook } from '../../../src/workbook/plan/planWorkbook';
import { planRecords } from '../../../src/workbook/plan/planRecords';
import { readPlanWorkbook } from '../../../src/workbook/plan/readPlanWorkbook';
import { BAC_GIANG } from '../../programmes';
import { book, brought, day } from '../consolidation/books';

const DONE = { status: 'Hoàn thành', doneOn: day('2024-02-01') };
// Each led by Sở Nội vụ alone.
const [A = '', B = '', C = ''] = BAC_GIANG.plan.rows
  .filter(({ lead }) => lead === 'Sở Nội vụ')
  .map(({ code }) => code);
const CRITERIA: Criterion[] = [
  {
    code: '1.1',
    text: 'Thực hiện kế hoạch về thể chế',
    tasks: [A, B],
    bands: [
      { from: 50, points: 0.5 },
      { from: 100, points: 1.25 },
    ],
  },
  { code: '1.2', text: 'Chưa có bảng điểm', tasks: [C, 'P.IV.1.1.a'], bands: [] },
];
const programme: Programme = { ...BAC_GIANG, criteria: CRITERIA };
const consolidation = brought(
  [
    book('Sở Nội vụ', {
      tasks: {
        [A]: { ...DONE, documentNumber: '12/KH-SNV; 13/BC-SNV', documentDate: day('2024-01-30') },
        [B]: { status: 'Đang thực hiện' },
      },
    }),
  ],
  { programme },
);

test('a criterion: its tasks, how many are done, their papers, and the points of the office’s own table', () => {
  const { columns, rows } = provinceList('criteria', consolidation);
  expect(columns.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['code', 'share', 'points', 'cited', 'missing']),
  );
  expect(rows).toEqual([
    expect.objectContaining({
      ...{ code: '1.1', tasks: 2, done: 1, notArisen: 0, silent: 0 },
      ...{ share: 50, points: 0.5, cited: 2, missing: 0 },
    }),
    // Nobody reported on them: neither a share nor points.
    expect.objectContaining({ code: '1.2', tasks: 2, silent: 2, share: 'chưa có số liệu', points: null }),
  ]);
});

test('without a table nothing is said of points, without criteria nothing of criteria', () => {
  const none = { ...programme, criteria: CRITERIA.map((each) => ({ ...each, bands: [] })) };
  const keys = (of: Programme, kind: 'criteria' | 'evidence') =>
    provinceList(kind, { ...consolidation, programme: of }).columns.map(({ key }) => key);
  expect(keys(none, 'criteria')).not.toContain('points');
  expect(keys(programme, 'evidence')).toContain('criteria');
  expect(keys(BAC_GIANG, 'evidence')).not.toContain('criteria');
  expect(provinceList('criteria', { ...consolidation, programme: BAC_GIANG }).rows).toEqual([]);
});

test('the evidence of one criterion alone', async () => {
  const of = (criterion?: string) =>
    provinceList('evidence', consolidation, criterion).rows.map(({ code, criteria }) => [code, criteria]);
  expect(of('1.1')).toEqual([
    [A, '1.1'],
    [A, '1.1'],
  ]);
  expect(of('1.2')).toEqual([]);
  expect(of()).toHaveLength(2);
  // And it is a sheet of its own.
  const list = provinceList('criteria', consolidation);
  const read = await readXlsx(await writeXlsx(listWorkbook(list, consolidation)));
  expect(read.sheets.map(({ name }) => name)).toEqual(['Tiêu chí']);
});

test('a share between two bands gets the points of the lower one, below all of them none', () => {
  const bands = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(bands, fc.double({ min: 0, max: 100, noNaN: true }), (from, share) => {
      const points = pointsFor(
        share,
        from.map((each) => ({ from: each, points: each * 10 })),
      );
      const reached = from.filter((each) => each <= share);
      expect(points).toBe(reached.length === 0 ? null : Math.max(...reached) * 10);
    }),
  );
  expect(pointsFor(null, [{ from: 0, points: 1 }])).toBeNull();
});

test('criteria come back from the plan workbook, from one file, and from what a workbook carries', async () => {
  expect(readPlanWorkbook(await readXlsx(await writeXlsx(planWorkbook(programme))))).toEqual(programme);
  expect(loadProgramme(JSON.parse(JSON.stringify(programmeFile(programme))))).toEqual(programme);
  const agency = programme.catalogue.agencies[0]!;
  const period = knownPeriod(programme, 'nam');
  const made = await readXlsx(await writeXlsx(buildAgencyWorkbook({ programme, agency, period })));
  expect(loadProgramme(readCarriedPlan(made)!.file).criteria).toEqual(CRITERIA);
});

test('a share without its points, and a task that the plan does not have, are reported with their cell', async () => {
  const wrong = {
    ...programme,
    criteria: [{ ...CRITERIA[0]!, tasks: [A, 'X.9'] }],
  };
  const snapshot = await readXlsx(await writeXlsx(planWorkbook(wrong)));
  expect(checkPlan(planRecords(snapshot), wrong).filter(({ sheet }) => sheet === 'criteria')).toEqual([
    expect.objectContaining({
      rule: 'criterion-task-unknown',
      cell: 'C2',
      row: '1.1',
      values: { task: 'X.9' },
    }),
  ]);
  const sheet = snapshot.sheets.find(({ name }) => name === 'Tiêu chí')!;
  const values = sheet.values.map((row) => row.map((cell) => (cell === '0.5\n1.25' ? '0,5' : cell)));
  const cut = {
    ...snapshot,
    sheets: snapshot.sheets.map((each) => (each === sheet ? { ...sheet, values } : each)),
  };
  expect(() => readPlanWorkbook(cut)).toThrow('Tiêu chí 1.1: mỗi mức tỷ lệ phải có một mức điểm');
});

test('the province’s workbook read again gives the same', async () => {
  const saved = await readXlsx(await writeXlsx(buildProvinceWorkbook(consolidation)));
  const again = readConsolidation(bindWorkbook(saved), programme);
  if (typeof again === 'string') throw new Error(again);
  expect(provinceList('criteria', again).rows).toEqual(provinceList('criteria', consolidation).rows);
});

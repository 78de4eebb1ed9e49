import { agencyByName } from '../../../src/agency/agencyByName';
import { provinceFigures } from '../../../src/figures/provinceFigures';
import { BAC_GIANG } from '../../programmes';
import { book, brought, day, sealedOn } from '../consolidation/books';

/** Led by 19 sở and 10 districts, due 9/2/2024. */
const GROUP = 'II.2.1.HD1';
/** Led by Sở Tài chính alone, due 31/1/2024. */
const SINGLE = 'V.1.1.HD1';

const consolidation = brought(
  [
    book('Sở Tư pháp', {
      tasks: { [GROUP]: { status: 'Hoàn thành', doneOn: day('2024-02-09') } },
      targets: { CT04: { numerator: 9, denominator: 10 } },
    }),
    book('Sở Tài chính', {
      tasks: {
        [GROUP]: { status: 'Hoàn thành', doneOn: day('2024-02-12') },
        [SINGLE]: { status: 'Hoàn thành', doneOn: day('2024-02-01') },
      },
      targets: { CT04: { numerator: 91, denominator: 100 } },
      ...sealedOn('2024-12-24'),
    }),
    book('UBND huyện Lạng Giang', { tasks: { [GROUP]: { status: 'Chưa thực hiện' } } }),
    { kind: 'unread', file: 'NAM_SYT.xlsx', reason: 'host.notXlsx', values: {} },
  ],
  { reportingDate: day('2024-12-25') },
);
const figures = provinceFigures(consolidation);

test('the plan’s tasks are counted once each: 74, whoever many lead them', () => {
  expect(BAC_GIANG.plan.rows).toHaveLength(74);
  // SINGLE was done a day late; GROUP is done by two of 29 and overdue for a third.
  expect(figures.plan).toEqual({
    tasks: 74,
    done: 1,
    inProgress: 1,
    notStarted: 0,
    notArisen: 0,
    noFigures: 72,
    nobody: 0,
    onTime: 0,
    late: 1,
    overdue: 1,
    soon: 0,
  });
  expect(figures.duties).toMatchObject({
    reported: 4,
    done: 3,
    onTime: 1,
    late: 2,
    notStarted: 1,
    overdue: 1,
  });
});

test('fields, levels and agencies add up to the whole', () => {
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
  const { fields, levels, agencies, duties, plan, general, receipts } = figures;
  expect(sum(fields.map((field) => field.plan.tasks))).toBe(plan.tasks + general.tasks);
  for (const key of ['owed', 'reported', 'done', 'late', 'overdue'] as const) {
    expect(sum(fields.map((field) => field.duties[key]))).toBe(duties[key]);
    expect(sum(levels.map((level) => level.duties[key]))).toBe(duties[key]);
    expect(sum(agencies.map((agency) => agency.duties[key]))).toBe(duties[key]);
  }
  expect(sum(levels.map((level) => level.receipts.agencies))).toBe(receipts.agencies);
});

test('who has sent, late, not usable, missing', () => {
  // 37 agencies of the catalogue report; the saved files are on time, the sealed one is seven days late.
  expect(figures.receipts).toEqual({
    agencies: 37,
    sent: 3,
    onTime: 2,
    late: 1,
    unclear: 0,
    unusable: 1,
    missing: 33,
  });
});

test('a target: sums, who reported, its verdict, and who attains it individually; missing figures are not a failure', () => {
  const of = (code: string) => figures.targets.find(({ target }) => target.code === code);
  // Over 90 %: 100 of 110 and 91 of 100 are, 9 of 10 is not.
  expect(of('CT04')).toMatchObject({
    numerator: 100,
    denominator: 110,
    reported: 2,
    owed: 29,
    verdict: 'dat',
    attaining: 1,
    missing: 1,
  });
  expect(of('CT04')?.reportedBy.map(({ name }) => name)).toEqual(['Sở Tư pháp', 'Sở Tài chính']);
  expect(of('CT12')).toMatchObject({ numerator: null, rate: null, reported: 0, verdict: 'chua-co-so-lieu' });
  expect(figures.verdicts).toEqual({
    dat: 1,
    'chua-dat': 0,
    'chua-co-so-lieu': BAC_GIANG.plan.targets.length - 1,
  });
});

test('a commune is not ranked against a sở, nor anybody with fewer than five tasks', () => {
  const commune = agencyByName('UBND xã mẫu', BAC_GIANG.catalogue)!;
  const { ranking } = provinceFigures(
    brought(
      [
        book('Sở Tư pháp', { tasks: { [GROUP]: { status: 'Hoàn thành' } } }),
        book('UBND huyện Lạng Giang', { tasks: { [GROUP]: { status: 'Hoàn thành' } } }),
        // Its only task.
        book('Kho bạc Nhà nước tỉnh', { tasks: { 'P.IV.2.13.1': { status: 'Hoàn thành' } } }),
      ],
      { alsoOwing: [commune] },
    ),
  );
  const of = (name: string) => ranking.find(({ entry }) => entry.agency.name === name);
  expect(of('Sở Tư pháp')).toMatchObject({ place: 1, ranked: 1, base: 34 });
  expect(of('UBND huyện Lạng Giang')).toMatchObject({ place: 1, ranked: 1 });
  expect(of('UBND xã mẫu')).toMatchObject({ place: null, unranked: 'silent', rate: null });
  expect(of('Kho bạc Nhà nước tỉnh')).toMatchObject({ place: null, unranked: 'few', base: 1, rate: 100 });
});

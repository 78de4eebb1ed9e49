import { agencyNamed } from '../../../src/agency/agencyByName';
import type { AgencyEntries } from '../../../src/fields/entry';
import { agencyFigures } from '../../../src/figures/agencyFigures';
import { BAC_GIANG } from '../../programmes';
import { day } from '../consolidation/books';

const agency = agencyNamed('Sở Tài chính', BAC_GIANG.catalogue);
/** Due 9/2/2024, led by all sở and districts. */
const GROUP = 'II.2.1.HD1';
/** Due 31/1/2024, led by Sở Tài chính alone. */
const SINGLE = 'V.1.1.HD1';

const DATE = day('2024-12-14');
const figures = agencyFigures({
  programme: BAC_GIANG,
  agency,
  reportingDate: day('2024-12-14'),
  entries: {
    tasks: {
      [GROUP]: { status: 'Hoàn thành', doneOn: day('2024-02-12') },
      [SINGLE]: { status: 'hoàn thành', doneOn: day('2024-01-31') },
    },
    targets: { CT04: { numerator: 9, denominator: 10 }, CT06: { numerator: 101, denominator: 100 } },
  },
});

test('led tasks of the plan: done in time and late; without a status there are no figures', () => {
  const led = figures.tasks.filter(({ table, part }) => table === 'tasks' && part === 'lead').length;
  expect(led).toBeGreaterThan(25);
  expect(figures.plan.lead).toMatchObject({
    owed: led,
    reported: 2,
    done: 2,
    onTime: 1,
    late: 1,
    notStarted: 0,
  });
  expect(figures.fields.find(({ label }) => label === 'V. Cải cách tài chính công')?.lead).toMatchObject({
    reported: 1,
    done: 1,
    onTime: 1,
  });
});

test('every row is in one field, appendix and body, under one part', () => {
  const { fields, tasks, lead, coordinating, unconfirmed } = figures;
  expect(fields.flatMap((field) => field.tasks)).toEqual(tasks);
  expect(lead.owed + coordinating.owed + unconfirmed).toBe(tasks.length);
  expect(new Set(tasks.map(({ row }) => row.code)).size).toBe(tasks.length);
});

test('led under a condition: owed by nobody until a status says that it applies', () => {
  const rows = BAC_GIANG.plan.rows.map((row) =>
    row.code === SINGLE ? { ...row, lead: 'Sở Tài chính (đối với dự án thí điểm)', binds: null } : row,
  );
  const of = (tasks: AgencyEntries['tasks']) =>
    agencyFigures({
      programme: { ...BAC_GIANG, plan: { ...BAC_GIANG.plan, rows } },
      agency,
      reportingDate: day('2024-12-14'),
      entries: { tasks, targets: {} },
    });
  const [open, confirmed] = [of({}), of({ [SINGLE]: { status: 'Đang thực hiện' } })];
  expect(open.tasks.find(({ row }) => row.code === SINGLE)?.part).toBe('unconfirmed');
  expect([open.unconfirmed, open.lead.unconfirmed]).toEqual([1, 1]);
  expect(confirmed.unconfirmed).toBe(0);
  expect(confirmed.lead).toMatchObject({ owed: open.lead.owed + 1, inProgress: 1 });
});

test('targets: a verdict where figures can be right, “chưa có số liệu” where they cannot or are missing', () => {
  const of = (code: string) => figures.targets.find(({ target }) => target.code === code);
  // More than 90 %.
  expect(of('CT04')).toMatchObject({ numerator: 9, denominator: 10, rate: 90, gap: 0, verdict: 'chua-dat' });
  expect(of('CT06')).toMatchObject({ rate: null, verdict: 'chua-co-so-lieu' });
  expect(figures.verdicts).toEqual({
    dat: 0,
    'chua-dat': 1,
    'chua-co-so-lieu': figures.targets.length - 1,
  });
});

test('all rows as the sheet Tổng hợp counts them: what is past its day is overdue, entered or not', () => {
  const { rows, tasks } = figures;
  const past = tasks.filter(({ status, due }) => status === null && Number(due) > 0 && Number(due) < DATE);
  expect(past.length).toBeGreaterThan(5);
  expect(rows).toMatchObject({
    total: tasks.length,
    done: 2,
    notEntered: tasks.length - 2,
    onTime: 1,
    late: 1,
    overdue: past.length,
  });
  expect(rows.lead + rows.coordinating).toBe(tasks.length);
});

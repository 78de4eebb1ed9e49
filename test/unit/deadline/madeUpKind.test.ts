import { agencyNamed } from '../../../src/agency/agencyByName';
import type { TaskEntry } from '../../../src/fields/entry';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { lookUpIn } from '../../../src/programmes/lookUp';
import type { Programme } from '../../../src/programmes/programme';
import { cellReader } from '../../../src/workbook/tableSheet';
import { validate } from '../../../src/validation/engine/validate';
import { taskRows } from '../../../src/workbook/agency/agencyRows';
import { buildAgencyWorkbook } from '../../../src/workbook/agency/agencyWorkbook';
import { TASK_COLUMNS } from '../../../src/fields/task/taskColumns';
import { BAC_GIANG } from '../../programmes';
import { cellOf } from '../../cellOf';
import type * as Kinds from '../../../src/deadline/kinds';
import type * as Families from '../../../src/deadline/families';
import { day } from '../consolidation/books';

/** One more kind, due on a day that the agency always has to give, as a newcomer would add it. */
jest.mock('../../../src/deadline/kinds', () => {
  const real = jest.requireActual<typeof Kinds>('../../../src/deadline/kinds');
  const kinds: Record<string, Kinds.DeadlineKindProperties> = {
    ...real.DEADLINE_KINDS,
    'by-order': { fallsDue: false, ownDate: 'deadline', ownDateOwed: 'always', entryEachPeriod: false },
  };
  return {
    ...real,
    DEADLINE_KINDS: kinds,
    kindsWhere: (holds: (properties: unknown) => boolean) =>
      Object.keys(kinds).filter((kind) => holds(kinds[kind])),
    kindIn: (cell: unknown) => (typeof cell === 'string' ? (kinds[cell] ?? null) : null),
  };
});
/** The family of phrases that name it. */
jest.mock('../../../src/deadline/families', () => {
  const real = jest.requireActual<typeof Families>('../../../src/deadline/families');
  return {
    ...real,
    readFamilies: (text: string, year: number) =>
      text === 'theo lệnh riêng'
        ? { kind: 'by-order', start: null, due: null }
        : real.readFamilies(text, year),
  };
});

/** Led by Sở Nội vụ alone. */
const CODE = 'III.1.4.HD1';
const PROGRAMME: Programme = {
  ...BAC_GIANG,
  plan: {
    ...BAC_GIANG.plan,
    rows: BAC_GIANG.plan.rows.map((row) => (row.code === CODE ? { ...row, time: 'Theo lệnh riêng' } : row)),
  },
};
const agency = agencyNamed('Sở Nội vụ', PROGRAMME.catalogue);

async function judged(entry: TaskEntry) {
  const spec = buildAgencyWorkbook({
    programme: PROGRAMME,
    agency,
    period: knownPeriod(PROGRAMME, 'nam'),
    entries: {
      ...{ targets: {}, reportingDate: day('2024-12-14'), preparedBy: 'A', phone: null },
      tasks: { [CODE]: entry },
    },
  });
  const snapshot = await readXlsx(await writeXlsx(spec));
  const { findings } = validate(snapshot, { programmeOf: lookUpIn([PROGRAMME]) });
  const row = taskRows(PROGRAMME.plan, PROGRAMME.catalogue, agency).find(({ code }) => code === CODE)!;
  const read = cellReader(TASK_COLUMNS, { ...row, ...entry } as never, {
    ...{ year: 2024, holidays: [], reportingDate: day('2024-12-14') },
  });
  return {
    ownDate: cellOf(snapshot, 'Nhiệm vụ', CODE, 'ownDate'),
    found: findings.filter((each) => each.row === CODE).map(({ rule, cell }) => [rule, cell]),
    due: read('due'),
    dueStatus: read('dueStatus'),
    check: read('check'),
  };
}

test('rows of the kind are asked for the day, in the sheet and by the rule, and are due on it', async () => {
  const without = await judged({ status: 'Đang thực hiện', percent: 10 });
  expect(without).toMatchObject({ due: '', check: 'Thiếu hạn riêng' });
  expect(without.found).toContainEqual(['task/own-deadline-missing', without.ownDate]);
  const late = await judged({ status: 'Đang thực hiện', percent: 10, ownDate: day('2024-11-30') });
  expect(late).toMatchObject({ due: day('2024-11-30'), dueStatus: 'Quá hạn' });
  expect(late.found.map(([rule]) => rule)).not.toContain('task/own-deadline-missing');
});

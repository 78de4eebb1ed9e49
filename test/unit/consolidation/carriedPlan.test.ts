import { readReturnedFile, type ReturnedFileTools } from '../../../src/consolidation/readReturnedFile';
import { sha256 } from '../../../src/host/shared/sha256';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { lookUpIn } from '../../../src/programmes/lookUp';
import type { Programme } from '../../../src/programmes/programme';
import { buildAgencyWorkbook } from '../../../src/workbook/agency/agencyWorkbook';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { songBienAgain } from '../../issuedAgain';
import { BAC_GIANG, SONG_BIEN } from '../../programmes';
import { day } from './books';
import { saved } from './saved';

const ID = SONG_BIEN.plan.id;
const AGAIN = songBienAgain();
const OPEN = { status: 'Đang thực hiện' };

let workbook: WorkbookSnapshot;
beforeAll(async () => {
  const agency = SONG_BIEN.catalogue.agencies.find(({ id }) => id === 'SNV')!;
  const spec = buildAgencyWorkbook({
    programme: SONG_BIEN,
    agency,
    period: knownPeriod(SONG_BIEN, 'dot1'),
    entries: {
      tasks: { 'A.1.1.HD2': OPEN },
      targets: {},
      reportingDate: day('2026-05-20'),
      preparedBy: null,
      phone: null,
    },
  });
  workbook = await saved(spec);
});

/** With the texts of a cell of the identity replaced; the plan that it carries stays as it was. */
const renamed = (was: string, is: string): WorkbookSnapshot => ({
  ...workbook,
  properties: Object.fromEntries(
    Object.entries(workbook.properties).map(([key, value]) => [key, value === was ? is : value]),
  ),
  sheets: workbook.sheets.map((sheet) =>
    sheet.name === '_kehoach'
      ? sheet
      : { ...sheet, values: sheet.values.map((cells) => cells.map((cell) => (cell === was ? is : cell))) },
  ),
});

const taken = (
  known: readonly Programme[],
  { snapshot = workbook, ...more }: Partial<ReturnedFileTools> & { snapshot?: WorkbookSnapshot } = {},
) =>
  readReturnedFile({ file: 'a.xlsx', modifiedOn: null }, new Uint8Array(), {
    read: async () => snapshot,
    hostError: () => null,
    sha256,
    options: { programmeOf: lookUpIn(known) },
    ...more,
  });

/** The row of the office that has an entry, and of what version the workbook was found to be. */
async function read(...args: Parameters<typeof taken>) {
  const returned = await taken(...args);
  if (returned.kind !== 'read') throw new Error(returned.reason);
  const { agency, identity, tasks, otherIssue } = returned;
  const filled = tasks.filter(({ entry }) => Object.keys(entry).length > 0);
  return {
    agency: agency?.id ?? null,
    plan: identity.planId,
    filled: filled.map(({ code, entry }) => [code, entry]),
    otherIssue: otherIssue ?? null,
  };
}

const withRows = (
  change: (rows: Programme['plan']['rows']) => Programme['plan']['rows'],
  version: number,
) => ({
  ...SONG_BIEN,
  plan: { ...SONG_BIEN.plan, version, rows: change(SONG_BIEN.plan.rows) },
});
const OWN = { agency: 'SNV', plan: ID, filled: [['A.1.1.HD2', OPEN]], otherIssue: null };

test('of a plan that nobody has here it is read by the plan that it carries', async () => {
  expect(await read([BAC_GIANG])).toEqual(OWN);
});

test('what it says it is of is not overruled by what it carries', async () => {
  const returned = await read([BAC_GIANG], { snapshot: renamed(ID, 'khac') });
  // Of a plan that is neither known nor carried no agency is known.
  expect(returned).toMatchObject({ agency: null, plan: 'khac' });
});

test('of the opened plan it is read by that one', async () => {
  expect(await read([SONG_BIEN])).toEqual(OWN);
});

test('of another wording under the same id it is read by its own, and reported as another version', async () => {
  const reworded = withRows(([first, ...others]) => [{ ...first!, time: 'Quý II/2026' }, ...others], 1);
  expect(await read([reworded])).toEqual({ ...OWN, otherIssue: { planId: ID, leftRows: [] } });
});

test('of a plan that another has taken the place of: rows by their words', async () => {
  const successorOf = (id: string) => (id === ID ? AGAIN : null);
  expect(await read([AGAIN], { successorOf })).toEqual({
    agency: 'SNV',
    plan: AGAIN.plan.id,
    filled: [['A.1.1.HD1', OPEN]],
    otherIssue: { planId: ID, leftRows: [] },
  });
  // Whoever has both reads it by its own.
  expect(await read([SONG_BIEN, AGAIN], { successorOf })).toEqual(OWN);
});

test('a deadline moved by permission since makes no other version', async () => {
  const movedDeadline = { due: '2026-06-30', document: 'Công văn số 12/UBND-NC', reason: 'Chờ hướng dẫn' };
  const version = SONG_BIEN.plan.version + 1;
  const moved = withRows(
    (rows) => rows.map((row) => (row.code === 'A.1.1.HD2' ? { ...row, movedDeadline } : row)),
    version,
  );
  expect(await read([moved])).toEqual(OWN);
  // Overdue by the day that was printed.
  const reproached = async (known: Programme) => {
    const returned = await taken([known]);
    return returned.kind === 'read' && returned.findings.some(({ row }) => row === 'A.1.1.HD2');
  };
  expect([await reproached(SONG_BIEN), await reproached(moved)]).toEqual([true, false]);
});

test('an opened plan without its agency, from another agency’s workbook: by its own catalogue', async () => {
  const { catalogue } = SONG_BIEN;
  const others = catalogue.agencies.filter(({ id }) => id !== 'SNV');
  expect(await read([{ ...SONG_BIEN, catalogue: { ...catalogue, agencies: others } }])).toEqual(OWN);
});

test('a province’s workbook of another version is no agency’s, and no error', async () => {
  const reworded = withRows(([first, ...others]) => [{ ...first!, time: 'Quý II/2026' }, ...others], 1);
  expect(await taken([reworded], { snapshot: renamed('agency', 'province') })).toMatchObject({
    kind: 'unread',
    reason: 'not-ours',
  });
});

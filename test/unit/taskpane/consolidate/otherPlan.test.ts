import { readHiddenSheets, readXlsx } from '../../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../../src/host/file/ooxml/write/writeWorkbook';
import type { Returned } from '../../../../src/consolidation/returned';
import { createKeeper } from '../../../../src/taskpane/consolidate/keeper';
import { createReader } from '../../../../src/taskpane/consolidate/reader';
import { planOfFile } from '../../../../src/taskpane/plan/planOfFile';
import { agencyNamed } from '../../../../src/agency/agencyByName';
import { periodsOf } from '../../../../src/period/reportingPeriod';
import { buildAgencyWorkbook } from '../../../../src/workbook/agency/agencyWorkbook';
import { planWorkbook } from '../../../../src/workbook/plan/planWorkbook';
import type { Programme } from '../../../../src/programmes/programme';
import type { WorkbookSpec } from '../../../../src/workbook/spec';
import { BAC_GIANG } from '../../../programmes';
import { workbookOf } from '../../import/tracker/office';

const other = { ...BAC_GIANG, id: 'khac', plan: { ...BAC_GIANG.plan, id: 'khac-2026' } };

test('a plan that is not bundled comes from a plan workbook, or from a workbook that was made of it', async () => {
  expect((await planOfFile(await writeXlsx(planWorkbook(other))))?.plan).toMatchObject({
    id: 'khac-2026',
    rows: { length: other.plan.rows.length },
  });
  const agency = agencyNamed('Sở Tư pháp', other.catalogue)!;
  const made = buildAgencyWorkbook({ programme: other, agency, period: periodsOf(other)[0]! });
  expect((await planOfFile(await writeXlsx(made)))?.plan.id).toBe('khac-2026');
});

test('another workbook has none, nor a plan workbook with faults', async () => {
  const rows = [['STT', 'Nội dung công việc', 'Thời hạn', 'Tình trạng']];
  const tracker = { name: 'x', sheet: 'Việc', rows, header: 1, keys: [], tasks: [], traps: [] };
  expect(await planOfFile(await writeXlsx(workbookOf(tracker)))).toBeNull();
  const spec = planWorkbook(other);
  const sheets = spec.sheets.map((sheet, index) =>
    index === 0 ? { ...sheet, rows: sheet.rows.slice(0, 3) } : sheet,
  );
  expect(await planOfFile(await writeXlsx({ ...spec, sheets }))).toBeNull();
});

describe('what the first files carry', () => {
  const fileOf = async (spec: WorkbookSpec) => new File([(await writeXlsx(spec)) as BlobPart], 'x.xlsx');
  const made = (programme: Programme) =>
    buildAgencyWorkbook({
      programme,
      agency: agencyNamed('Sở Tư pháp', programme.catalogue)!,
      period: periodsOf(programme)[0]!,
    });
  const { planOf } = createReader();

  test('the chosen plan, another one, a bundled one', async () => {
    expect(await planOf(await fileOf(made(BAC_GIANG)), BAC_GIANG.plan.id)).toBe('chosen');
    expect(await planOf(await fileOf(made(other)), BAC_GIANG.plan.id)).toMatchObject({
      plan: { id: 'khac-2026', rows: { length: other.plan.rows.length } },
    });
    expect(await planOf(await fileOf(made(BAC_GIANG)), 'khac-2026')).toMatchObject({ id: BAC_GIANG.id });
  });

  test('is read without the sheets that a user sees', async () => {
    const bytes = await writeXlsx(made(other));
    const hidden = (await readXlsx(bytes)).sheets.filter(({ visibility }) => visibility !== 'visible');
    expect(hidden.length).toBeGreaterThan(0);
    expect((await readHiddenSheets(bytes)).sheets).toEqual(hidden);
  });

  test('also where its hidden sheets are shown', async () => {
    const shown = structuredClone(made(other));
    for (const sheet of shown.sheets) sheet.visibility = 'visible';
    expect(await planOf(await fileOf(shown), BAC_GIANG.plan.id)).toMatchObject({ plan: { id: 'khac-2026' } });
  });

  test('nothing: another table, a file that is none, lines of the plan changed by hand', async () => {
    const tracker = { name: 'x', sheet: 'Việc', rows: [['STT', 'Việc']], merges: [], header: 1 };
    const spec = workbookOf({ ...tracker, keys: [], tasks: [], traps: [] });
    expect(await planOf(await fileOf(spec), BAC_GIANG.plan.id)).toBeNull();
    expect(await planOf(new File(['x'], 'x.xlsx'), BAC_GIANG.plan.id)).toBeNull();
    const changed = structuredClone(made(other));
    const carried = changed.sheets.find(({ name }) => name === '_kehoach')!;
    const cell = carried.rows.flat().find((one) => String(one?.value).includes('Sở Tư pháp'))!;
    cell.value = String(cell.value).replace('Sở Tư pháp', 'Sở Tư Pháp');
    expect(await planOf(await fileOf(changed), BAC_GIANG.plan.id)).toBeNull();
  });
});

describe('Tổng hợp by a plan that is not bundled', () => {
  const period = periodsOf(other)[0]!;
  const job = {
    planId: other.plan.id,
    periodId: period.id,
    sendBy: null,
    reportingDate: period.end,
    today: period.end,
    choices: {},
    alsoOwing: [],
    previous: [],
  };
  const names = ['Sở Tư pháp', 'Sở Nội vụ'];
  /** Reads the agencies' workbooks with one worker's methods, and gives them to the other's. */
  async function consolidated(isOpened: boolean) {
    const keeper = createKeeper();
    const reader = createReader();
    const posted: { id: string; returned: Returned }[] = [];
    reader.connect({ postMessage: (data: (typeof posted)[number]) => posted.push(data) } as never);
    if (isOpened) for (const worker of [keeper, reader]) worker.usePlan(other);
    for (const name of names) {
      const agency = agencyNamed(name, other.catalogue)!;
      const bytes = await writeXlsx(buildAgencyWorkbook({ programme: other, agency, period }));
      await reader.read(name, `${name}.xlsx`, new File([bytes as BlobPart], `${name}.xlsx`));
    }
    for (const { id, returned } of posted) keeper.hold(id, returned);
    return keeper.consolidate({ ...job, ids: names });
  }

  test('takes its workbooks in', async () => {
    const { register, rejected, headline } = await consolidated(true);
    const received = register.flatMap((entry) => (entry.received ? [entry.agency.name] : []));
    expect(received.sort()).toEqual([...names].sort());
    expect(rejected).toEqual([]);
    expect(headline.plan.tasks).toBe(74);
  });

  test('is none that the page knows by itself', async () => {
    await expect(consolidated(false)).rejects.toThrow('khac-2026');
  });
});

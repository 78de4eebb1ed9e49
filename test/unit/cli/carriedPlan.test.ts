import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { agencyNamed } from '../../../src/agency/agencyByName';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { buildAgencyWorkbook } from '../../../src/workbook/agency/agencyWorkbook';
import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { readEntries } from '../../../src/entries/readEntries';
import { createFileHost } from '../../../src/host/file/fileHost';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { toSerial } from '../../../src/text/calendar';
import { OWN_SHEET } from '../../office-host/damage';
import { issueAgain, songBienAgain } from '../../issuedAgain';
import { SONG_BIEN, SONG_BIEN_FILES } from '../../programmes';
import { planUpgrade } from '../../../src/taskpane/check/checkEngine';
import { cchc } from './cli';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-carried-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const at = (...parts: string[]) => path.join(folder, ...parts);

type Files = typeof SONG_BIEN_FILES;
function planFile(name: string, change: (files: Files) => void = () => undefined): string {
  const files = structuredClone(SONG_BIEN_FILES);
  change(files);
  fs.writeFileSync(at(name), JSON.stringify(files));
  return at(name);
}

const first = planFile('first.json');
const second = planFile('second.json', issueAgain);

const PERIOD = SONG_BIEN_FILES.periods.periods[0]!.id;
const OFFICE = 'Sở Nội vụ';
const books = at('books');

/** Column C, D … of a sheet's rows by code, as named in its own headers. */
async function fill(file: string, rows: Record<string, string>): Promise<void> {
  const host = createFileHost(fs.readFileSync(file));
  const { sheets } = await host.read();
  for (const { name, values, origin } of sheets) {
    const header = values.findIndex((cells) => cells.includes('Trạng thái'));
    const column = values[header]?.indexOf('Trạng thái') ?? -1;
    if (column < 0) continue;
    const letter = String.fromCharCode(65 + origin.column + column);
    for (const [index, cells] of values.entries()) {
      const value = rows[String(cells[values[header]!.indexOf('Mã')])];
      if (index > header && value !== undefined)
        await host.apply([{ sheet: name, cell: `${letter}${origin.row + index + 1}`, value }]);
    }
  }
  fs.writeFileSync(file, await host.bytes());
}

const bookOf = (id: string) =>
  path.join(
    books,
    fs.readdirSync(books).find((name) => name.includes(`_${id}.`))!,
  );
const idOf = (name: string) => SONG_BIEN_FILES.catalogue.agencies.find((agency) => agency.name === name)!.id;

beforeAll(async () => {
  const { code } = await cchc(
    'scaffold',
    '--agency',
    'all',
    '--plan',
    first,
    '--period',
    PERIOD,
    '--out',
    books,
  );
  expect(code).toBe(0);
  await fill(bookOf(idOf(OFFICE)), {
    'A.1.1.HD1': 'Hoàn thành',
    'A.1.1.HD2': 'Đang thực hiện',
    'A.1.2': 'Chưa thực hiện',
  });
});

test('without --plan a workbook of a plan that is not bundled is judged by what it carries', async () => {
  const { code, out } = await cchc('validate', bookOf(idOf(OFFICE)), '--json');
  const { agency, period, findings } = JSON.parse(out) as {
    agency: string;
    period: string;
    findings: { rule: string; row: string }[];
  };
  expect({ code, agency, period }).toEqual({ code: 1, agency: OFFICE, period: PERIOD });
  const rules = findings.map(({ rule }) => rule);
  expect(rules).not.toContain('identity/other-plan');
  expect(rules).not.toContain('identity/carried-plan-changed');
  // Only rows not filled in lack a status.
  const open = findings.filter(({ rule }) => rule === 'task/status-missing').map(({ row }) => row);
  expect(open).not.toContain('A.1.1.HD2');
  expect(open.length).toBeGreaterThan(0);
});

test('manual changes to the carried plan are reported', async () => {
  const file = at('changed.xlsx');
  const host = createFileHost(fs.readFileSync(bookOf(idOf(OFFICE))));
  const { values } = (await host.read()).sheets.find(({ name }) => name === '_kehoach')!;
  const row = values.findIndex(([part]) => part === 'objective');
  const value = String(values[row]![1]).replace('Quý I/2026', 'Quý IV/2026');
  expect(value).not.toBe(values[row]![1]);
  await host.apply([{ sheet: '_kehoach', cell: `B${row + 1}`, value }]);
  fs.writeFileSync(file, await host.bytes());
  const { out } = await cchc('validate', file, '--json');
  expect(out).toContain('identity/carried-plan-changed');
  // The plan itself is available, so the altered copy is not used.
  const opened = await cchc('validate', file, '--plan', first, '--json');
  expect(opened.out).toContain('identity/carried-plan-changed');
});

test('consolidate takes the plan that the workbooks carry, and says so', async () => {
  const { code, out, err } = await cchc('consolidate', books, '--period', PERIOD, '--json');
  const { plan, received, decisions, tasks } = JSON.parse(out) as {
    plan: string;
    received: unknown[];
    decisions: unknown[];
    tasks: { done: number; inProgress: number; notStarted: number };
  };
  expect({ code, plan, decisions }).toEqual({ code: 0, plan: SONG_BIEN_FILES.plan.id, decisions: [] });
  expect(received).toHaveLength(fs.readdirSync(books).length);
  // It only coordinates A.1.2.
  expect(tasks).toMatchObject({ done: 1, inProgress: 1, notStarted: 0 });
  expect(err).toContain('mang theo');
});

test('under a plan that takes its place each workbook is a decision; rows go by their words, offices by what they were', async () => {
  const { code, out } = await cchc('consolidate', books, '--plan', second, '--period', PERIOD, '--json');
  const read = JSON.parse(out) as {
    received: { agency: string }[];
    rejected: { reason: string; file: string }[];
    decisions: { kind: string; agency: string | null; values?: { left: number; codes: string } }[];
    planRows: { code: string; lead: { done: number; inProgress: number; notStarted: number } }[];
  };
  expect(code).toBe(1);
  const office = read.decisions.find(({ agency }) => agency === idOf(OFFICE));
  expect(office).toMatchObject({ kind: 'other-issue', values: { left: 1, codes: 'A.1.1.HD1' } });
  expect(read.received.map(({ agency }) => agency)).toContain('SDT');
  // A split agency's workbook belongs to nobody until the office decides.
  expect(read.rejected.map(({ reason }) => reason)).toEqual(['agency-unknown']);
  const row = read.planRows.find((each) => each.code === 'A.1.1.HD1')!;
  expect(row.lead).toMatchObject({ done: 0, inProgress: 1 });
});

test('upgrade keeps every entry: a renumbered row by its words, a dropped one apart, a new time told', async () => {
  const [from, to] = [bookOf(idOf(OFFICE)), at('upgraded.xlsx')];
  const { code, out } = await cchc('upgrade', from, '--plan', second, '--out', to, '--json');
  const shown = JSON.parse(out) as Record<string, unknown>;
  expect(code).toBe(1);
  expect(shown.kept).toEqual([{ code: 'A.1.1.HD1', as: 'CU.A.1.1.HD1' }]);
  expect(shown.moved).toEqual([
    expect.objectContaining({ before: 'A.1.1.HD2', after: 'A.1.1.HD1', likeness: 1 }),
  ]);
  expect(shown.deadlines).toEqual([
    { code: 'A.1.1.HD1', before: 'Trước 15/5/2026', after: 'Trước 30/9/2026' },
  ]);
  const { tasks } = readEntries(bindWorkbook(await readXlsx(fs.readFileSync(to))));
  expect(tasks).toEqual({
    'CU.A.1.1.HD1': { status: 'Hoàn thành' },
    'A.1.1.HD1': { status: 'Đang thực hiện' },
    'A.1.2': { status: 'Chưa thực hiện' },
  });
  // It carries the new plan, so nothing else is needed to validate it.
  const { out: judged } = await cchc('validate', to, '--json');
  expect(judged).not.toContain('identity/other-plan');
  expect((await cchc('consolidate', to, '--plan', second, '--period', PERIOD)).code).toBe(0);
});

test('the pane moves a workbook to the new plan as the command line does, sheet for sheet', async () => {
  const [from, to] = [bookOf(idOf(OFFICE)), at('agrees.xlsx')];
  const { out } = await cchc('upgrade', from, '--plan', second, '--out', to, '--json');
  const shown = JSON.parse(out) as Record<'entries' | 'moved' | 'kept' | 'deadlines' | 'added', unknown>;
  const host = createFileHost(fs.readFileSync(from));
  const asRead = await host.read();
  const made = await planUpgrade(asRead, songBienAgain());
  if (typeof made !== 'object' || !('spec' in made)) throw new Error(JSON.stringify(made));
  expect({
    entries: made.unchanged + made.moved.length + made.apart.length,
    kept: made.apart,
    moved: made.moved.map(({ before, after }) => [before.code, after.code]),
    deadlines: made.deadlines.map(({ after }) => after.code),
    added: made.added,
  }).toEqual({
    entries: shown.entries,
    kept: shown.kept,
    moved: (shown.moved as { before: string; after: string }[]).map(({ before, after }) => [before, after]),
    deadlines: (shown.deadlines as { code: string }[]).map(({ code }) => code),
    added: shown.added,
  });
  expect(made.added).toEqual([{ code: 'B.2.1.HD9', text: 'Đối thoại với doanh nghiệp' }]);
  await host.write(made.spec, { replaceSheets: made.replaceSheets, asRead });
  const [ours, theirs] = [await host.read(), await readXlsx(fs.readFileSync(to))];
  const cells = ({ sheets }: typeof ours) => new Map(sheets.map(({ name, values }) => [name, values]));
  expect(cells(ours)).toEqual(cells(theirs));
});

test('upgrade keeps the office’s own sheets, and names what was written beside the tables', async () => {
  const host = createFileHost();
  const agency = agencyNamed(OFFICE, SONG_BIEN.catalogue);
  const period = knownPeriod(SONG_BIEN, PERIOD);
  const spec = buildAgencyWorkbook({ programme: SONG_BIEN, agency, period });
  await host.write({ ...spec, sheets: [...spec.sheets, structuredClone(OWN_SHEET)] });
  await host.apply([{ sheet: 'Nhiệm vụ', cell: 'AZ3', value: 'ghi riêng' }]);
  fs.writeFileSync(at('own.xlsx'), await host.bytes());
  const { code, out } = await cchc(
    'upgrade',
    at('own.xlsx'),
    '--plan',
    second,
    '--out',
    at('own-to.xlsx'),
    '--json',
  );
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    otherSheets: [OWN_SHEET.name],
    notMoved: [{ sheet: 'Nhiệm vụ', cell: 'AZ3' }],
  });
  const made = await readXlsx(fs.readFileSync(at('own-to.xlsx')));
  expect(made.sheets.find(({ name }) => name === OWN_SHEET.name)?.values).toEqual([['Việc riêng'], [42]]);
  expect(bindWorkbook(made).identity?.planId).toBe('99-KH-UBND-2026');
});

test('upgrade asks which office one that was split is, and takes the answer', async () => {
  const from = bookOf(idOf('UBND xã An Lạc'));
  const { code, err } = await cchc('upgrade', from, '--plan', second, '--out', at('split.xlsx'));
  expect(code).toBe(2);
  expect(err).toContain('UBND xã An Đông; UBND xã An Tây');
  const answered = ['--agency', 'UBND xã An Tây', '--json'];
  const { out } = await cchc('upgrade', from, '--plan', second, '--out', at('split.xlsx'), ...answered);
  expect(JSON.parse(out)).toMatchObject({
    agency: { before: 'UBND xã An Lạc', after: 'UBND xã An Tây' },
    kept: [],
  });
});

test('a deadline moved by permission: plan diff and upgrade tell both days, the workbook shows them', async () => {
  const document = 'Công văn số 88/UBND-NC';
  const third = planFile('third.json', ({ plan, appendix }) => {
    plan.version = 2;
    const [, item] = appendix.sections[0]!.objectives[0]!.tasks[0]!.items;
    Object.assign(item!, { movedDeadline: { due: '2026-08-31', document, reason: 'chờ nghị định' } });
  });
  const after = `Trước 15/5/2026 (được điều chỉnh từ 14/05/2026 sang 31/08/2026 theo ${document})`;
  const diff = JSON.parse((await cchc('plan', 'diff', first, third, '--json')).out) as { moved: unknown };
  expect(diff.moved).toEqual([
    { before: 'A.1.1.HD2', after: 'A.1.1.HD2', from: 'Trước 15/5/2026', to: after },
  ]);
  const to = at('moved.xlsx');
  const { code, out } = await cchc('upgrade', bookOf(idOf(OFFICE)), '--plan', third, '--out', to, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    kept: [],
    deadlines: [{ code: 'A.1.1.HD2', before: 'Trước 15/5/2026', after }],
  });
  const { tasks } = bindWorkbook(await readXlsx(fs.readFileSync(to)));
  const row = tasks?.rows.find((each) => each.code === 'A.1.1.HD2');
  expect(row?.cell('time')?.value).toBe(after);
  expect(row?.cell('planDue')?.value).toBe(toSerial('2026-08-31'));
  expect(row?.cell('status')?.value).toBe('Đang thực hiện');
});

test('under the plan with the moved deadline, workbooks made before it are judged by the moved day', async () => {
  const late = async (plan: string) => {
    const asked = ['--plan', plan, '--period', PERIOD, '--date', '2026-06-30', '--json'];
    const { out } = await cchc('consolidate', books, ...asked);
    const { planRows, decisions } = JSON.parse(out) as {
      planRows: { code: string; lead: { overdue: number } }[];
      decisions: unknown[];
    };
    return [planRows.find(({ code }) => code === 'A.1.1.HD2')?.lead.overdue, decisions.length];
  };
  expect(await late(first)).toEqual([1, 0]);
  // Nobody is asked about: the plan is the same, but for the permission.
  expect(await late(at('third.json'))).toEqual([0, 0]);
  const reworded = planFile('fourth.json', ({ plan, appendix }) => {
    plan.version = 2;
    const [, item] = appendix.sections[0]!.objectives[0]!.tasks[0]!.items;
    Object.assign(item!, { product: 'Sản phẩm khác' });
  });
  expect(await late(reworded)).toEqual([1, fs.readdirSync(books).length]);
});

import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { createFileHost } from '../../../src/host/file/fileHost';
import { toSerial } from '../../../src/text/calendar';
import { contextOf, ownerOf } from '../../../src/validation/engine/context';
import { tableSubjects } from '../../../src/validation/engine/subjectsOf';
import { expectedOnce, expectedTables } from '../../../src/validation/engine/expectedTables';
import { layoutOf } from '../../../src/workbook/layouts/layouts';
import { LAYOUT_VERSION } from '../../../src/workbook/identity';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { CellScalar } from '../../../src/workbook/spec';
import { agencyNamed } from '../../../src/agency/agencyByName';
import { lookUpIn } from '../../../src/programmes/lookUp';
import { identity } from '../../../src/validation/rules/identity/caseParts';
import { HEADER, LATE } from '../../../src/validation/rules/task/caseParts';
import { addRow } from '../../../src/validation/rules/target/caseParts';
import { copyRow } from '../../../src/validation/rules/structure/caseParts';
import { DONE, fill } from '../../../src/validation/rules/task/caseParts';
import { BAC_GIANG, BUNDLED, SONG_BIEN } from '../../programmes';
import { check, placed } from './check';
import { earlierWorkbook, soundWorkbook, workbench } from './workbook';

const { catalogue } = BAC_GIANG;
const COMMUNE = 'UBND xã Tân Mỹ';
const context = (snapshot: WorkbookSnapshot, options: object = {}) =>
  contextOf(bindWorkbook(snapshot), { ...BUNDLED, ...options });

/** The workbook with a reporting date typed on its cover. */
async function reportedOn(value: CellScalar): Promise<WorkbookSnapshot> {
  const snapshot = await soundWorkbook(COMMUNE);
  const { sheet, address } = bindWorkbook(snapshot).cover.reportingDate!;
  workbench(snapshot).put(`${sheet}!${address}`, value);
  return snapshot;
}

describe('the day for which progress is reported', () => {
  /** Last day of the period that the workbook is for. */
  const END = toSerial('2024-12-14');
  test.each([
    [toSerial('2024-11-05'), toSerial('2024-11-05'), true],
    // A time of day does not make it another day.
    [toSerial('2024-11-05') + 0.7, toSerial('2024-11-05'), true],
    // No day: the period's last.
    ['5/11/2024', END, false],
    [String(toSerial('2024-11-05')), END, false],
    [null, END, false],
    [-7, END, false],
    [1e9, END, false],
  ])('%j typed: %d, stated %s', async (value, day, isStated) => {
    expect(context(await reportedOn(value))).toMatchObject({
      reportingDate: day,
      hasReportingDate: isStated,
    });
  });
  test('is the one asked for, whatever is typed', async () => {
    expect(context(await reportedOn(toSerial('2024-11-05')), { date: '2024-06-30' })).toMatchObject({
      reportingDate: toSerial('2024-06-30'),
      hasReportingDate: true,
    });
  });
  test('is no day at all for a plan that nobody knows', async () => {
    const unknown = context(await reportedOn(null), { programmeOf: lookUpIn([SONG_BIEN]) });
    expect(unknown).toMatchObject({
      reportingDate: Number.POSITIVE_INFINITY,
      hasReportingDate: false,
      plan: null,
      owner: undefined,
      catalogue: null,
      period: null,
      tasks: [],
      targets: [],
      // The year is the workbook's own; whose days off, is not known.
      calendar: { year: 2024, holidays: [] },
    });
  });
});

test('a workbook without an identity says nothing of itself', async () => {
  expect(context(await createFileHost().read())).toMatchObject({
    identity: null,
    plan: null,
    owner: undefined,
    period: null,
    previous: null,
    calendar: { year: 0 },
  });
});

describe('the report of another period beside it', () => {
  test('is read if it is of the same plan', async () => {
    const previous = await earlierWorkbook('6t', COMMUNE);
    const { previous: read } = context(await soundWorkbook(COMMUNE), { previous });
    expect(read?.period.id).toBe('6t');
    // Notes of the earlier workbook name its period.
    expect(Object.values(read!.entries.tasks).map(({ note }) => note)).toContain('Kỳ 6t');
    expect(context(await soundWorkbook(COMMUNE)).previous).toBeNull();
  });
  test.each([
    ['another plan', 'cchc.plan', 'KH-KHAC'],
    ['a period that the plan does not have', 'cchc.period', 'thu'],
  ])('but not if it names %s', async (_what, key, value) => {
    const previous = await earlierWorkbook('6t', COMMUNE);
    for (const { values } of previous.sheets)
      for (const row of values) {
        const at = row.indexOf(key);
        if (at >= 0) row[at + 1] = value;
      }
    expect(context(await soundWorkbook(COMMUNE), { previous }).previous).toBeNull();
  });
  test('but not if it is any other file', async () => {
    const previous = await createFileHost().read();
    expect(context(await soundWorkbook(COMMUNE), { previous }).previous).toBeNull();
  });
});

test.each([
  // The province's own workbook belongs to no agency.
  ['TINH', 'UBND tỉnh Bắc Giang', null],
  ['SNV', 'Sở Nội vụ', 'SNV'],
  // The id decides, where the catalogue has it.
  ['SNV', 'Tên đã sửa', 'SNV'],
  ['XA-TAN-MY', 'UBND xã Tân Mỹ', 'XA-TAN-MY'],
  // The id of an earlier catalogue, the name of this one.
  ['SO-NOI-VU', 'Sở Nội vụ', 'SNV'],
  ['XA-KHAC', 'UBND xã Tân Mỹ', undefined],
  ['KHONG', 'Hội Người yêu thơ', undefined],
])('the owner %s, “%s”: %s', (id, name, owner) => {
  const found = ownerOf(id, name, catalogue);
  expect(found ? found.id : found).toBe(owner);
});

test('a table that the agency neither must have nor has is not spoken of', async () => {
  const names = (snapshot: WorkbookSnapshot) => {
    const { tasks, targets } = context(snapshot);
    return [...tasks, ...targets].map(({ id, bound }) => [id, bound !== null]);
  };
  const agency = agencyNamed('Báo Bắc Giang', catalogue)!;
  const layout = layoutOf(LAYOUT_VERSION)!;
  const expected = expectedTables(BAC_GIANG, agency, layout);
  const snapshot = await soundWorkbook('Báo Bắc Giang');
  const having = (['tasks', 'generalTasks', 'targets'] as const).filter(
    (id) => expected[id].expected.size > 0,
  );
  expect(names(snapshot)).toEqual(having.map((id) => [id, true]));
  // A table that it must have, and has not, is.
  const without = structuredClone(snapshot);
  for (const sheet of without.sheets)
    if (sheet.visibility === 'visible') Object.assign(sheet, { tables: [], values: [], formulas: [] });
  expect(names(without)).toEqual(having.map((id) => [id, false]));
  // So is one that it has, and need not have.
  const bench = workbench(await soundWorkbook());
  identity(bench, 'cchc.agency', agency.id);
  expect(having).not.toContain('tasks');
  expect(names(bench.snapshot)).toContainEqual(['tasks', true]);
});

describe('what the plan expects, made once for many workbooks', () => {
  const layout = layoutOf(LAYOUT_VERSION)!;
  const [commune, other] = [COMMUNE, 'UBND xã Yên Mỹ'].map((name) => agencyNamed(name, catalogue)!);
  const department = agencyNamed('Sở Nội vụ', catalogue)!;
  test('communes share the same rows, which are those that are made for one', () => {
    const once = expectedOnce();
    const first = once(BAC_GIANG, commune!, layout);
    expect(once(BAC_GIANG, other!, layout)).toBe(first);
    expect([...first.tasks.expected]).toEqual([
      ...expectedTables(BAC_GIANG, commune!, layout).tasks.expected,
    ]);
  });
  test('an agency with rows of its own, an earlier layout and another plan have theirs', () => {
    const once = expectedOnce();
    const first = once(BAC_GIANG, commune!, layout);
    expect(once(BAC_GIANG, department, layout)).not.toBe(first);
    expect(once(BAC_GIANG, commune!, layoutOf(LAYOUT_VERSION - 1)!)).not.toBe(first);
    expect(once({ ...BAC_GIANG }, commune!, layout)).not.toBe(first);
    expect(once(BAC_GIANG, commune!, layout)).toBe(first);
  });
});

describe('a workbook may be sent', () => {
  const READY = { ready: true, counts: { error: 0, warning: 0, hint: 0 } };
  const having = async (header: string, value: CellScalar) => {
    const bench = workbench(await soundWorkbook());
    bench.put(bench.at('NhiemVu', 'I.1.1.HD1', header), value);
    return check(bench.snapshot);
  };
  test('with warnings, but not with an error', async () => {
    expect(check(await soundWorkbook())).toMatchObject(READY);
    expect(await having('% hoàn thành', 0.5)).toMatchObject({
      ready: true,
      counts: { error: 0, warning: 1, hint: 0 },
    });
    expect(await having('% hoàn thành', 120)).toMatchObject({
      ready: false,
      counts: { error: 1, warning: 0, hint: 0 },
    });
  });
  test('and how many of its rows are filled in is reported', async () => {
    const { filled } = check(await soundWorkbook());
    expect(filled.rows).toBe(filled.asked);
    // A row without a status is not.
    const { filled: less } = await having('Trạng thái', null);
    expect(less).toEqual({ rows: filled.asked - 1, asked: filled.asked });
  });
  test('nothing is asked of a lead under a condition until it says that the condition is met', async () => {
    const { plan } = BAC_GIANG;
    const rows = plan.rows.map((row) =>
      row.code === 'I.1.1.HD1' ? { ...row, lead: 'Các Sở, ngành (đối với lĩnh vực phụ trách)' } : row,
    );
    const programmeOf = lookUpIn([{ ...BAC_GIANG, plan: { ...plan, rows } }]);
    const bench = workbench(await soundWorkbook());
    const { asked } = check(bench.snapshot, { programmeOf }).filled;
    bench.put(bench.at('NhiemVu', 'I.1.1.HD1', 'Trạng thái'), null);
    bench.put(bench.at('NhiemVu', 'I.1.1.HD1', '% hoàn thành'), null);
    expect(check(bench.snapshot, { programmeOf }).filled).toEqual({ rows: asked - 1, asked: asked - 1 });
  });
  test('findings are in reading order: sheet, row, column; those of the whole workbook first', async () => {
    const bench = workbench(await soundWorkbook());
    const codes = bench.codes('NhiemVu');
    const places = [
      'Bìa!C14',
      bench.at('NhiemVu', codes[0]!, '% hoàn thành'),
      bench.at('NhiemVu', codes[0]!, 'Khó khăn, ghi chú'),
      bench.at('NhiemVu', codes[0]!, 'Chủ trì'),
      bench.at('NhiemVu', codes[9]!, '% hoàn thành'),
      bench.at('NhiemVuChung', bench.codes('NhiemVuChung')[0]!, '% hoàn thành'),
    ];
    bench.put(places[5]!, 120);
    bench.put(places[4]!, 120);
    bench.put(places[3]!, 'Sở Tư pháp');
    bench.put(places[2]!, 'Thiếu  kinh phí');
    bench.put(places[1]!, 120);
    bench.put(places[0]!, 'Hoa  Nguyễn');
    bench.snapshot.hasExternalLinks = true;
    expect(placed(check(bench.snapshot)).map((one) => one.split(' @ ')[1])).toEqual(['-', ...places]);
  });
  test('a sheet that is gone comes last, and what is said of a whole sheet before its cells', async () => {
    const bench = workbench(await soundWorkbook());
    bench.snapshot.sheets = bench.snapshot.sheets.filter(({ name }) => name !== 'Chỉ tiêu');
    const last = bench.at('NhiemVuChung', bench.codes('NhiemVuChung').at(-1)!, '% hoàn thành');
    bench.put(last, 120);
    expect(placed(check(bench.snapshot)).map((one) => one.split(' @ ')[1])).toEqual([last, 'Chỉ tiêu!-']);
  });
  test('each finding names its row, and what its cell held', async () => {
    const bench = workbench(await soundWorkbook());
    bench.put('Bìa!C14', ' Hoa  Nguyễn');
    bench.put(bench.at('NhiemVu', 'I.1.1.HD1', 'Trạng thái'), 'Dang thuc hien');
    bench.put(bench.at('ChiTieu', 'CT06', 'Tử số'), 250);
    // Told by a rule that looks at all rows.
    bench.put(bench.at('ChiTieu', 'CT01', 'Mẫu số'), 2);
    bench.put(bench.at('ChiTieu', 'CT01', 'Tử số'), 2);
    // Told by one that looks at a table: no row of this agency's.
    addRow(bench, 'CT07', { numerator: 10, denominator: 10 });
    const place = bench.at('NhiemVu', 'I.1.1.HD2', 'Số ngày trễ');
    bench.put(place, 7);
    const { findings } = check(bench.snapshot);
    expect(findings.map(({ rule, row }) => [rule, row])).toEqual([
      ['text/spaces', null],
      ['task/status-unknown', 'I.1.1.HD1'],
      ['structure/formula-overwritten', 'I.1.1.HD2'],
      ['target/below-own-tasks', 'CT01'],
      ['target/numerator-above-denominator', 'CT06'],
      ['target/other-level', 'CT07'],
    ]);
    expect(findings[1]!.fix).toMatchObject({
      before: 'Dang thuc hien',
      beforeFormula: null,
      afterFormula: null,
    });
    const [sheet, cell] = place.split('!');
    expect(findings[2]!.fix).toMatchObject({ sheet, cell, before: 7, after: 0 });
    expect(findings[2]!.fix!.afterFormula).toContain('[[#This Row]');
    expect(findings[3]!.fix).toBeNull();
  });
  test('half a one is a mistake where a target counts, not where it measures', async () => {
    const bench = workbench(await soundWorkbook());
    const place = bench.at('ChiTieu', 'CT06', 'Tử số');
    bench.put(place, 199.5);
    expect(placed(check(bench.snapshot))).toEqual([`target/not-whole @ ${place}`]);
    bench.put(bench.at('ChiTieu', 'CT06', 'Số đếm'), 0);
    const targets = BAC_GIANG.plan.targets.map((target) =>
      target.code === 'CT06' ? { ...target, counted: false } : target,
    );
    const programmeOf = lookUpIn([{ ...BAC_GIANG, plan: { ...BAC_GIANG.plan, targets } }]);
    expect(placed(check(bench.snapshot, { programmeOf }))).toEqual([]);
  });
  test('of rows with one code only the first is looked at', async () => {
    const bench = workbench(await soundWorkbook());
    const place = copyRow(bench, 'NhiemVu', 'I.1.1.HD1');
    const column = bench.at('NhiemVu', 'I.1.1.HD1', '% hoàn thành').split('!')[1]!.replace(/\d+/u, '');
    bench.put(place.replace('!A', `!${column}`), 120);
    expect(check(bench.snapshot).findings.map(({ rule }) => rule)).toEqual(['structure/row-code-duplicated']);
  });
});

test('what is computed of a row follows the plan, not what a reader made of the plan’s cells', async () => {
  const bench = workbench(await soundWorkbook());
  bench.put(bench.at('NhiemVu', LATE, HEADER.note), null);
  const late = () => check(bench.snapshot).findings.map(({ rule, row }) => [rule, row]);
  expect(late()).toEqual([['task/late-without-reason', LATE]]);
  bench.put(bench.at('NhiemVu', LATE, 'Hạn theo kế hoạch'), toSerial('2024-12-31'));
  expect(late()).toContainEqual(['task/late-without-reason', LATE]);
});

describe('a day in a row', () => {
  const DAY = toSerial('2024-11-05');
  test.each([
    [DAY, DAY, null],
    // Copied from a register with its time.
    [DAY + 0.75, null, DAY],
    // No day near the plan's year, with a time or without.
    [45, null, null],
    [20_240_315.5, null, null],
    // Texts are none, whatever they look like.
    [String(DAY), null, null],
    ['5/11/2024', null, null],
    [null, null, null],
  ])('%j typed: the day %j, with a time %j', async (typed, day, timed) => {
    const bench = workbench(await soundWorkbook());
    bench.put(bench.at('NhiemVu', 'I.1.1.HD1', HEADER.doneOn), typed);
    const [{ tasks } = { tasks: [] }] = tableSubjects(context(bench.snapshot));
    const task = tasks.find(({ code }) => code === 'I.1.1.HD1')!;
    expect([task.date('doneOn'), task.timed('doneOn')]).toEqual([day, timed]);
  });
});

describe('whose workbook it is', () => {
  test('an agency’s: agency, period, and the day by which this one is to be sent', async () => {
    const bench = workbench(await soundWorkbook());
    const { agency, period, identity: known } = check(bench.snapshot);
    expect([agency?.id, period?.id, known?.agencyId]).toEqual(['SNV', 'nam', 'SNV']);
    identity(bench, 'cchc.sendBy', '2024-12-11');
    expect(check(bench.snapshot).period).toMatchObject({ id: 'nam', sendBy: '2024-12-11' });
  });
  test('the province’s: nothing is asked, and nobody’s agency is named', async () => {
    const bench = workbench(await soundWorkbook());
    identity(bench, 'cchc.kind', 'province');
    identity(bench, 'cchc.agency', 'TINH');
    const { agency, filled, findings } = check(bench.snapshot);
    expect({ agency, filled }).toEqual({ agency: null, filled: { rows: 0, asked: 0 } });
    expect(findings.map(({ rule }) => rule)).toEqual(['identity/province-workbook']);
  });
  test('nobody’s whom the plan knows: that is all that is reported', async () => {
    const bench = workbench(await soundWorkbook());
    identity(bench, 'cchc.agency', 'SXYZ');
    identity(bench, 'cchc.agencyName', 'Sở Không Có');
    bench.put('Bìa!C14', ' Hoa  Nguyễn');
    const { agency, filled, findings } = check(bench.snapshot);
    expect({ agency, filled }).toEqual({ agency: null, filled: { rows: 0, asked: 0 } });
    expect(findings.map(({ rule }) => rule)).toEqual(['identity/agency-unknown']);
  });
  test.each([
    ['a layout that is not known', 'cchc.layout', '99'],
    ['an agency that is not known', 'cchc.agency', 'SXYZ'],
    ['a plan that is not known', 'cchc.plan', 'KH-KHAC'],
  ])('%s: no table is expected', async (_what, key, value) => {
    const bench = workbench(await soundWorkbook());
    identity(bench, key, value);
    identity(bench, 'cchc.agencyName', 'Sở Không Có');
    const { tasks, targets } = context(bench.snapshot);
    expect({ tasks, targets }).toEqual({ tasks: [], targets: [] });
  });
});

test('an agency that a row binds may issue its document, even where the row prints another', async () => {
  const code = 'VII.4.4.HD1';
  const { plan } = BAC_GIANG;
  const rows = plan.rows.map((row) =>
    row.code === code
      ? {
          ...row,
          lead: 'Sở Tài chính',
          coordinating: '',
          binds: { text: 'Sở Nội vụ', reason: 'Theo nội dung' },
        }
      : row,
  );
  const programmeOf = lookUpIn([{ ...BAC_GIANG, plan: { ...plan, rows } }]);
  const bench = workbench(await soundWorkbook());
  fill(code, { ...DONE, number: '145/KH-SNV' })(bench);
  expect(check(bench.snapshot, { programmeOf }).findings.map(({ rule }) => rule)).not.toContain(
    'task/document-issuer',
  );
  fill(code, { ...DONE, number: '145/KH-STP' })(bench);
  expect(check(bench.snapshot, { programmeOf }).findings.map(({ rule }) => rule)).toContain(
    'task/document-issuer',
  );
});

test.each([
  ['hằng tháng', true],
  // A first day is owed once, on that day; what follows it is not owed in every period.
  ['Trước 25/01/2024, sau đó hằng tháng', false],
])('one paper for “%s”: more are missing: %s', async (time, isFound) => {
  const { plan } = BAC_GIANG;
  const generalTasks = plan.generalTasks.map((task) => (task.code === 'IV.1.3' ? { ...task, time } : task));
  const bench = workbench(await soundWorkbook());
  fill('P.IV.1.3', { ...DONE, number: '45/BC-SNV', date: toSerial('2024-01-18') })(bench);
  const { findings } = check(bench.snapshot, {
    programmeOf: lookUpIn([{ ...BAC_GIANG, plan: { ...plan, generalTasks } }]),
  });
  expect(findings.some(({ rule }) => rule === 'task/monthly-done-once')).toBe(isFound);
});

import fs from 'node:fs';
import path from 'node:path';
import { parseDeadline } from '../../../src/deadline/parseDeadline';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { planItems } from '../../../src/plan/planItems';
import { checkPlan } from '../../../src/validation/plan/checkPlan';
import { planWorkbook } from '../../../src/workbook/plan/planWorkbook';
import { planRecords } from '../../../src/workbook/plan/planRecords';
import { successorOf } from '../../../src/agency/successor';
import { DEFAULT_PROGRAMME, loadFrames, PROGRAMMES } from '../../../src/programmes';
import { loadProgramme } from '../../../src/programmes/loadProgramme';
import type { FrameProgramme } from '../../../src/programmes/frame';
import {
  allProgrammes,
  frameOffers,
  knownProgramme,
  OUTLINES,
  programmeById,
} from '../../../src/programmes/registry';

const FOLDER = path.join(__dirname, '../../../src/programmes');

/** The data files of a folder, by name. */
function filesOf(id: string): Record<string, unknown> {
  const files: [string, unknown][] = fs
    .readdirSync(path.join(FOLDER, id))
    .filter((name) => name.endsWith('.json'))
    .map((name) => [
      path.basename(name, '.json'),
      JSON.parse(fs.readFileSync(path.join(FOLDER, id, name), 'utf8')) as unknown,
    ]);
  return { id, ...Object.fromEntries(files) };
}

/** The page has no schema: what it bundles is validated here. */
test.each(PROGRAMMES.map((programme) => [programme.outline.id, programme] as const))(
  '%s keeps the schema of a programme, and is what its files say',
  async (id, { load }) => {
    expect(await load()).toEqual(loadProgramme(filesOf(id)));
  },
);

test('every data folder is registered, each id once', async () => {
  const folders = fs
    .readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const listed = [
    ...PROGRAMMES.map(({ outline }) => outline.id),
    ...(await loadFrames()).map(({ id }) => id),
  ];
  expect(listed.sort()).toEqual(folders.sort());
  const plans = OUTLINES.map(({ plan }) => plan.id);
  expect(new Set(plans).size).toBe(plans.length);
});

test('a programme is plain data: what goes through JSON comes back the same', async () => {
  for (const programme of await allProgrammes())
    expect(JSON.parse(JSON.stringify(programme))).toEqual(programme);
});

test('the default is Bắc Giang 2024 and is offered first; a programme is found by its id and by its plan’s', async () => {
  expect(DEFAULT_PROGRAMME.outline.id).toBe('bac-giang-2024');
  expect(OUTLINES[0]).toBe(DEFAULT_PROGRAMME.outline);
  const programme = await DEFAULT_PROGRAMME.load();
  expect(await programmeById('bac-giang-2024')).toBe(programme);
  expect(await programmeById('213-KH-UBND-2024')).toBe(programme);
  expect(await programmeById('214-KH-UBND-2024')).toBeNull();
  expect(await programmeById('toString')).toBeNull();
  expect(knownProgramme('bac-giang-2024')).toBe(knownProgramme('213-KH-UBND-2024'));
  expect(() => knownProgramme('x')).toThrow('"x"');
});

test('a frame is true to its schema, found by its id, offered by nobody as a plan, two tiers, no row but to be confirmed', async () => {
  const [{ id, load }] = (await loadFrames()) as [FrameProgramme];
  const programme = await load();
  const { holidays, holidaySource } = programme;
  expect(programme).toEqual(loadProgramme({ ...filesOf(id), holidays, holidaySource }));
  expect(await programmeById(id)).toEqual(programme);
  expect(await frameOffers()).toMatchObject([{ id }]);
  expect(OUTLINES.map((outline) => outline.id)).not.toContain(id);
  const { levels } = programme.catalogue;
  expect(levels.map(({ tier }) => tier).filter((tier) => tier !== null)).toEqual([1, 2]);
  expect(levels.flatMap(({ units }) => units.map(({ name }) => name))).toEqual(['xã', 'phường', 'đặc khu']);
  expect(programme.plan.rows.every(({ task }) => task.includes('cần xác nhận'))).toBe(true);
});

test('what departments were before 1/7/2025 leads to one that they are now; Lao động – Thương binh và Xã hội to none', async () => {
  const [before, after] = [await DEFAULT_PROGRAMME.load(), (await programmeById('hai-cap-2026'))!];
  const now = (id: string) => {
    const old = before.catalogue.agencies.find((agency) => agency.id === id)!;
    return successorOf(old, after.catalogue)?.shortName ?? null;
  };
  expect(['STTTT', 'STNMT', 'SNN', 'SKHDT', 'SGTVT', 'BDT', 'SNV', 'SLDTBXH'].map(now)).toEqual([
    'Sở Khoa học và Công nghệ',
    'Sở Nông nghiệp và Môi trường',
    'Sở Nông nghiệp và Môi trường',
    'Sở Tài chính',
    'Sở Xây dựng',
    'Sở Dân tộc và Tôn giáo',
    'Sở Nội vụ',
    null,
  ]);
});

test('Kiểm tra of a frame’s plan workbook lists every text that is marked “cần xác nhận”', async () => {
  const [{ load }] = (await loadFrames()) as [FrameProgramme];
  const programme = await load();
  const snapshot = await readXlsx(await writeXlsx(planWorkbook(programme)));
  const marked = new Set(
    checkPlan(planRecords(snapshot), programme).flatMap(({ rule, values }) =>
      rule === 'to-confirm' ? [String(values.text)] : [],
    ),
  );
  // As the workbook shows them, whatever column they are in.
  const shown = snapshot.sheets
    .filter(({ visibility }) => visibility === 'visible')
    .flatMap(({ values }) => values.flat())
    .filter((value) => typeof value === 'string' && value.endsWith('(cần xác nhận)'));
  expect(shown.length).toBeGreaterThan(20);
  expect([...new Set(shown)].filter((text) => !marked.has(String(text)))).toEqual([]);
  const { plan, catalogue } = programme;
  for (const text of [plan.number, plan.province, ...catalogue.agencies.map(({ name }) => name)])
    expect([text, marked.has(text)]).toEqual([text, text.includes('cần xác nhận')]);
});

test('a bundled plan without public holidays counts no working days', async () => {
  for (const { plan, holidays } of await allProgrammes()) {
    const counting = planItems(plan)
      .flatMap(({ items }) => items)
      .filter(({ time }) => parseDeadline(time ?? '', plan.year).offset?.unit === 'workingDay');
    expect([plan.id, holidays.length > 0 || counting.length === 0]).toEqual([plan.id, true]);
  }
});

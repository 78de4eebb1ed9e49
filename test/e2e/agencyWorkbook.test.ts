import { bindWorkbook } from '../../src/entries/boundWorkbook';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readEntries } from '../../src/entries/readEntries';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { knownPeriod } from '../../src/period/reportingPeriod';
import { toSerial } from '../../src/text/calendar';
import { buildAgencyWorkbook } from '../../src/workbook/agency/agencyWorkbook';
import type { AgencyEntries, TargetEntry, TaskEntry } from '../../src/fields/entry';
import type { CellScalar, WorkbookSpec } from '../../src/workbook/spec';
import { STATUSES } from '../../src/fields/task/taskStatus';
import { formulaDifferences } from './formulaDifferences';
import { recalculate } from './libreoffice';
import { BAC_GIANG } from '../programmes';

const plan = BAC_GIANG.plan;
const catalogue = BAC_GIANG.catalogue;
const period = knownPeriod(BAC_GIANG, 'nam');
const agencies = [null, ...catalogue.agencies.filter((agency) => agency.reports)];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-agency-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });
const day = fc.integer({ min: toSerial('2023-12-20'), max: toSerial('2025-01-20') });
const text = fc.constantFrom('213/KH-UBND', 'x', '0', '15/3/2024', 'đã làm');

/** Entries as careless as real ones: text instead of numbers, invalid statuses, dates out of range. */
const taskEntry: fc.Arbitrary<TaskEntry> = fc.record({
  status: some(fc.constantFrom<CellScalar>(...STATUSES, 'hoàn thành', 'Xong', 1)),
  percent: some(fc.constantFrom<CellScalar>(0, 0.5, 50, 100, 101, -1, '50')),
  doneOn: some(fc.oneof<fc.Arbitrary<CellScalar>[]>(day, text)),
  documentNumber: some(text),
  documentDate: some(fc.oneof<fc.Arbitrary<CellScalar>[]>(day, text)),
  ownDate: some(fc.oneof<fc.Arbitrary<CellScalar>[]>(day, text)),
  spent: some(fc.constantFrom<CellScalar>(0, 12.5, -3, '5 triệu')),
  note: some(text),
});
const figure = fc.oneof<fc.Arbitrary<CellScalar>[]>(
  fc.integer({ min: -2, max: 40 }),
  fc.constantFrom(9.5, '12'),
);
const targetEntry: fc.Arbitrary<TargetEntry> = fc.record({
  numerator: some(figure),
  denominator: some(figure),
  explanation: some(text),
});

function filled(seed: number): AgencyEntries {
  const [tasks, targets] = [
    fc.sample(taskEntry, { seed, numRuns: 200 }),
    fc.sample(targetEntry, { seed, numRuns: 60 }),
  ];
  const codes = [
    ...plan.rows.map((row) => row.code),
    ...plan.generalTasks.map((task) => `P.${task.code}`),
    'P.IV.2.1.1',
    'P.IV.2.1.2',
  ];
  return {
    tasks: Object.fromEntries(codes.map((code, index) => [code, tasks[index] ?? {}])),
    targets: Object.fromEntries(plan.targets.map((target, index) => [target.code, targets[index] ?? {}])),
    reportingDate: toSerial('2024-07-15'),
    preparedBy: null,
    phone: null,
  };
}

async function compare(specs: WorkbookSpec[]): Promise<void> {
  const paths = await Promise.all(
    specs.map(async (spec, index) => {
      const path = join(folder, `book-${index}.xlsx`);
      writeFileSync(path, await writeXlsx(spec));
      return path;
    }),
  );
  const recalculated = await recalculate(paths);
  specs.forEach((spec, index) => expect(formulaDifferences(spec, recalculated[index]!)).toEqual([]));
}

test('every agency’s new workbook: LibreOffice computes each formula to the core’s value', async () => {
  await compare(agencies.map((agency) => buildAgencyWorkbook({ programme: BAC_GIANG, agency, period })));
}, 240_000);

test('filled in, with mistakes: LibreOffice computes each formula to the core’s value', async () => {
  const specs = [1, 2, 3, 4, 5, 6].map((seed) =>
    buildAgencyWorkbook({ programme: BAC_GIANG, agency: null, period, entries: filled(seed) }),
  );
  await compare(specs);
}, 240_000);

test('entries written into a workbook are read back as they were', async () => {
  const entries = filled(7);
  const spec = buildAgencyWorkbook({ programme: BAC_GIANG, agency: null, period, entries });
  const read = readEntries(bindWorkbook(await readXlsx(await writeXlsx(spec))));
  const withoutEmpty = (all: Record<string, object>) =>
    Object.fromEntries(
      Object.entries(all)
        .map(([code, entry]) => [
          code,
          Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)),
        ])
        .filter(([, entry]) => Object.keys(entry as object).length > 0),
    );
  expect(read.tasks).toEqual(withoutEmpty(entries.tasks));
  expect(read.targets).toEqual(withoutEmpty(entries.targets));
  expect(read.reportingDate).toBe(toSerial('2024-07-15'));
});

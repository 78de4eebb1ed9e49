import { bindWorkbook } from '../../src/entries/boundWorkbook';
import { findAgency } from '../../src/agency/membership';
import { createExcelHost } from '../../src/host/excel/excelHost';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { knownPeriod } from '../../src/period/reportingPeriod';
import { canonicalEntries } from '../../src/validation/seal/canonicalEntries';
import { validate } from '../../src/validation/engine/validate';
import { parseRange } from '../../src/workbook/address';
import { buildAgencyWorkbook } from '../../src/workbook/agency/agencyWorkbook';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { resultsOf } from './evaluate';
import { loadInNode } from './loadInNode';
import { createOfficeHost } from './officeHost';
import { BAC_GIANG, BUNDLED } from '../programmes';

function careless(): WorkbookSpec {
  const catalogue = BAC_GIANG.catalogue;
  return buildAgencyWorkbook({
    programme: BAC_GIANG,
    agency: findAgency('Sở Nội vụ', catalogue),
    period: knownPeriod(BAC_GIANG, 'nam'),
    entries: {
      tasks: {
        'I.1.2.HD1': {
          status: 'Hoàn thành',
          percent: 0.5,
          doneOn: '31/02/2024',
          note: '=không phải công thức',
        },
      },
      targets: { CT04: { numerator: 91, denominator: 100 } },
      reportingDate: null,
      preparedBy: 'Nguyễn Thị Hoa',
      phone: '0204 3854 000',
    },
  });
}

/** The limit is the response, 5 MB on the web: a table of 5,000 rows as wide as ours exceeds it. */
function large(rows: number): WorkbookSpec {
  const spec = careless();
  const tasks = spec.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
  const last = tasks.rows[tasks.rows.length - 1]!;
  const extra = Array.from({ length: rows }, (_none, index) =>
    last.map((cell, column) => (column === 0 ? { ...cell!, value: `X.${index}` } : cell)),
  );
  tasks.rows.push(...extra);
  const table = tasks.tables[0]!;
  table.range = table.range.replace(/\d+$/, (bottom) => String(Number(bottom) + rows));
  return spec;
}

async function opened(spec: WorkbookSpec, apiSet = '1.9') {
  const office = createOfficeHost({ apiSet, evaluate: resultsOf(spec) });
  loadInNode(office);
  const host = createExcelHost();
  await host.write(spec);
  office.requests.length = 0;
  return { office, host };
}

test("a workbook of 74 rows is read and judged in two syncs, with the file host's verdict", async () => {
  const spec = careless();
  const { office, host } = await opened(spec);
  const snapshot = await host.read();
  expect(office.requests).toHaveLength(2);
  const file = await readXlsx(await writeXlsx(spec));
  expect(validate(snapshot, BUNDLED).findings).toEqual(validate(file, BUNDLED).findings);
  expect(canonicalEntries(bindWorkbook(snapshot))).toBe(canonicalEntries(bindWorkbook(file)));
});

test('one too large for an answer is read in parts, each below the limit', async () => {
  const { office, host } = await opened(large(5000));
  const snapshot = await host.read();
  const tasks = snapshot.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
  expect(tasks.values).toHaveLength(
    5000 + large(0).sheets.find(({ name }) => name === 'Nhiệm vụ')!.rows.length,
  );
  const answers = office.requests.map(({ answerBytes }) => answerBytes);
  // The two syncs of a small workbook, one to locate cells, and portions of 16,000 cells across sheets.
  const cells = snapshot.sheets.reduce(
    (sum, { values }) => sum + values.length * (values[0]?.length ?? 0),
    0,
  );
  expect(answers).toHaveLength(2 + 1 + Math.ceil(cells / 16_000));
  // The second was refused as too large; later reads were not.
  expect(answers[1]!).toBeGreaterThan(5 * 1024 * 1024);
  expect(Math.max(...answers.slice(2))).toBeLessThanOrEqual(5 * 1024 * 1024);
  expect(
    validate(snapshot, BUNDLED).findings.filter(({ rule }) => rule === 'structure/row-code-unknown'),
  ).toHaveLength(5000);
});

const MERGED = ['structure/merged-cells Nhiệm vụ!D4'];
test.each([
  ['1.9', []],
  ['1.12', []],
  ['1.13', MERGED],
  ['1.21', MERGED],
] as const)(
  'beside ExcelApi %s: merged cells are known from 1.13 on, before it nothing else is amiss',
  async (apiSet, found) => {
    const { office, host } = await opened(careless(), apiSet);
    const before = validate(await host.read(), BUNDLED).findings;
    const tasks = office.workbook.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
    tasks.merges.push(parseRange('D4:D5'));
    office.requests.length = 0;
    const snapshot = await host.read();
    expect(office.requests).toHaveLength(2);
    // The cover's own merges, which are intended.
    expect(snapshot.sheets.map(({ name, merges }) => [name, merges.length > 0])).toContainEqual([
      'Bìa',
      found.length > 0,
    ]);
    const isOther = ({ rule }: { rule: string }) => rule !== 'structure/merged-cells';
    const { findings } = validate(snapshot, BUNDLED);
    expect(
      findings.filter((one) => !isOther(one)).map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell}`),
    ).toEqual(found);
    expect(findings.filter(isOther)).toEqual(before);
  },
);

import { agencyNamed } from '../../src/agency/agencyByName';
import type { AgencyEntries } from '../../src/fields/entry';
import { createExcelHost } from '../../src/host/excel/excelHost';
import { knownPeriod } from '../../src/period/reportingPeriod';
import * as engine from '../../src/taskpane/check/checkEngine';
import type { Choice } from '../../src/taskpane/make/choice';
import { existingWorkbook } from '../../src/taskpane/make/existingWorkbook';
import { runSelfTest } from '../../src/taskpane/help/selfTest';
import {
  SELF_TEST_IDS,
  type SelfTestId,
  type SelfTestResult,
} from '../../src/taskpane/help/selfTest/selfTestIds';
import { layOut } from '../../src/taskpane/make/layOut';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { BAC_GIANG } from '../programmes';
import { resultsOf } from './evaluate';
import { loadInNode } from './loadInNode';
import type { Cell } from './model';
import { createOfficeHost, type OfficeHost } from './officeHost';
import { stateOf } from './toSpec';

// A busy machine must not affect the result.

const choice: Choice = {
  programme: BAC_GIANG,
  agency: agencyNamed('Công an tỉnh', BAC_GIANG.catalogue)!,
  period: knownPeriod(BAC_GIANG, 'nam'),
};

let office: OfficeHost;
let specs: WorkbookSpec[];
beforeEach(() => {
  specs = [];
  office = createOfficeHost({
    apiSet: '1.9',
    // A real Excel computes; this one knows the results of the latest workbook's formulas.
    evaluate: (sheet, cell) => [...specs].reverse().map((spec) => resultsOf(spec)(sheet, cell))[0],
  });
  loadInNode(office);
});

const selfTest = (onStep?: (id: SelfTestId) => void): Promise<SelfTestResult[] | null> =>
  runSelfTest({
    run: Excel.run,
    host: createExcelHost(),
    choice,
    make: {
      findExisting: async (snapshot) => existingWorkbook(snapshot, [BAC_GIANG]),
      layOut: async (chosen, entries) => {
        const laidOut = layOut(BAC_GIANG, chosen, entries as AgencyEntries | null);
        specs.push(laidOut.spec);
        return laidOut;
      },
    },
    engine,
    today: '2024-12-10',
    wait: () => new Promise((resolve) => setTimeout(resolve, 0)),
    ...(onStep ? { onStep } : {}),
  });

/** Like `stateOf`, without anything invisible to users: ids, and the identity of sheet objects. */
const seen = (host: OfficeHost): string => {
  const {
    sheets,
    activeSheet: _active,
    ...rest
  } = stateOf(host) as {
    sheets: { id: string; name: string; cells: unknown }[];
    activeSheet: string;
  };
  return JSON.stringify({ ...rest, sheets: sheets.map(({ name, cells }) => ({ name, cells })) });
};

test('on an empty workbook everything holds, and the workbook is left empty', async () => {
  const before = seen(office);
  const results = await selfTest();
  expect(results?.filter(({ outcome }) => outcome !== 'held')).toEqual([
    { id: 'ctrlZ', outcome: 'byHand', detail: 'ExcelApi 1.9' },
    { id: 'menu', outcome: 'byHand', detail: '' },
  ]);
  expect(results?.map(({ id }) => id)).toEqual(SELF_TEST_IDS);
  expect(seen(office)).toBe(before);
});

test('so it does where Excel answers formulas as [@…]', async () => {
  office.behaviour.thisRow = '@';
  const results = await selfTest();
  expect(results?.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  expect(results?.find(({ id }) => id === 'thisRow')?.detail).toContain('[@');
});

test('a workbook with anything in it is refused, untouched', async () => {
  office.workbook.sheets[0]!.cells.set(0, {
    value: 'của tôi',
    formula: null,
    format: office.workbook.sheets[0]!.base,
  });
  const before = stateOf(office);
  expect(await selfTest()).toBeNull();
  expect(stateOf(office)).toEqual(before);
});

/** Every cell with this kind of value or formula. */
const cells = (is: (cell: Cell) => boolean): Cell[] =>
  office.workbook.sheets.flatMap((sheet) => [...sheet.cells.values()].filter(is));

/** A deviation planted just before a check, which only that check must report. */
const PLANTED: Partial<Record<SelfTestId, () => void>> = {
  create: () => office.failOnAction('TableCollection.add'),
  readBack: () => {
    const [cell] = cells(({ value }) => typeof value === 'string' && value.length > 20);
    cell!.value = 'khác';
  },
  formulas: () => (office.evaluate = () => 'khác'),
  thisRow: () => {
    const [cell] = cells(({ formula }) => formula?.includes('[#This Row]') ?? false);
    cell!.formula = '1+1';
  },
  edit: () => office.failOnAction('Range.formulas='),
  fix: () => office.failOnAction('Range.formulas='),
  undo: () => office.failOnAction('Range.formulas='),
  mark: () => office.failOnAction('ConditionalFormatCollection.add'),
  unmark: () => office.failOnAction('Worksheet.delete'),
  seal: () => office.failOnAction('Range.formulas='),
  again: () => office.failOnAction('WorksheetCollection.add'),
  selection: () => (office.silent = true),
  change: () => (office.silent = true),
  page: () => (office.behaviour.fitToPage = 'ignored'),
  dates: () => {
    for (const cell of cells(({ format }) => format.numberFormat === 'dd/mm/yyyy'))
      cell.format = { ...cell.format, numberFormat: 'm/d/yyyy' };
  },
  empty: () => office.failOnAction('Worksheet.delete'),
};

test.each(SELF_TEST_IDS.filter((id) => id !== 'ctrlZ' && id !== 'menu'))(
  'a difference planted before %s is reported',
  async (planted) => {
    const results = await selfTest((id) => {
      if (id === planted) PLANTED[id]?.();
    });
    expect(results?.find(({ id }) => id === planted)?.outcome).toBe('failed');
    const before = SELF_TEST_IDS.slice(0, SELF_TEST_IDS.indexOf(planted));
    expect(results?.filter(({ id, outcome }) => outcome === 'failed' && before.includes(id))).toEqual([]);
  },
);

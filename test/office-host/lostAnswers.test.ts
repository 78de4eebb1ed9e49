import { createExcelHost } from '../../src/host/excel/excelHost';
import type { Host } from '../../src/host/shared/host';
import type { CellMark } from '../../src/workbook/mark';
import { exampleSpec, plainSpec } from '../contract/exampleSpec';
import { resultsOf } from './evaluate';
import { loadInNode } from './loadInNode';
import { createOfficeHost, type OfficeHost } from './officeHost';
import { stateOf } from './toSpec';

/** Marking and removing when the response is lost, or the request interrupted. */

let office: OfficeHost;
let host: Host;
beforeEach(async () => {
  office = createOfficeHost({ evaluate: resultsOf(exampleSpec) });
  loadInNode(office);
  host = createExcelHost();
  await host.write(exampleSpec);
});

const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { code: string }) => error.code,
  );

const MARKS: CellMark[] = [
  { sheet: 'Nhiệm vụ', cell: 'D7', kind: 'error' },
  { sheet: 'Nhiệm vụ', cell: 'E8', kind: 'warning' },
];
const marksThere = (): number =>
  office.workbook.sheets.flatMap(({ conditionalFormats }) =>
    conditionalFormats.filter(({ formula }) => formula?.includes('cchc-kiem-tra')),
  ).length;
const isLocked = (): boolean[] => office.workbook.sheets.map(({ protection }) => protection !== null);

describe('marking', () => {
  /** Number of requests it takes when undisturbed. */
  async function requestsOf(work: () => Promise<void>): Promise<number> {
    office.requests = [];
    await work();
    return office.requests.length;
  }

  test('whose last answer is lost is done', async () => {
    const last = (await requestsOf(() => host.mark(MARKS))) - 1;
    await host.mark([]);
    const locked = isLocked();
    office.requests = [];
    office.failAt(last, 'after');
    expect(await outcome(host.mark(MARKS))).toBe('done');
    expect([marksThere(), isLocked()]).toEqual([2, locked]);
  });

  test('whose last request did not arrive has failed, and works when pressed again', async () => {
    const was = stateOf(office);
    const last = (await requestsOf(() => host.mark(MARKS))) - 1;
    await host.mark([]);
    expect(stateOf(office)).toEqual(was);
    office.requests = [];
    office.failAt(last, 'before');
    expect(await outcome(host.mark(MARKS))).toBe('failed');
    expect(stateOf(office)).toEqual(was);
    office.stopFailing();
    expect(await outcome(host.mark(MARKS))).toBe('done');
    expect(marksThere()).toBe(2);
  });

  test('after which Excel answers no more is not known', async () => {
    const last = (await requestsOf(() => host.mark(MARKS))) - 1;
    office.requests = [];
    office.failAt(last, 'after');
    office.failFrom(last + 1);
    expect(await outcome(host.mark([]))).toBe('unanswered');
  });

  test('taking marks away whose answer is lost is done', async () => {
    await host.mark(MARKS);
    const last = (await requestsOf(() => host.mark(MARKS))) - 1;
    office.requests = [];
    office.failAt(last, 'after');
    expect(await outcome(host.mark([]))).toBe('done');
    expect(marksThere()).toBe(0);
  });
});

describe('removing copies', () => {
  const MARK = 'CCHC_BanCu_1';
  const names = (): string[] => office.workbook.names.map(({ name }) => name);
  beforeEach(async () => {
    await host.write(plainSpec('Bản cũ', 'TT'));
    office.workbook.names.push({ name: MARK, formula: "='Bản cũ'!$A$1", comment: '', visible: false });
    office.requests = [];
  });
  const remove = () => outcome(host.removeSheets(['Bản cũ']));
  const isThere = (): boolean => office.workbook.sheets.some(({ name }) => name === 'Bản cũ');

  test('cut off anywhere a copy is gone or marked as a copy still; pressed again both are gone', async () => {
    const seen = new Set<string>();
    for (let step = 0; ; step += 1) {
      const { sheets, names: all } = office.workbook;
      const was = { sheets: [...sheets], names: all.map((name) => ({ ...name })) };
      office.requests = [];
      office.failWithin(1, step);
      const said = await remove();
      office.stopFailing();
      if (isThere())
        expect(office.workbook.names).toContainEqual(was.names.find(({ name }) => name === MARK));
      else expect(names()).not.toContain(MARK);
      seen.add(said);
      expect(await remove()).toBe('done');
      expect([isThere(), names().includes(MARK)]).toEqual([false, false]);
      if (said === 'done') break;
      office.workbook.sheets = was.sheets;
      office.workbook.names = was.names;
    }
    expect([...seen].sort()).toEqual(['done', 'failed']);
  });

  test('a mark whose sheet somebody has deleted goes, too', async () => {
    office.workbook.names.push({ name: 'CCHC_BanCu_2', formula: '=#REF!$A$1', comment: '', visible: false });
    expect(await remove()).toBe('done');
    expect(names().filter((name) => name.startsWith('CCHC_BanCu_'))).toEqual([]);
  });
});

test('a reading that Excel never answers ends by itself, says so, and works when pressed again', async () => {
  const impatient = createExcelHost({ wait: () => ({ over: Promise.resolve(), cancel: () => undefined }) });
  office.neverAnswer(0);
  expect(await outcome(impatient.read())).toBe('noAnswer');
  expect(await outcome(host.read())).toBe('done');
});

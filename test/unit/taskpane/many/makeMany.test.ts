import { bindWorkbook } from '../../../../src/entries/boundWorkbook';
import { findAgency } from '../../../../src/agency/membership';
import { openArchive } from '../../../../src/host/file/ooxml/zip/archive';
import { readXlsx } from '../../../../src/host/file/ooxml/read/readWorkbook';
import { knownPeriod } from '../../../../src/period/reportingPeriod';
import { createBinder, type Binder } from '../../../../src/taskpane/many/binder';
import { makeMany, zipName } from '../../../../src/taskpane/many/makeMany';
import type { StartedWorker } from '../../../../src/taskpane/workers/startWorker';
import { BAC_GIANG } from '../../../programmes';
import { agencyByName } from '../../../../src/agency/agencyByName';

const PLAN = BAC_GIANG.plan;
const PERIOD = knownPeriod(BAC_GIANG, 'q1');
const AGENCIES = [
  findAgency('Sở Nội vụ', BAC_GIANG.catalogue)!,
  agencyByName('UBND xã Tân Mỹ', BAC_GIANG.catalogue)!,
];

/** The real binder, in this thread. */
function binder() {
  const close = jest.fn();
  return {
    close,
    openBinder: () => ({ methods: createBinder(), close }) as unknown as StartedWorker<Binder>,
  };
}

test('one zip file with each agency’s own workbook of the period, dated today', async () => {
  const { close, openBinder } = binder();
  const progress: [number, string][] = [];
  const zip = await makeMany(AGENCIES, PLAN, PERIOD, openBinder, {
    signal: new AbortController().signal,
    onProgress: (done, name) => progress.push([done, name]),
  });
  expect(zipName(PLAN, PERIOD)).toBe('CCHC2024_Q1.zip');
  expect(progress).toEqual([
    [0, 'Sở Nội vụ'],
    [1, 'UBND xã Tân Mỹ'],
  ]);
  const archive = openArchive(zip);
  expect(archive.paths).toEqual(['CCHC2024_Q1_SNV.xlsx', 'CCHC2024_Q1_XA-TAN-MY.xlsx']);
  const books = await Promise.all(archive.paths.map((path) => readXlsx(archive.bytes(path))));
  expect(books.map((book) => bindWorkbook(book).identity)).toMatchObject([
    { agencyId: 'SNV', period: 'q1', planId: PLAN.id },
    { agencyId: 'XA-TAN-MY', period: 'q1', planId: PLAN.id },
  ]);
  // MS-DOS date of the first entry: years since 1980 in the upper seven bits.
  const year = (new DataView(zip.buffer, zip.byteOffset).getUint16(12, true) >> 9) + 1980;
  expect(year).toBe(new Date().getFullYear());
  expect(close).toHaveBeenCalledTimes(1);
});

test('stopped: no further workbook is made, and the worker is ended', async () => {
  const { close, openBinder } = binder();
  const stop = new AbortController();
  const begun: string[] = [];
  const work = makeMany(AGENCIES, PLAN, PERIOD, openBinder, {
    signal: stop.signal,
    onProgress: (_done, name) => {
      begun.push(name);
      stop.abort();
    },
  });
  await expect(work).rejects.toMatchObject({ code: 'cancelled' });
  expect(begun).toEqual(['Sở Nội vụ']);
  expect(close).toHaveBeenCalledTimes(1);
});

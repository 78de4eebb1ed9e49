import { createExcelHost } from '../../src/host/excel/excelHost';
import type { Host } from '../../src/host/shared/host';
import { exampleSpec } from '../contract/exampleSpec';
import { sheetNamed, valueAt } from '../contract/snapshotLookup';
import { resultsOf } from './evaluate';
import { loadInNode } from './loadInNode';
import { cellKey } from './model';
import { createOfficeHost, type OfficeHost } from './officeHost';
import { stateOf } from './toSpec';
import { typeInto } from './typeInto';

/** What users do between the requests of a single change of cells. */

let office: OfficeHost;
let host: Host;
beforeEach(async () => {
  office = createOfficeHost({ evaluate: resultsOf(exampleSpec) });
  loadInNode(office);
  host = createExcelHost();
  await host.write(exampleSpec);
  office.requests = [];
});

/** Lets a user act just before the n-th request from now is carried out. */
function before(n: number, act: () => void): void {
  const { requests } = office;
  const push = requests.push.bind(requests);
  const index = requests.length + n;
  requests.push = (...added) => {
    if (requests.length === index) act();
    return push(...added);
  };
}

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => error,
  );
const read = async (cell: string) => valueAt(sheetNamed(await host.read(), 'Nhiệm vụ'), cell);

/** Rows 7 and 8 of the example are unlocked for entries; their codes are in column A. */
const type = (cell: string, text: string) => () => typeInto(office, 'Nhiệm vụ', cell, text);
const change = (cell: string, value: string | number) => ({
  sheet: 'Nhiệm vụ',
  cell,
  value,
  expected: null,
  beside: { cell: `A${cell.slice(1)}`, value: codes[`A${cell.slice(1)}`] ?? null },
});
let codes: Record<string, string | number | boolean | null> = {};
beforeEach(async () => {
  const tasks = sheetNamed(await host.read(), 'Nhiệm vụ');
  codes = Object.fromEntries([5, 6, 7].map((row) => [`A${row}`, valueAt(tasks, `A${row}`)]));
  office.requests.length = 0;
});

/** Like a sort: two sheet rows are swapped completely. */
function swapRows(one: number, other: number): void {
  const { cells } = office.workbook.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
  for (let column = 0; column < 12; column += 1) {
    const [first, second] = [cellKey(one - 1, column), cellKey(other - 1, column)];
    const [upper, lower] = [cells.get(first), cells.get(second)];
    if (lower) cells.set(first, lower);
    else cells.delete(first);
    if (upper) cells.set(second, upper);
    else cells.delete(second);
  }
}

test('text typed between the look and the write is put back, and the change refused', async () => {
  before(1, type('D7', '0.25'));
  const error = await failure(host.apply([change('E7', 'Đang làm'), change('D7', 0.5)]));
  expect(error).toMatchObject({ code: 'cellChanged', values: { sheet: 'Nhiệm vụ', cell: 'D7' } });
  expect(await read('D7')).toBe(0.25);
  expect(await read('E7')).toBe(null);
});

test('text typed in the moment of a refused write stays', async () => {
  office.failAt(1, 'after');
  // The write was carried out; before anything is read again, the user overwrites it.
  before(2, type('D7', '0.75'));
  expect(await failure(host.apply([change('E7', 'Đang làm'), change('D7', 0.5)]))).toMatchObject({
    code: 'rolledBack',
  });
  expect(await read('D7')).toBe(0.75);
  expect(await read('E7')).toBe(null);
});

test('text typed between the look of a restore and the restore itself comes back', async () => {
  office.failAt(1, 'after');
  before(4, type('D7', '0.75'));
  expect(await failure(host.apply([change('D7', 0.5)]))).toMatchObject({ code: 'rolledBack' });
  expect(await read('D7')).toBe(0.75);
});

test('rows that change places between the look and the write: nothing lands in another row', async () => {
  const was = stateOf(office);
  swapRows(5, 7);
  const swapped = stateOf(office);
  expect(swapped).not.toEqual(was);
  swapRows(5, 7);
  before(1, () => swapRows(5, 7));
  expect(await failure(host.apply([change('E7', 'Đang làm')]))).toMatchObject({ code: 'cellChanged' });
  expect(stateOf(office)).toEqual(swapped);
});

test('rows swapped after a write whose response is lost: the written value is removed from its current cell', async () => {
  swapRows(5, 7);
  const swapped = stateOf(office);
  swapRows(5, 7);
  office.failAt(1, 'after');
  before(2, () => swapRows(5, 7));
  expect(await failure(host.apply([change('E7', 'Đang làm')]))).toMatchObject({ code: 'rolledBack' });
  expect(stateOf(office)).toEqual(swapped);
});

test('a sheet that is renamed in between is written all the same; one that is deleted is passed over', async () => {
  const tasks = () => office.workbook.sheets.find(({ id }) => id === tasksId)!;
  const tasksId = office.workbook.sheets.find(({ name }) => name === 'Nhiệm vụ')!.id;
  before(1, () => (tasks().name = 'Việc của tôi'));
  expect(await failure(host.apply([change('E7', 'Đang làm')]))).toBe('done');
  expect(tasks().cells.get(cellKey(6, 4))?.value).toBe('Đang làm');

  const rest = office.workbook.sheets.filter(({ id }) => id !== tasksId);
  office.requests = [];
  before(1, () => (office.workbook.sheets = rest));
  const cover = rest.find(({ name }) => name === 'Bìa')!;
  const was = cover.cells.get(cellKey(1, 2))?.value ?? null;
  expect(
    await failure(
      host.apply([
        { sheet: 'Bìa', cell: 'C2', value: 'mới' },
        { sheet: 'Việc của tôi', cell: 'E7', value: 'Chưa làm' },
      ]),
    ),
  ).toMatchObject({ code: 'rolledBack' });
  expect(cover.cells.get(cellKey(1, 2))?.value ?? null).toBe(was);
});

test('a failed rollback with an unknown state is reported as such, and retried before any other work', async () => {
  const was = stateOf(office);
  office.failAt(1, 'after');
  office.failFrom(2);
  expect(await failure(host.apply([change('E7', 'Đang làm')]))).toMatchObject({
    code: 'unanswered',
  });
  expect(await failure(host.read())).toMatchObject({ code: 'unanswered' });
  office.stopFailing();
  await host.read();
  expect(stateOf(office)).toEqual(was);
});

test('nobody does anything: two syncs', async () => {
  await host.apply([change('E7', 'Đang làm'), change('D7', 0.5)]);
  expect(office.requests).toHaveLength(2);
});

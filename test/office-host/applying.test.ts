import { createExcelHost } from '../../src/host/excel/excelHost';
import type { Host } from '../../src/host/shared/host';
import { HostError } from '../../src/host/shared/hostError';
import { exampleSpec } from '../contract/exampleSpec';
import { valueAt, formulaAt, sheetNamed, formatAt } from '../contract/snapshotLookup';
import { ExcelError } from './excelError';
import { resultsOf } from './evaluate';
import { loadInNode } from './loadInNode';
import { createOfficeHost, type OfficeHost } from './officeHost';
import { stateOf } from './toSpec';
import { selectInto } from './selectInto';
import { typeInto } from './typeInto';

let office: OfficeHost;
let host: Host;
beforeEach(async () => {
  office = createOfficeHost({ evaluate: resultsOf(exampleSpec) });
  loadInNode(office);
  host = createExcelHost();
  await host.write(exampleSpec);
  office.requests = [];
});

const tasks = () => {
  const sheet = office.workbook.sheets.find(({ name }) => name === 'Nhiệm vụ');
  if (!sheet) throw new Error('no task sheet');
  return sheet;
};

const settled = (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error);

describe('apply on a protected sheet', () => {
  test('an open cell is written without touching the protection', async () => {
    office.failOnAction('WorksheetProtection.unprotect');
    await host.apply([{ sheet: 'Nhiệm vụ', cell: 'D7', value: 0.5 }]);
    expect(valueAt(sheetNamed(await host.read(), 'Nhiệm vụ'), 'D7')).toBe(0.5);
  });

  test('for a locked cell our protection is taken off and put back with the same options', async () => {
    const before = structuredClone(tasks().protection);
    await host.apply([{ sheet: 'Nhiệm vụ', cell: 'B5', value: 'Ban hành kế hoạch CCHC' }]);
    expect(valueAt(sheetNamed(await host.read(), 'Nhiệm vụ'), 'B5')).toBe('Ban hành kế hoạch CCHC');
    expect(tasks().protection).toEqual(before);
    expect(office.requests.length).toBe(2 + 2);
  });

  test("the user's password is respected", async () => {
    tasks().protection!.password = 'bí mật';
    const before = stateOf(office);
    const changes = [
      { sheet: 'Bìa', cell: 'C2', value: 'x' },
      { sheet: 'Nhiệm vụ', cell: 'B5', value: 'y' },
    ];
    expect(await settled(host.apply(changes))).toMatchObject({ code: 'sheetProtected' });
    expect(stateOf(office)).toEqual(before);
  });
});

describe('apply keeps what a cell is', () => {
  test.each([
    ['C2', '007', '007', null],
    ['C2', '=1+1', '=1+1', null],
    ['C2', "'quoted", "'quoted", null],
    ['C2', 12, 12, null],
    ['C2', true, true, null],
    ['C2', '', null, null],
    ['B3', '1/2', '1/2', null],
    ['A5', 'Tháng 3 2024', 'Tháng 3 2024', null],
    ['A5', '#N/A', '#N/A', null],
    ['A5', 'TRUE', 'TRUE', null],
  ])('%s ← %p', async (cell, value, expected, formula) => {
    const before = sheetNamed(await host.read(), 'Bìa');
    const format = tasksFormat('Bìa', cell);
    await host.apply([{ sheet: 'Bìa', cell, value }]);
    const after = sheetNamed(await host.read(), 'Bìa');
    expect([valueAt(after, cell), formulaAt(after, cell)]).toEqual([expected, formula]);
    expect(tasksFormat('Bìa', cell)).toBe(format);
    expect(after.errors).toEqual(before.errors);
  });

  function tasksFormat(sheet: string, cell: string): unknown {
    const snapshot = office.workbook.sheets.find(({ name }) => name === sheet);
    const [column = 'A', row = '1'] = [cell.charAt(0), cell.slice(1)];
    return snapshot?.cells.get((Number(row) - 1) * 16_384 + column.charCodeAt(0) - 65)?.format.numberFormat;
  }

  test('text that looks like a formula is not read as one', async () => {
    const cover = sheetNamed(await host.read(), 'Bìa');
    expect([valueAt(cover, 'A6'), formulaAt(cover, 'A6'), formatAt(cover, 'A6')]).toEqual([
      '=1+1',
      null,
      '@',
    ]);
  });
});

describe('apply that fails', () => {
  const changes = [
    { sheet: 'Bìa', cell: 'C2', value: 'mới' },
    { sheet: 'Bìa', cell: 'A6', value: 5 },
    { sheet: 'Nhiệm vụ', cell: 'B5', value: 'mới' },
    { sheet: 'Nhiệm vụ', cell: 'G5', value: 1, formula: '1+1' },
    { sheet: "Tổng hợp d'án", cell: 'B2', value: 7 },
  ];

  test.each([
    [0, 'before', 'failed'],
    [0, 'after', 'failed'],
    [1, 'before', 'rolledBack'],
    [1, 'after', 'rolledBack'],
  ] as const)('at sync %i, %s it was carried out, puts every cell back', async (index, when, code) => {
    const before = stateOf(office);
    office.failAt(index, when);
    expect(await settled(host.apply(changes))).toMatchObject({ code });
    expect(stateOf(office)).toEqual(before);
  });

  test.each([
    ['Range.formulas=', 0],
    ['Range.formulas=', 2],
    ['Range.formulas=', 4],
    ['WorksheetProtection.protect', 0],
    ['Range.numberFormat=', 1],
  ])('midway, at %s number %i, puts every cell back', async (place, skip) => {
    const before = stateOf(office);
    office.failOnAction(place, skip);
    expect(await settled(host.apply(changes))).toMatchObject({ code: 'rolledBack' });
    expect(stateOf(office)).toEqual(before);
  });

  test('for a formula that Excel refuses puts every cell back', async () => {
    const before = stateOf(office);
    const wrong = [...changes, { sheet: '_cchc', cell: 'A9', value: null, formula: 'khongCo[Cột]' }];
    expect(await settled(host.apply(wrong))).toMatchObject({ code: 'rolledBack' });
    expect(stateOf(office)).toEqual(before);
  });

  test('and cannot be put back says so', async () => {
    office.failFrom(1);
    expect(await settled(host.apply(changes))).toBeInstanceOf(HostError);
    office.stopFailing();
  });
});

describe('the live grid', () => {
  test('select brings sheet and range to the front', async () => {
    await host.select('Bìa', 'B2');
    expect(office.workbook.selection).toEqual({
      sheet: 'Bìa',
      range: { top: 1, left: 1, bottom: 1, right: 1 },
    });
    expect(await settled(host.select('Không có', 'A1'))).toMatchObject({ code: 'notFound' });
  });

  test("onChange tells of the user's typing until it is stopped", async () => {
    const seen: unknown[] = [];
    const stop = await host.onChange((change) => seen.push(change));
    typeInto(office, 'Nhiệm vụ', 'E7', 'Đang làm');
    await settle();
    expect(seen).toEqual([{ sheet: 'Nhiệm vụ', range: 'E7', isRemote: false }]);
    stop();
    await settle();
    typeInto(office, 'Nhiệm vụ', 'E7', 'Chưa làm');
    await settle();
    expect(seen).toHaveLength(1);
  });

  test('onSelect tells where each selection begins, without a request, until it is stopped', async () => {
    const seen: unknown[] = [];
    const stop = await host.onSelect((place) => seen.push(place));
    office.requests.length = 0;
    selectInto(office, 'Nhiệm vụ', 'E7');
    selectInto(office, 'Nhiệm vụ', 'D5:E6');
    selectInto(office, 'Nhiệm vụ', '6:7');
    selectInto(office, 'Bìa', 'C:C');
    await settle();
    expect(seen).toEqual([
      { sheet: 'Nhiệm vụ', cell: 'E7' },
      { sheet: 'Nhiệm vụ', cell: 'D5' },
      { sheet: 'Nhiệm vụ', cell: 'A6' },
      { sheet: 'Bìa', cell: 'C1' },
    ]);
    expect(office.requests).toHaveLength(0);
    stop();
    await settle();
    selectInto(office, 'Nhiệm vụ', 'E7');
    await settle();
    expect(seen).toHaveLength(4);
  });

  test('selected tells the active cell in one sync', async () => {
    await host.select('Nhiệm vụ', 'D5:E6');
    office.requests.length = 0;
    expect(await host.selected()).toEqual({ sheet: 'Nhiệm vụ', cell: 'D5' });
    expect(office.requests).toHaveLength(1);
  });

  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
});

describe('what the user types into the workbook that was made', () => {
  const typing = (cell: string, text: string) => () => typeInto(office, 'Nhiệm vụ', cell, text);

  test('goes into open cells only', () => {
    expect(typing('B5', 'khác')).toThrow(ExcelError);
    expect(typing('D7', '50%')).not.toThrow();
  });

  test('must be one of the list', () => {
    expect(typing('E7', 'Đang làm')).not.toThrow();
    expect(typing('E7', 'Xong rồi')).toThrow('Chỉ chọn mục trong danh sách & không gõ khác.');
    expect(typing('E7', '')).not.toThrow();
  });
});

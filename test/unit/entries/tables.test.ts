import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { tableShape } from '../../../src/entries/boundTable';
import { repeatedKey } from '../../../src/entries/tableHeaders';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import { sheetOf, workbookOf, type Rows } from './sheetOf';

const HEADERS = ['Mã', 'Việc', 'Trạng thái', 'Ghi chú', 'Hạn'];
const SHAPE = tableShape<'code' | 'text' | 'status' | 'note' | 'due'>({
  name: 'BangViec',
  sheetName: 'Việc',
  columns: (['code', 'text', 'status', 'note', 'due'] as const).map((key, at) => ({
    key,
    header: HEADERS[at]!,
  })),
  entries: ['status', 'note'],
  ownsCode: (code) => !code.startsWith('X'),
});

const bind = (...sheets: SheetSnapshot[]) => bindWorkbook(workbookOf(...sheets)).table(SHAPE);
const rows = (...filled: [code: string, status?: string, note?: string][]): Rows => [
  HEADERS,
  ...filled.map(([code, status = null, note = null]) => [code, 'Việc', status, note, null]),
];
const OURS = { name: 'BangViec' };
const COPY = { name: 'BangViec3' };
/** Sheet, codes, and where else entries are. */
const found = (...sheets: SheetSnapshot[]) => {
  const table = bind(...sheets);
  return (
    table && {
      sheet: table.sheet.name,
      codes: table.rows.map(({ code }) => code),
      copyOf: table.copyOf?.name ?? null,
      rivals: table.rivals.map(({ name }) => name),
    }
  );
};

test('by name, whatever its case and sheet; cells by key, with their address', () => {
  const table = bind(sheetOf('Khác', rows(['A.1', 'Xong'], ['A.2']), { name: 'bangviec' }))!;
  expect(table).toMatchObject({
    isTable: true,
    tableName: 'bangviec',
    rowsBelow: 0,
    copyOf: null,
    rivals: [],
  });
  expect(table.rows.map(({ row, code, storedCode }) => [row, code, storedCode])).toEqual([
    [3, 'A.1', 'A.1'],
    [4, 'A.2', 'A.2'],
  ]);
  expect(table.rows[0]!.cell('status')).toMatchObject({
    sheet: 'Khác',
    address: 'D4',
    value: 'Xong',
    formula: null,
  });
  expect(table.rows[0]!.cell('status')).toBe(table.rows[0]!.cell('status'));
});

test('a code is trimmed, an empty one is none, a number is its digits', () => {
  const values = rows([' A.1 '], ['  '], ['A.3']);
  values[3]![0] = 12;
  expect(found(sheetOf('Việc', values, OURS))?.codes).toEqual(['A.1', null, '12']);
});

test('a missing column has no cell, an error cell says so, what lies outside the sheet is empty', () => {
  const values = [
    ['Mã', 'Việc', 'Trạng thái', 'Ghi chú'],
    ['A.1', 'Việc', '#REF!', 'x'],
  ];
  const sheet = sheetOf('Việc', values, { name: 'BangViec', rows: 3 }, { errors: ['D4'] });
  const [row, below] = bind(sheet)!.rows;
  expect([row!.cell('due'), row!.cell('status')?.isError, row!.cell('note')?.isError]).toEqual([
    null,
    true,
    false,
  ]);
  expect(below).toMatchObject({ code: null });
});

test('the header repeated for printing is no row', () =>
  expect(found(sheetOf('Việc', [...rows(['A.1']), HEADERS, ...rows(['A.2']).slice(1)], OURS))?.codes).toEqual(
    ['A.1', 'A.2'],
  ));

describe('a table that was shortened', () => {
  const values = [
    ...rows(['A.1'], ['A.2'], ['A.3']),
    [null, 'Tổng', null, null, null],
    ...rows(['A.9']).slice(1),
  ];
  test('has the rows with codes directly below it, no others', () => {
    const table = bind(sheetOf('Việc', values, { ...OURS, rows: 2 }))!;
    expect(table.rows.map(({ code }) => code)).toEqual(['A.1', 'A.2', 'A.3']);
    expect([table.rowsBelow, table.range.bottom]).toEqual([2, 5]);
  });
  test('not those of another table', () => {
    const sheet = sheetOf('Việc', values, { ...OURS, rows: 2 });
    const other = { name: 'Khac', range: 'B6:F6', columns: [] };
    expect(bind({ ...sheet, tables: [...sheet.tables, other] })!.rows.map(({ code }) => code)).toEqual([
      'A.1',
      'A.2',
    ]);
  });
  test.each([['ghi chú'], ['a.3'], ['A.'], [5], [null]])('%j below it is no code', (below) => {
    const own = rows(['A.1'], ['A.2']);
    own[2]![0] = below;
    expect(bind(sheetOf('Việc', own, { ...OURS, rows: 2 }))!.rowsBelow).toBe(0);
  });
});

describe('a table whose header row was deleted', () => {
  const filled = rows(['A.1', 'Trạng thái', 'x'], ['A.2', 'Xong', 'y']).slice(1);

  test('is read by the places of its columns, its first row too', () => {
    const table = bind(sheetOf('Việc', filled, OURS))!;
    expect(
      table.rows.map(({ code, row, cell }) => [code, row, cell('status')?.value, cell('note')?.value]),
    ).toEqual([
      ['A.1', 2, 'Trạng thái', 'x'],
      ['A.2', 3, 'Xong', 'y'],
    ]);
    expect(table.headers.map(({ key, renamed }) => [key, renamed])).toEqual(
      (['code', 'text', 'status', 'note', 'due'] as const).map((key) => [key, true]),
    );
  });
  test('not where a column is missing or added: places tell nothing then', () => {
    const narrow = filled.map((cells) => cells.slice(0, 4));
    expect(bind(sheetOf('Việc', narrow, OURS))!.rows.map(({ code }) => code)).toEqual(['A.2']);
  });
  test('not where the first row is of another table', () =>
    expect(bind(sheetOf('Việc', rows(['X.1'], ['A.2']).slice(1), OURS))!.rows).toHaveLength(1));
});

describe('by headers and codes', () => {
  test('a renamed one', () =>
    expect(found(sheetOf('Khác', rows(['A.1']), COPY))).toMatchObject({ sheet: 'Khác', copyOf: null }));
  test('not one of other codes; half and half is not enough', () => {
    expect(found(sheetOf('Việc', rows(['X.1'], ['X.2'], ['A.1']), COPY))).toBeNull();
    expect(found(sheetOf('Việc', rows(['X.1'], ['A.1']), COPY))).toBeNull();
    expect(found(sheetOf('Khác', rows(['X.1'], ['A.1'], ['A.2']), COPY))?.codes).toHaveLength(3);
  });
  test('without any code, only on the usual sheet', () => {
    expect(found(sheetOf('VIỆC', rows(['']), COPY))?.sheet).toBe('VIỆC');
    expect(found(sheetOf('Khác', rows(['']), COPY))).toBeNull();
  });
  test('not one that has another name of ours, nor one with few of the headers', () => {
    expect(found(sheetOf('Việc', rows(['A.1']), { name: 'NhiemVu' }))).toBeNull();
    expect(
      found(
        sheetOf(
          'Việc',
          [
            ['Mã', 'Việc', 'a', 'b', 'c'],
            ['A.1', null, null, null, null],
          ],
          COPY,
        ),
      ),
    ).toBeNull();
  });
  test('three of five headers are enough', () =>
    expect(
      found(
        sheetOf(
          'Việc',
          [
            ['Mã', 'Việc', 'Trạng thái', 'b', 'c'],
            ['A.1', null, null, null, null],
          ],
          COPY,
        ),
      )?.codes,
    ).toEqual(['A.1']));
});

describe('rows that are no table any more', () => {
  const title: Rows = [
    ['KẾ HOẠCH', null, null, null, null],
    [null, null, null, null, null],
  ];
  test('are found by their header row, to the end of the sheet', () => {
    const table = bind(sheetOf('Việc', [...title, ...rows(['A.1', 'Xong'], ['A.2'])], null))!;
    expect(table).toMatchObject({
      isTable: false,
      tableName: null,
      rowsBelow: 0,
      range: { top: 4, bottom: 6, left: 1, right: 5 },
    });
    expect(table.rows.map(({ code }) => code)).toEqual(['A.1', 'A.2']);
  });
  test('not in a foreign table, nor on a sheet without the headers', () => {
    expect(found(sheetOf('Việc', rows(['X.1']), { name: 'Khac' }))).toBeNull();
    expect(found(sheetOf('Việc', title, null))).toBeNull();
  });
});

describe('several', () => {
  const original = sheetOf('Việc', rows(['A.1', 'Đang làm'], ['A.2']), OURS);
  test('the one with the most entries: a copy that was filled in', () => {
    const copy = sheetOf('Việc (2)', rows(['A.1', 'Xong'], ['A.2', 'Xong']), COPY);
    expect(found(original, copy)).toMatchObject({ sheet: 'Việc (2)', copyOf: 'Việc', rivals: ['Việc'] });
    expect(found(copy, original)).toMatchObject({ sheet: 'Việc (2)', copyOf: 'Việc' });
  });
  test('of equals the one of our name; a copy without entries is nobody’s rival', () => {
    const equal = sheetOf('Việc (2)', rows(['A.1', 'Xong'], ['A.2']), COPY);
    expect(found(equal, original)).toMatchObject({ sheet: 'Việc', copyOf: null, rivals: ['Việc (2)'] });
    const empty = sheetOf('Việc (2)', rows(['A.1'], ['A.2']), COPY);
    expect(found(original, empty)).toMatchObject({ sheet: 'Việc', copyOf: null, rivals: [] });
  });
  test('a filled copy that is no table, unless what it says is in the table, or it is hidden', () => {
    const copied = (status: string, more: Partial<SheetSnapshot> = {}) =>
      sheetOf('Bản sao', rows(['A.1', status], ['A.2', status]), null, more);
    expect(found(original, copied('Xong'))).toMatchObject({
      sheet: 'Bản sao',
      copyOf: 'Việc',
      rivals: ['Việc'],
    });
    expect(found(original, copied('Xong', { visibility: 'hidden' }))).toMatchObject({
      sheet: 'Việc',
      rivals: [],
    });
    const full = sheetOf('Việc', rows(['A.1', 'Xong'], ['A.2', 'Xong', 'x']), OURS);
    expect(found(full, copied('Xong'))).toMatchObject({ sheet: 'Việc', rivals: [] });
    // What a formula shows was not typed there.
    const shown = copied('Xong', { formulas: rows(['A.1'], ['A.2']).map((cells) => cells.map(() => 'A1')) });
    expect(found(original, shown)).toMatchObject({ sheet: 'Việc', rivals: [] });
  });
});

describe('headers', () => {
  const keysOf = (headers: string[]) =>
    bind(sheetOf('Việc', [headers, ['A.1', null, null, null, null]], OURS))!.headers.map(
      ({ key, renamed }) => (renamed ? `${key}!` : key),
    );
  test.each([
    [
      'in any order and case',
      ['GHI CHÚ', 'Mã', 'việc', 'Hạn', 'Trạng thái'],
      ['note', 'code', 'text', 'due', 'status'],
    ],
    [
      'changed, known by a neighbour',
      ['Mã', 'Việc', 'Tình hình', 'Ghi chú', 'Hạn'],
      ['code', 'text', 'status!', 'note', 'due'],
    ],
    [
      'the first changed',
      ['Số', 'Việc', 'Trạng thái', 'Ghi chú', 'Hạn'],
      ['code!', 'text', 'status', 'note', 'due'],
    ],
    [
      'the last changed',
      ['Mã', 'Việc', 'Trạng thái', 'Ghi chú', 'Xong'],
      ['code', 'text', 'status', 'note', 'due!'],
    ],
    [
      'doubled: the first counts',
      ['Mã', 'Việc', 'Trạng thái', 'Trạng thái', 'Hạn'],
      ['code', 'text', 'status', null, 'due'],
    ],
    [
      'missing, with a foreign one at the end',
      ['Mã', 'Việc', 'Ghi chú', 'Hạn', 'Của tôi'],
      ['code', 'text', 'note', 'due', null],
    ],
    [
      'missing, with a foreign one before',
      ['Của tôi', 'Mã', 'Việc', 'Ghi chú', 'Hạn'],
      [null, 'code', 'text', 'note', 'due'],
    ],
    [
      'one said twice where another is missing',
      ['Mã', 'Việc', 'Việc', 'Ghi chú', 'Hạn'],
      ['code', 'text', null, 'note', 'due'],
    ],
    ['copied', ['Mã', 'Việc', 'Trạng thái2', 'Ghi chú', 'Hạn'], ['code', 'text', null, 'note', 'due']],
    [
      'three changed, each known by the one before',
      ['Mã', 'a', 'b', 'c', 'Hạn'],
      ['code', 'text!', 'status!', 'note!', 'due'],
    ],
  ])('%s', (_what, headers, keys) => expect(keysOf(headers)).toEqual(keys));
  test.each([
    ['Trạng thái2', 'status'],
    ['ghi chú', 'note'],
    ['Việc khác 2', null],
    ['Khác', null],
  ])('%s repeats %s', (text, key) => expect(repeatedKey(text, SHAPE.columns)).toBe(key));
});

import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { tableShape } from '../../../src/entries/boundTable';
import { filledCells } from '../../../src/entries/filledCells';
import { repeatedKey } from '../../../src/entries/tableHeaders';
import { rangeAddress } from '../../../src/workbook/address';
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

/** With another column before that of the codes, as the province’s tables have. */
const LATER = tableShape<'name' | 'code' | 'status'>({
  name: 'BangSau',
  sheetName: 'Sau',
  columns: [
    { key: 'name', header: 'Tên' },
    { key: 'code', header: 'Mã' },
    { key: 'status', header: 'Trạng thái' },
  ],
  entries: ['status'],
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

/** Rows with the columns in another order: by header. */
const inOrder = (order: readonly string[], values: Rows): Rows =>
  values.map((cells) => order.map((header) => cells[HEADERS.indexOf(header)] ?? null));
/** The whole sheet elsewhere, with its table. */
const startingAt = (row: number, column: number, sheet: SheetSnapshot): SheetSnapshot => ({
  ...sheet,
  origin: { row, column },
  tables: sheet.tables.map((table) => ({
    ...table,
    range: rangeAddress({
      top: row,
      left: column,
      bottom: row + sheet.values.length - 1,
      right: column + sheet.values[0]!.length - 1,
    }),
  })),
});

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
  expect(filledCells(row!, ['status', 'due'])).toEqual({ status: '#REF!' });
});

test('a cell has its number format', () => {
  const sheet = sheetOf('Việc', rows(['A.1', 'Xong']), OURS);
  sheet.numberFormats[1]![2] = '0%';
  const [row] = bind(sheet)!.rows;
  expect([row!.cell('status')?.numberFormat, row!.cell('note')?.numberFormat]).toEqual(['0%', null]);
});

test('a stored code is converted, an empty one stays none', () => {
  const shape = tableShape({ ...SHAPE, presentCode: (code) => `P.${code}` });
  const sheet = sheetOf('Việc', rows(['A.1'], ['']), OURS);
  const { rows: bound } = bindWorkbook(workbookOf(sheet)).table(shape)!;
  expect(bound.map(({ code, storedCode }) => [code, storedCode])).toEqual([
    ['P.A.1', 'A.1'],
    [null, null],
  ]);
});

test('without its column of codes no row has one', () => {
  const order = HEADERS.slice(1);
  const [row] = bind(sheetOf('Việc', inOrder(order, rows(['A.1', 'Xong'])), OURS))!.rows;
  expect([row!.code, row!.storedCode, row!.cell('status')?.value]).toEqual([null, null, 'Xong']);
});

test('a table on a sheet without cells has no rows with codes', () =>
  expect(
    found({ ...sheetOf('Việc', rows(['A.1']), OURS), values: [], formulas: [], numberFormats: [] })?.codes,
  ).toEqual([null]));

describe('the header repeated for printing is no row', () => {
  const repeated = [...rows(['A.1']), HEADERS, ...rows(['A.2']).slice(1)];
  test.each([
    ['in the usual order', HEADERS],
    ['in another order', ['Việc', 'Hạn', 'Mã', 'Trạng thái', 'Ghi chú']],
  ])('%s', (_which, order) =>
    expect(found(sheetOf('Việc', inOrder(order, repeated), OURS))?.codes).toEqual(['A.1', 'A.2']),
  );
  test('a row without a code is none, even under an empty header', () => {
    const values = rows(['  ', 'Xong'], ['A.2']);
    values[0] = [null, ...HEADERS.slice(1)];
    expect(found(sheetOf('Việc', values, OURS))?.codes).toEqual([null, 'A.2']);
  });
});

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
  test.each([
    ['another table’s below it are not its own', 'B6:F6', ['A.1', 'A.2']],
    ['another table’s below its last column only', 'F6:H9', ['A.1', 'A.2']],
    ['another table’s below its first column only', 'A6:B9', ['A.1', 'A.2']],
    ['a table to its right may go on', 'G4:H9', ['A.1', 'A.2', 'A.3']],
    ['a table to its left may go on', 'A4:A9', ['A.1', 'A.2', 'A.3']],
    ['a table above it ends there', 'B1:F2', ['A.1', 'A.2', 'A.3']],
    ['a table further below does not matter', 'B7:F9', ['A.1', 'A.2', 'A.3']],
  ])('%s', (_which, range, codes) => {
    const sheet = sheetOf('Việc', values, { ...OURS, rows: 2 });
    const other = { name: 'Khac', range, columns: [] };
    expect(found({ ...sheet, tables: [...sheet.tables, other] })?.codes).toEqual(codes);
  });
  test('whatever the order of its columns', () => {
    const order = ['Ghi chú', 'Việc', 'Trạng thái', 'Hạn', 'Mã'];
    expect(found(sheetOf('Việc', inOrder(order, values), { ...OURS, rows: 2 }))?.codes).toEqual([
      'A.1',
      'A.2',
      'A.3',
    ]);
  });
  test('wherever its column of codes usually is', () => {
    const table = sheetOf(
      'Sau',
      [
        ['Tên', 'Mã', 'Trạng thái'],
        ['Sở', 'A.1', null],
        ['Sở', 'A.2', null],
      ],
      {
        name: 'BangSau',
        rows: 2,
      },
    );
    expect(bindWorkbook(workbookOf(table)).table(LATER)!.rowsBelow).toBe(1);
  });
  test('a code below it may have spaces around it', () =>
    expect(found(sheetOf('Việc', rows(['A.1'], [' A.2 ']), { ...OURS, rows: 2 }))?.codes).toEqual([
      'A.1',
      'A.2',
    ]));
  test('without a column of codes it ends where it ends', () => {
    const sheet = startingAt(
      0,
      0,
      sheetOf(
        'Việc',
        [
          ['Việc', 'Hạn'],
          ['x', 'y'],
          ['A.2', 'z'],
        ],
        OURS,
      ),
    );
    sheet.tables[0]!.range = 'A1:B2';
    expect(bind(sheet)!.rowsBelow).toBe(0);
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
  test('not in the first row of the sheet: there was no header above it', () =>
    expect(bind(startingAt(0, 0, sheetOf('Việc', filled, OURS)))!.range.top).toBe(0));
  test('its headers are in the row above', () => {
    const sheet = sheetOf('Việc', [['KẾ HOẠCH', null, null, 5, null], ...filled], OURS);
    sheet.tables[0]!.range = 'B4:F5';
    expect(bind(sheet)!.headers.map(({ text, address }) => [text, address])).toEqual([
      ['KẾ HOẠCH', 'B3'],
      ['', 'C3'],
      ['', 'D3'],
      ['5', 'E3'],
      ['', 'F3'],
    ]);
  });

  describe('by the place of its codes', () => {
    const codes = (values: Rows, table: string | null) =>
      bindWorkbook(workbookOf(sheetOf('Sau', values, table === null ? null : { name: table })))
        .table(LATER)
        ?.rows.map(({ code }) => code);
    test('wherever that is', () => {
      const values = [
        ['Sở', 'A.1', 'Xong'],
        ['Sở', 'A.2', null],
      ];
      expect(codes(values, 'BangSau')).toEqual(['A.1', 'A.2']);
    });
    test('not where its header row was found', () =>
      expect(
        codes(
          [
            ['Tên', 'STT', 'Mã'],
            ['Sở', 1, 'A.1'],
          ],
          null,
        ),
      ).toEqual(['A.1']));
    test('not in a table without codes', () => {
      const shape = tableShape<'text' | 'status'>({
        name: 'BangViec',
        sheetName: 'Việc',
        columns: [
          { key: 'text', header: 'Việc' },
          { key: 'status', header: 'Trạng thái' },
        ],
        entries: [],
      });
      const sheet = sheetOf(
        'Việc',
        [
          ['A.1', 'Việc', 'Trạng thái'],
          ['A.2', 'x', 'Xong'],
        ],
        OURS,
      );
      sheet.tables[0]!.range = 'C3:D4';
      expect(bindWorkbook(workbookOf(sheet)).table(shape)!.range.top).toBe(2);
    });
  });
});

describe('by headers and codes', () => {
  test('a renamed one', () =>
    expect(found(sheetOf('Khác', rows(['A.1']), COPY))).toMatchObject({ sheet: 'Khác', copyOf: null }));
  test('not one of other codes; half and half is not enough', () => {
    expect(found(sheetOf('Việc', rows(['X.1'], ['X.2'], ['A.1']), COPY))).toBeNull();
    expect(found(sheetOf('Việc', rows(['X.1'], ['A.1']), COPY))).toBeNull();
    expect(found(sheetOf('Khác', rows(['X.1'], ['A.1'], ['A.2']), COPY))?.codes).toHaveLength(3);
  });
  test('codes above its header do not count', () => {
    const sheet = sheetOf('Khác', [['X.9', null, null, null, null], ...rows(['A.1'])], COPY);
    sheet.tables[0]!.range = 'B4:F5';
    expect(found(sheet)?.codes).toEqual(['A.1']);
  });
  test('whatever the order of its columns', () => {
    const order = ['Ghi chú', 'Việc', 'Trạng thái', 'Hạn', 'Mã'];
    const of = (code: string) => found(sheetOf('Việc', inOrder(order, rows([code, '', 'A.1'])), COPY));
    expect(of('A.1')?.codes).toEqual(['A.1']);
    expect(of('X.1')).toBeNull();
  });
  test('without any code, only on the usual sheet', () => {
    expect(found(sheetOf('VIỆC', rows(['']), COPY))?.sheet).toBe('VIỆC');
    expect(found(sheetOf('Khác', rows(['']), COPY))).toBeNull();
  });
  test('without a column of codes as well, whatever stands in its first column', () => {
    const values = [HEADERS.slice(1), ['X.1', 'Xong', null, null]];
    expect(found(startingAt(0, 0, sheetOf('Việc', values, COPY)))?.sheet).toBe('Việc');
  });
  test('headers beside it are not its own', () => {
    const beside = (range: string) =>
      found(sheetOf('Việc', rows(['A.1']), null, { tables: [{ name: COPY.name, range, columns: [] }] }));
    expect(beside('B3:C4')).toBeNull();
    expect(beside('E3:F4')).toBeNull();
    expect(beside('B3:D4')?.codes).toEqual(['A.1']);
    expect(beside('D3:F4')?.sheet).toBe('Việc');
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
  test('below a title of several cells', () =>
    expect(
      found(sheetOf('Việc', [['KẾ HOẠCH', null, 'Quý I', '2026', null], ...rows(['A.1'])], null))?.codes,
    ).toEqual(['A.1']));
  test('three of five headers are enough', () =>
    expect(
      found(
        sheetOf(
          'Việc',
          [
            ['Mã', 'Việc', 'Trạng thái', null, null],
            ['A.1', null, null, null, null],
          ],
          null,
        ),
      )?.codes,
    ).toEqual(['A.1']));
  test('on two sheets: the one with the most entries, and the other once', () =>
    expect(
      found(
        sheetOf('Một', rows(['A.1', 'Đang làm']), null),
        sheetOf('Hai', rows(['A.1', 'Xong', 'x']), null),
      ),
    ).toEqual({ sheet: 'Hai', codes: ['A.1'], copyOf: 'Một', rivals: ['Một'] }));
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
  test.each<[string, Rows, string]>([
    ['a single row of the copy says more', rows(['A.1', 'Đang làm'], ['A.2', 'Xong']), 'Bản sao'],
    ['the copy has another row', rows(['A.1', 'Đang làm'], ['A.3', 'Xong']), 'Bản sao'],
    [
      'in the copy something is typed in a row without a code',
      rows(['A.1', 'Đang làm'], ['', '', 'Người lập']),
      'Việc',
    ],
  ])('beside a copy that is no table: %s', (_what, values, sheet) =>
    expect(found(original, sheetOf('Bản sao', values, null))?.sheet).toBe(sheet),
  );
  test('where columns are missing', () => {
    const order = ['Mã', 'Việc', 'Trạng thái', 'Hạn'];
    const narrow = sheetOf('Việc', inOrder(order, rows(['A.1', 'Xong'])), OURS);
    const copy = sheetOf('Bản sao', rows(['A.1', 'Xong', 'x']), null);
    expect(found(narrow, copy)).toMatchObject({ sheet: 'Bản sao', rivals: ['Việc'] });
  });
  test('rows below a table on its own sheet are no copy', () => {
    const below = [...rows(['A.1', 'Đang làm']), HEADERS.map(() => null), ...rows(['A.1', 'Xong', 'x'])];
    const sheet = sheetOf('Việc', below, { ...OURS, rows: 2 });
    const only = { sheet: 'Việc', codes: ['A.1'], copyOf: null };
    expect(found(sheet)).toEqual({ ...only, rivals: [] });
    const copy = sheetOf('Việc (2)', rows(['A.1', 'Xong']), COPY);
    expect(found(sheet, copy)).toEqual({ ...only, rivals: ['Việc (2)'] });
  });
  test('tables and a copy that is none: of all the one with the most entries', () => {
    const copy = sheetOf('Việc (2)', rows(['A.1', 'Xong'], ['A.2', 'Xong']), COPY);
    const stray = sheetOf('Bản sao', rows(['A.1', 'Xong', 'x'], ['A.2', 'Xong']), null);
    expect(found(original, copy, stray)).toMatchObject({
      sheet: 'Bản sao',
      copyOf: 'Việc',
      rivals: ['Việc', 'Việc (2)'],
    });
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
      'a foreign one beside one that is there',
      ['Mã', 'Của tôi', 'Việc', 'Trạng thái', 'Ghi chú'],
      ['code', null, 'text', 'status', 'note'],
    ],
    [
      'the last missing, with a foreign one at the end',
      ['Mã', 'Việc', 'Ghi chú', 'Trạng thái', 'Của tôi'],
      ['code', 'text', 'note', 'status', null],
    ],
    [
      'one in place of three: the first of them',
      ['Mã', 'Nội dung', 'Hạn', 'Của tôi', 'Của tôi 2'],
      ['code', 'text!', 'due', null, null],
    ],
    [
      'three changed, each known by the one before',
      ['Mã', 'a', 'b', 'c', 'Hạn'],
      ['code', 'text!', 'status!', 'note!', 'due'],
    ],
  ])('%s', (_what, headers, keys) => expect(keysOf(headers)).toEqual(keys));
  test('each has its address', () =>
    expect(bind(sheetOf('Việc', rows(['A.1']), OURS))!.headers.map(({ address }) => address)).toEqual([
      'B3',
      'C3',
      'D3',
      'E3',
      'F3',
    ]));
  test.each([
    ['Trạng thái2', 'status'],
    ['ghi chú', 'note'],
    ['Việc khác 2', null],
    ['Khác', null],
  ])('%s repeats %s', (text, key) => expect(repeatedKey(text, SHAPE.columns)).toBe(key));
});

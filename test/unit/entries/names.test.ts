import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { namedCell } from '../../../src/entries/namedCell';
import { readEntries, readTakenOver } from '../../../src/entries/readEntries';
import { ownSheets } from '../../../src/entries/ownSheets';
import { isProvinces } from '../../../src/entries/workbookIdentity';
import { NO_ENTRIES } from '../../../src/fields/entry';
import { workbookText } from '../../../src/messages/workbookText';
import { COVER_ROW } from '../../../src/workbook/agency/coverSheet';
import { KEPT_COLUMNS } from '../../../src/workbook/agency/keptColumns';
import { TAKEN_OVER_COLUMNS } from '../../../src/workbook/agency/takenOver';
import { cellAddress } from '../../../src/workbook/address';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import { sheetOf, workbookOf } from './sheetOf';

const one = [['a', 'b']];

describe('our sheets', () => {
  const of = (sheets: SheetSnapshot[], names: { name: string; refersTo: string }[] = []) =>
    ownSheets({ ...workbookOf(...sheets), names });
  test('by a table of ours, whatever its case', () =>
    expect(of([sheetOf('A', one, { name: 'nhiemvu' }), sheetOf('B', one, { name: 'BangLuong' })])).toEqual([
      'A',
    ]));
  test('also beside a foreign table', () => {
    const both = sheetOf('A', one, { name: 'BangLuong' });
    both.tables.push({ name: 'ChiTieu', range: 'B9:C10', columns: [] });
    expect(of([both])).toEqual(['A']);
  });
  test('by what a name of ours refers to', () => {
    const sheets = ['Bìa cũ', "Sở 'A'", 'Báo cáo in', 'Lương'].map((name) => sheetOf(name, one, null));
    expect(
      of(sheets, [
        { name: 'ngaybaocao', refersTo: "='Bìa cũ'!$C$5" },
        { name: 'CoQuan', refersTo: "='Sở ''A'''!$C$4" },
        { name: 'TrangBaoCao', refersTo: "='Báo cáo in'!$A$1" },
        { name: 'BangLuong', refersTo: '=Lương!$A$1' },
        { name: 'KyBaoCao', refersTo: '#REF!' },
        { name: 'DS_TrangThai', refersTo: '=5' },
      ]),
    ).toEqual(['Bìa cũ', "Sở 'A'", 'Báo cáo in']);
  });
  test('the summary by its name', () =>
    expect(of([sheetOf(workbookText('sheet.summary'), one, null), sheetOf('Khác', one, null)])).toEqual([
      workbookText('sheet.summary'),
    ]));
});

describe('the cell that a name refers to', () => {
  const cell = (refersTo: string, name = 'Ten') =>
    namedCell(
      {
        ...workbookOf(sheetOf('Khác', one, null), sheetOf("Sở 'A'", one, null)),
        names: [{ name, refersTo }],
      },
      'TEN',
    );
  test.each([
    ["='Sở ''A'''!$C$3", "Sở 'A'", 'C3', 'b'],
    ['=Khác!$B$3', 'Khác', 'B3', 'a'],
    ['=Khác!$D$9', 'Khác', 'D9', null],
  ])('%s', (refersTo, sheet, address, value) =>
    expect(cell(refersTo)).toMatchObject({ sheet, address, value }),
  );
  test.each(['#REF!', "='Đã xoá'!$A$1", '=Khác!$A$1:$B$2', ''])('%j: none', (refersTo) =>
    expect(cell(refersTo)).toBeNull(),
  );
  test('another name: none', () => expect(cell('=Khác!$B$3', 'Khac')).toBeNull());
});

describe('the cover', () => {
  const { agency, period, reportingDate, preparedBy, phone, sealed } = COVER_ROW;
  /** Each cell says its own address. */
  const filled = (name: string) =>
    sheetOf(
      name,
      Array.from({ length: 60 }, (_row, y) => Array.from({ length: 6 }, (_cell, x) => cellAddress(y, x))),
      null,
      { origin: { row: 0, column: 0 } },
    );
  const at = (row: number, down = 0, column = 2) => cellAddress(row - 1 + down, column);
  const read = (names: { name: string; refersTo: string }[], sheet = filled(workbookText('sheet.cover'))) => {
    const { cover } = bindWorkbook({ ...workbookOf(sheet), names });
    return Object.fromEntries(Object.entries(cover).map(([key, cell]) => [key, cell?.value ?? null]));
  };
  test('without names, where it usually is', () =>
    expect(read([])).toEqual({
      agency: at(agency),
      period: at(period),
      reportingDate: at(reportingDate),
      preparedBy: at(preparedBy),
      phone: at(phone),
      sealed: at(sealed),
    }));
  test('around the reporting date, wherever that was moved, on whatever sheet', () => {
    const moved = `='Trang đầu'!$E$${reportingDate + 3}`;
    expect(read([{ name: 'NgayBaoCao', refersTo: moved }], filled('Trang đầu'))).toEqual({
      agency: at(agency, 3, 4),
      period: at(period, 3, 4),
      reportingDate: at(reportingDate, 3, 4),
      preparedBy: at(preparedBy, 3, 4),
      phone: at(phone, 3, 4),
      sealed: at(sealed, 3, 4),
    });
  });
  test('a name of its own goes before; above the first row there is nothing', () => {
    const cover = workbookText('sheet.cover');
    const names = [
      { name: 'NgayBaoCao', refersTo: `='${cover}'!$C$1` },
      { name: 'CoQuan', refersTo: `='${cover}'!$F$2` },
    ];
    expect(read(names)).toMatchObject({ agency: 'F2', period: null, reportingDate: 'C1' });
  });
  test('down from the first row of the sheet', () => {
    const date = reportingDate - agency + 1;
    const names = [{ name: 'NgayBaoCao', refersTo: `='${workbookText('sheet.cover')}'!$C$${date}` }];
    expect(read(names)).toMatchObject({ agency: 'C1', period: `C${period - agency + 1}` });
  });
  test('of a workbook without a cover', () => {
    const sheet = filled('Khác');
    expect(Object.values(read([], sheet))).toEqual([null, null, null, null, null, null]);
    expect(readEntries(bindWorkbook(workbookOf(sheet)))).toEqual(NO_ENTRIES);
  });
});

describe('hidden tables', () => {
  const headers = (columns: readonly { header: Parameters<typeof workbookText>[0] }[]) =>
    columns.map(({ header }) => workbookText(header));
  const rowsOf = (texts: string[]) => [texts, texts.map((_text, at) => (at === 0 ? 'I.1.1.HD1' : null))];
  const wide = (name: string, texts: string[], table: string) => {
    const sheet = sheetOf(name, rowsOf(texts), null);
    const range = `B3:${cellAddress(3, texts.length)}`;
    return { ...sheet, tables: [{ name: table, range, columns: texts }] };
  };
  test('what was taken over, only by its own name: a task sheet has the same headers', () => {
    const taken = (table: string) =>
      bindWorkbook(workbookOf(wide('x', headers(TAKEN_OVER_COLUMNS), table))).takenOver?.tableName ?? null;
    expect(taken('KyTruoc')).toBe('KyTruoc');
    expect(taken('KyTruoc5')).toBeNull();
  });
  describe('what was taken over, with the tasks beside it', () => {
    const texts = headers(TAKEN_OVER_COLUMNS);
    const status = TAKEN_OVER_COLUMNS.findIndex(({ key }) => key === 'status');
    const note = TAKEN_OVER_COLUMNS.findIndex(({ key }) => key === 'note');
    const filled = (sheet: SheetSnapshot, ...columns: number[]) => {
      for (const column of columns) sheet.values[1]![column] = 'Đang thực hiện';
      return sheet;
    };
    const before = filled(wide('x', texts, 'KyTruoc'), status);
    test.each([['NhiemVu'], ['NhiemVu5'], [null]])('in a table %s that says more', (table) => {
      const tasks = filled(wide('Nhiệm vụ', texts, table ?? ''), status, note);
      if (table === null) tasks.tables = [];
      const workbook = bindWorkbook(workbookOf(tasks, before));
      expect(workbook.takenOver?.sheet.name).toBe('x');
      expect(readTakenOver(workbook)).toEqual({ 'I.1.1.HD1': { status: 'Đang thực hiện' } });
    });
    test('not what is in a row without a code', () => {
      const sheet = filled(wide('x', texts, 'KyTruoc'), status);
      sheet.values[1]![0] = null;
      expect(readTakenOver(bindWorkbook(workbookOf(sheet)))).toEqual({});
    });
  });
  test('entries that were kept, only with the figures of targets', () => {
    const all = headers(KEPT_COLUMNS);
    const numerator = KEPT_COLUMNS.findIndex(({ key }) => key === 'numerator');
    const kept = (texts: string[]) =>
      bindWorkbook(workbookOf(wide('x', texts, 'DongKhongCon'))).keptEntries?.tableName ?? null;
    expect(kept(all)).toBe('DongKhongCon');
    expect(kept(all.filter((_text, at) => at !== numerator))).toBeNull();
    expect(kept(all.map((text, at) => (at === numerator ? 'Khác' : text)))).toBeNull();
  });
});

describe('identity', () => {
  const pairs = [
    ['key', 'value'],
    ['cchc.plan', '99-KH'],
    ['cchc.planVersion', 3],
    ['cchc.agencyName', null],
    [5, 'x'],
  ];
  const properties = { 'cchc.plan': '12-KH', 'cchc.agency': 'SNV' };
  const of = (given: Record<string, string>, ...sheets: SheetSnapshot[]) =>
    bindWorkbook({ ...workbookOf(...sheets), properties: given }).identity;
  test('from the document’s properties; what they leave out is empty', () =>
    expect(of(properties)).toEqual({
      kind: 'agency',
      planId: '12-KH',
      planVersion: 0,
      agencyId: 'SNV',
      agencyName: 'SNV',
      period: '',
      sendBy: null,
      year: 0,
      layout: 0,
    }));
  test('its own table goes before, an empty cell of it does not', () =>
    expect(
      of(
        {
          ...properties,
          'cchc.agencyName': 'Sở Nội vụ',
          'cchc.sendBy': '2026-03-17',
          'cchc.kind': 'province',
        },
        sheetOf('x', pairs, { name: 'DinhDanh' }),
      ),
    ).toMatchObject({
      kind: 'province',
      planId: '99-KH',
      planVersion: 3,
      agencyId: 'SNV',
      agencyName: 'Sở Nội vụ',
      sendBy: '2026-03-17',
    }));
  test.each([
    ['values', [['key'], ['cchc.plan']]],
    ['keys', [['value'], ['99-KH']]],
  ])('from the properties, where its own table has lost its column of %s', (_which, values) =>
    expect(of(properties, sheetOf('x', values, { name: 'DinhDanh' }))).toMatchObject({
      planId: '12-KH',
      agencyId: 'SNV',
    }),
  );
  test('of a workbook of the province, and of others', () => {
    const provinces = of({ ...properties, 'cchc.kind': 'province' });
    expect([provinces, of(properties), null].map(isProvinces)).toEqual([true, false, false]);
  });
  test.each([[{ 'cchc.plan': '12-KH' }], [{ 'cchc.agency': 'SNV' }], [{}]])('%j is none of ours', (given) =>
    expect(of(given as Record<string, string>)).toBeNull(),
  );
});

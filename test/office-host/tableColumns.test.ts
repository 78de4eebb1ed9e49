import { DEFAULT_FORMAT } from './cellFormat';
import type { OfficeHost } from './officeHost';
import { cellOf, heldBy, sheetOf, smallWorkbook } from './smallWorkbook';
import { userOf, type User } from './user';

/** What Excel does when an add-in widens a table, writes R1C1 or clears cells, and when rows are added to a table. */

let office: OfficeHost;
let user: User;
beforeEach(async () => {
  office = await smallWorkbook();
  user = userOf(office);
  user.clear('Việc', 'E2');
});

const inExcel = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Việc'));
    await context.sync();
  });
const table = () => sheetOf(office, 'Việc').tables[0]!;

test('one R1C1 formula for a whole range is each cell’s own, texts and table names left alone', async () => {
  await inExcel((sheet) => {
    sheet.getRange('G2:G4').formulasR1C1 =
      '=RC2*R2C[-5]&"R1C1"&tblViec[[#This Row],[Mã]]&R[1]C' as unknown as string[][];
  });
  expect(['G2', 'G4'].map((cell) => heldBy(office, 'Việc', cell))).toEqual([
    '=$B2*B$2&"R1C1"&tblViec[[#This Row],[Mã]]&G3',
    '=$B4*B$2&"R1C1"&tblViec[[#This Row],[Mã]]&G5',
  ]);
});

test('a column is added at the table’s right, with the format of the one beside it, and deleted again', async () => {
  await inExcel((sheet) => {
    sheet.getRange('C2:C4').numberFormat = '@' as unknown as string[][];
    sheet.tables.getItem('tblViec').columns.add(undefined, undefined, 'Hạn');
  });
  expect(table().range.right).toBe(3);
  expect(heldBy(office, 'Việc', 'D1')).toBe('Hạn');
  expect(cellOf(office, 'Việc', 'D2')?.format.numberFormat).toBe('@');
  user.type('Tổng', 'B1', '=SUM(tblViec[Hạn])');
  await inExcel((sheet) => sheet.tables.getItem('tblViec').columns.getItem('hạn').delete());
  expect([table().range.right, heldBy(office, 'Việc', 'D1'), heldBy(office, 'Tổng', 'B1')]).toEqual([
    2,
    null,
    '=SUM(#REF!)',
  ]);
});

test('a name that is taken gets a number; what is typed beside the table is pushed aside, and comes back', async () => {
  await inExcel((sheet) => sheet.tables.getItem('tblViec').columns.add(undefined, undefined, 'mã'));
  expect(heldBy(office, 'Việc', 'D1')).toBe('mã2');
  user.type('Việc', 'E3', 'x');
  user.type('Việc', 'H9', '=E3&E9');
  await inExcel((sheet) => sheet.tables.getItem('tblViec').columns.add(undefined, undefined, 'Hạn'));
  expect([heldBy(office, 'Việc', 'F3'), heldBy(office, 'Việc', 'H9')]).toEqual(['x', '=F3&E9']);
  await inExcel((sheet) => sheet.tables.getItem('tblViec').columns.getItem('Hạn').delete());
  expect([heldBy(office, 'Việc', 'E3'), heldBy(office, 'Việc', 'H9')]).toEqual(['x', '=E3&E9']);
});

test('contents are cleared with the format left, all with the format gone; a header becomes Column1', async () => {
  await inExcel((sheet) => {
    sheet.getRange('G2').values = [['x']];
    sheet.getRange('G2').numberFormat = [['0.0']];
    sheet.getRange('G2').clear('Contents');
    sheet.getRange('C1').clear('Contents');
  });
  expect([heldBy(office, 'Việc', 'G2'), cellOf(office, 'Việc', 'G2')?.format.numberFormat]).toEqual([
    null,
    '0.0',
  ]);
  expect(heldBy(office, 'Việc', 'C1')).toBe('Column1');
  await inExcel((sheet) => sheet.getRange('G2').clear());
  expect(cellOf(office, 'Việc', 'G2')?.format).toBe(DEFAULT_FORMAT);
});

test('a row that is inserted in a table computes what all of its others do, and nothing else', () => {
  user.type('Việc', 'C2', '=[@[Kết quả]]*2');
  user.insertRows('Việc', 3);
  expect(['A3', 'B3', 'C3', 'C4'].map((cell) => heldBy(office, 'Việc', cell))).toEqual([
    null,
    null,
    '=tblViec[[#This Row],[Kết quả]]*2',
    '=tblViec[[#This Row],[Kết quả]]*2',
  ]);
  user.type('Việc', 'C4', '7');
  user.insertRows('Việc', 3);
  expect(heldBy(office, 'Việc', 'C3')).toBeNull();
});

test('rows of a plain range are sorted with what their formulas read of their own row', () => {
  for (const [row, text] of [
    ['8', 'b'],
    ['9', 'a'],
  ] as const) {
    user.type('Việc', `G${row}`, text);
    user.type('Việc', `H${row}`, `=$G${row}&"!"&$G$20`);
  }
  user.sortRange('Việc', 'G8:H9', 'G');
  expect(['G8', 'H8', 'G9', 'H9'].map((cell) => heldBy(office, 'Việc', cell))).toEqual([
    'a',
    '=$G8&"!"&$G$20',
    'b',
    '=$G9&"!"&$G$20',
  ]);
  expect(user.undo()).toBe(true);
  expect(heldBy(office, 'Việc', 'G8')).toBe('b');
});

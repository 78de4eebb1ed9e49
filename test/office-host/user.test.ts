import type { OfficeHost } from './officeHost';
import { cellOf, heldBy, sheetOf, smallWorkbook } from './smallWorkbook';
import { selectInto } from './selectInto';
import { stateOf } from './toSpec';
import { userOf, type User } from './user';

/**
 * What real Excel does when a person edits a workbook by hand, each according to Microsoft's help or known behaviour.
 */

let office: OfficeHost;
let user: User;
beforeEach(async () => {
  office = await smallWorkbook();
  user = userOf(office);
});

const sums = () => ['A1', 'A2', 'A3', 'A4'].map((cell) => heldBy(office, 'Tổng', cell));

describe('what is deleted leaves #REF!', () => {
  test('a sheet: its cells, its tables, the names that lead to it', () => {
    user.deleteSheet('Việc');
    expect(sums()).toEqual(['=SUM(#REF!)', '=#REF!$B$3', '=SUM(#REF!B2:B4)', '=SUM(1,2)']);
    expect(office.workbook.names[0]?.formula).toBe('=#REF!$B$3');
  });

  test('a sheet deleted through office.js', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Việc').delete();
      await context.sync();
    });
    expect(sums()[1]).toBe('=#REF!$B$3');
  });

  test('a row: the cell is lost, a range shrinks, what is below moves up with its table', () => {
    user.deleteRows('Việc', 3);
    expect(sums()).toEqual(['=SUM(tblViec[Kết quả])', "='Việc'!#REF!", "=SUM('Việc'!B2:B3)", '=SUM(1,2)']);
    expect(sheetOf(office, 'Việc').tables[0]?.range).toEqual({ top: 0, left: 0, bottom: 2, right: 2 });
    expect(heldBy(office, 'Việc', 'A3')).toBe('b');
  });

  test('a column of a table', () => {
    user.deleteColumn('Việc', 'B');
    expect(sums().slice(0, 3)).toEqual(['=SUM(#REF!)', "='Việc'!#REF!", "=SUM('Việc'!#REF!)"]);
    expect(heldBy(office, 'Việc', 'D2')).toBe('=#REF!*10');
  });

  test('a table deleted through office.js takes its cells along', async () => {
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('tblViec').delete();
      await context.sync();
    });
    expect([sums()[0], heldBy(office, 'Việc', 'A2')]).toEqual(['=SUM(#REF!)', null]);
  });

  test('such a cell is answered as an error', async () => {
    user.deleteSheet('Việc');
    const range = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Tổng').getRange('A2');
      cell.load('values,valueTypes');
      await context.sync();
      return cell.toJSON();
    });
    expect([range.values, range.valueTypes]).toEqual([[['#REF!']], [['Error']]]);
  });
});

describe('what moves or is renamed is followed', () => {
  test('rows inserted above', () => {
    user.insertRows('Việc', 3, 2);
    expect(sums().slice(1, 3)).toEqual(["='Việc'!$B$5", "=SUM('Việc'!B2:B6)"]);
    expect(sheetOf(office, 'Việc').tables[0]?.range.bottom).toBe(5);
    expect([heldBy(office, 'Việc', 'A3'), heldBy(office, 'Việc', 'A5')]).toEqual([null, 'a']);
  });

  test('a sheet, by hand and through office.js', async () => {
    user.renameSheet('Việc', 'Việc mới');
    expect(sums()[1]).toBe("='Việc mới'!$B$3");
    expect(office.workbook.names[0]?.formula).toBe("='Việc mới'!$B$3");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Việc mới').name = 'Khác';
      await context.sync();
    });
    expect(sums()[1]).toBe("='Khác'!$B$3");
  });

  test('a table', () => {
    user.renameTable('tblViec', 'tblKhac');
    expect(sums()[0]).toBe('=SUM(tblKhac[Kết quả])');
  });

  test('a header; one that is taken gets a number', () => {
    user.type('Việc', 'B1', 'Số liệu');
    expect(sums()[0]).toBe('=SUM(tblViec[Số liệu])');
    user.type('Việc', 'C1', 'mã');
    expect(heldBy(office, 'Việc', 'C1')).toBe('mã2');
    user.clear('Việc', 'C1');
    expect(heldBy(office, 'Việc', 'C1')).toBe('Column1');
  });

  test('Convert to Range writes plain references', () => {
    user.type('Việc', 'C2', '=[@[Kết quả]]+1');
    user.convertToRange('tblViec');
    expect(sheetOf(office, 'Việc').tables).toEqual([]);
    expect(sums()[0]).toBe("=SUM('Việc'!$B$2:$B$4)");
    expect(['C2', 'C4'].map((cell) => heldBy(office, 'Việc', cell))).toEqual([
      "='Việc'!$B2+1",
      "='Việc'!$B4+1",
    ]);
  });

  test('a copied sheet has a table of another name, which its own formulas use', () => {
    user.type('Việc', 'C2', '=[@[Kết quả]]+1');
    expect(user.copySheet('Việc')).toBe('Việc (2)');
    expect(sheetOf(office, 'Việc (2)').tables.map(({ name }) => name)).toEqual(['tblViec_2']);
    expect(heldBy(office, 'Việc (2)', 'C2')).toBe('=tblViec_2[[#This Row],[Kết quả]]+1');
    expect(heldBy(office, 'Việc', 'C2')).toBe('=tblViec[[#This Row],[Kết quả]]+1');
    user.clear('Việc (2)', 'A2');
    expect(heldBy(office, 'Việc', 'A2')).toBe('c');
  });
});

describe('sorting', () => {
  test('moves the rows of a table, and what their formulas say of their own row', () => {
    user.type('Việc', 'C2', '=B2+$B$2');
    user.sort('tblViec', 'Mã');
    expect(['A2', 'A3', 'A4'].map((cell) => heldBy(office, 'Việc', cell))).toEqual(['a', 'b', 'c']);
    expect(['B2', 'B3', 'B4'].map((cell) => heldBy(office, 'Việc', cell))).toEqual([1, 2, 3]);
    expect(heldBy(office, 'Việc', 'C4')).toBe('=B4+$B$2');
    expect(sums()[1]).toBe("='Việc'!$B$3");
  });

  test('is refused on a protected sheet with locked cells', () => {
    user.protect('Việc', null);
    expect(() => user.sort('tblViec', 'Mã')).toThrow(expect.objectContaining({ code: 'AccessDenied' }));
  });
});

describe('a calculated column', () => {
  test('a formula typed into an empty column fills it, and one typed over it changes the whole', () => {
    user.type('Việc', 'C3', '=[@[Kết quả]]*2');
    const filled = () => ['C2', 'C3', 'C4'].map((cell) => heldBy(office, 'Việc', cell));
    expect(filled()).toEqual(Array(3).fill('=tblViec[[#This Row],[Kết quả]]*2'));
    user.type('Việc', 'C3', '=B3*3');
    expect(filled()).toEqual(['=B2*3', '=B3*3', '=B4*3']);
  });

  test('nothing is filled over what somebody typed', () => {
    user.type('Việc', 'C2', 'ghi');
    user.type('Việc', 'C3', '=B3*3');
    expect([heldBy(office, 'Việc', 'C2'), heldBy(office, 'Việc', 'C4')]).toEqual(['ghi', null]);
  });

  test('an add-in’s formulas are filled down too, unless this Excel has that turned off', async () => {
    const write = () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Việc').getRange('C2').formulas = [['=B2']];
        await context.sync();
      });
    office.behaviour.writesFillColumns = false;
    await write();
    expect(heldBy(office, 'Việc', 'C4')).toBeNull();
    office.behaviour.writesFillColumns = true;
    await write();
    expect(heldBy(office, 'Việc', 'C4')).toBe('=B4');
  });
});

describe('Ctrl+Z', () => {
  test('takes back what the user did, one step after the other', () => {
    const before = stateOf(office);
    user.type('Việc', 'C2', 'ghi');
    const between = stateOf(office);
    user.deleteRows('Việc', 3);
    expect(user.undo()).toBe(true);
    expect(stateOf(office)).toEqual(between);
    expect(user.undo()).toBe(true);
    expect(stateOf(office)).toEqual(before);
    expect(user.undo()).toBe(false);
  });

  test('brings no deleted sheet back, and nothing from before it', () => {
    user.type('Tổng', 'B1', 'ghi');
    user.deleteSheet('Việc');
    expect(user.undo()).toBe(false);
  });

  const write = () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Việc').getRange('C2').values = [['máy ghi']];
      await context.sync();
    });

  test('before ExcelApi 1.20 any write of an add-in clears it, reading and selecting do not', async () => {
    user.type('Tổng', 'B1', 'ghi');
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Việc').getRange('C2');
      range.load('values');
      range.select();
      await context.sync();
    });
    selectInto(office, 'Việc', 'A2');
    expect(office.undoStack.size).toBe(1);
    await write();
    expect(user.undo()).toBe(false);
  });

  test('from 1.20 on a write is a step of its own, and protecting or deleting a sheet clears all', async () => {
    office = await smallWorkbook({ apiSet: '1.20' });
    user = userOf(office);
    user.type('Tổng', 'B1', 'ghi');
    await write();
    expect(user.undo()).toBe(true);
    expect([heldBy(office, 'Việc', 'C2'), heldBy(office, 'Tổng', 'B1')]).toEqual([null, 'ghi']);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Việc').protection.protect();
      await context.sync();
    });
    expect(user.undo()).toBe(false);
  });

  test.each([
    ['PC', false],
    ['OfficeOnline', true],
  ] as const)('a sheet renamed by an add-in in Excel on %s', async (platform, undone) => {
    office = await smallWorkbook({ apiSet: '1.20', platform });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Việc').name = 'Khác';
      await context.sync();
    });
    expect(userOf(office).undo()).toBe(undone);
  });
});

test('a password of the user’s stops others', () => {
  user.protect('Việc', 'bí mật');
  expect(() => user.type('Việc', 'A2', 'x')).toThrow(expect.objectContaining({ code: 'AccessDenied' }));
  expect(() => user.unprotect('Việc')).toThrow(expect.objectContaining({ code: 'AccessDenied' }));
  user.unprotect('Việc', 'bí mật');
  user.type('Việc', 'A2', 'x');
  expect(cellOf(office, 'Việc', 'A2')?.value).toBe('x');
});

test('in a workbook of 1904 a typed date is 1462 days less', () => {
  user.type('Việc', 'C2', '4/5/2024');
  office.workbook.date1904 = true;
  user.type('Việc', 'C3', '4/5/2024');
  // 2024-04-05: 45387 days after 1899-12-30, 43925 after 1904-01-01.
  expect([heldBy(office, 'Việc', 'C2'), heldBy(office, 'Việc', 'C3')]).toEqual([45_387, 43_925]);
});

test('a formula over a column that is not there is refused', () => {
  expect(() => user.type('Việc', 'C2', '=[@[Không có]]')).toThrow(
    expect.objectContaining({ code: 'InvalidArgument' }),
  );
});

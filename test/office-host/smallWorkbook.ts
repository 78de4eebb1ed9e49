import { loadInNode } from './loadInNode';
import { cellKey, type Cell, type Sheet } from './model';
import { createOfficeHost, type OfficeHost, type OfficeHostOptions } from './officeHost';
import { parseRange } from '../../src/workbook/address';

/** A sheet Việc with a table of three rows, and a sheet Tổng that refers to it, created through office.js itself. */
export async function smallWorkbook(options: OfficeHostOptions = {}): Promise<OfficeHost> {
  const office = createOfficeHost({ firstSheet: 'Việc', ...options });
  loadInNode(office);
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const tasks = worksheets.getItem('Việc');
    tasks.getRange('A1:C4').values = [
      ['Mã', 'Kết quả', 'Ghi chú'],
      ['c', 3, ''],
      ['a', 1, ''],
      ['b', 2, ''],
    ];
    tasks.tables.add('A1:C4', true).name = 'tblViec';
    tasks.getRange('E2').formulas = [['=B2*10']];
    const sums = worksheets.add('Tổng');
    sums.getRange('A1:A4').formulas = [
      ['=SUM(tblViec[Kết quả])'],
      ["='Việc'!$B$3"],
      ["=SUM('Việc'!B2:B4)"],
      ['=SUM(1,2)'],
    ];
    names.add('KetQua', '=Việc!$B$3');
    await context.sync();
  });
  office.requests = [];
  office.undoStack.clear();
  return office;
}

export function sheetOf(office: OfficeHost, name: string): Sheet {
  const sheet = office.workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function cellOf(office: OfficeHost, sheet: string, address: string): Cell | undefined {
  const { top, left } = parseRange(address);
  return sheetOf(office, sheet).cells.get(cellKey(top, left));
}

/** A cell's content: its formula with `=`, else its value. */
export const heldBy = (office: OfficeHost, sheet: string, address: string): unknown => {
  const cell = cellOf(office, sheet, address);
  return typeof cell?.formula === 'string' ? `=${cell.formula}` : (cell?.value ?? null);
};

/** The error code with which the work is rejected. */
export const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: { code?: unknown }) => error.code,
  );

import { bindWorkbook } from '../../../../src/entries/boundWorkbook';
import { contextOf } from '../../../../src/validation/engine/context';
import type { RowSubject } from '../../../../src/validation/engine/subjects';
import { tableSubjects } from '../../../../src/validation/engine/subjectsOf';
import { formulaOf, isOwnFormula } from '../../../../src/validation/formulas/expectedFormula';
import { CODE, deleteColumn, insertColumn } from '../../../../src/validation/rules/structure/caseParts';
import type { WorkbookSnapshot } from '../../../../src/workbook/snapshot';
import { BUNDLED } from '../../../programmes';
import { soundWorkbook, workbench } from '../workbook';

function subjectIn(snapshot: WorkbookSnapshot): RowSubject {
  const [tasks] = tableSubjects(contextOf(bindWorkbook(snapshot), BUNDLED));
  return tasks!.rows.find(({ code }) => code === CODE)!;
}
/** The row's formula as it stands in the sheet. */
const standing = (snapshot: WorkbookSnapshot, header: string): string => {
  const { at, sheet } = workbench(snapshot);
  const [name = '', address = ''] = at('NhiemVu', CODE, header).split('!');
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/u.exec(address)!;
  const own = sheet(name);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return own.formulas[Number(row) - 1 - own.origin.row]![column - own.origin.column]!;
};

test('the formula that a column has is its own; another, or one of another column, is not', async () => {
  const snapshot = await soundWorkbook();
  const subject = subjectIn(snapshot);
  const late = standing(snapshot, 'Số ngày trễ');
  expect(formulaOf(subject, 'daysLate')).toBe(late);
  expect(isOwnFormula(subject, 'daysLate', late)).toBe(true);
  expect(isOwnFormula(subject, 'daysLate', `${late}+0`)).toBe(false);
  expect(isOwnFormula(subject, 'due', late)).toBe(false);
  // What is typed in has none.
  expect(formulaOf(subject, 'status')).toBeNull();
  expect(isOwnFormula(subject, 'status', late)).toBeNull();
});

test('an earlier layout’s formulas are left as they are: nothing is known of them', async () => {
  const snapshot = await soundWorkbook();
  const subject = subjectIn(snapshot);
  const identity = { ...subject.context.identity!, layout: 1 };
  const earlier = { ...subject, context: { ...subject.context, identity } };
  expect(formulaOf(earlier, 'daysLate')).toBeNull();
  expect(isOwnFormula(earlier, 'daysLate', standing(snapshot, 'Số ngày trễ'))).toBeNull();
  // Neither are they made anew where the table is gone.
  const { bound } = subject;
  expect(formulaOf({ ...earlier, bound: { ...bound, tableName: null } }, 'daysLate')).toBeNull();
});

test('a renamed table is named as it is now', async () => {
  const snapshot = await soundWorkbook();
  const before = formulaOf(subjectIn(snapshot), 'daysLate')!;
  workbench(snapshot).sheet('Nhiệm vụ').tables[0]!.name = 'Bang1';
  const after = formulaOf(subjectIn(snapshot), 'daysLate');
  expect(after).toBe(before.replaceAll('NhiemVu[', 'Bang1['));
  expect(after).toContain('Bang1[[#This Row],');
});

test('without a table, and below one that was cut short, the cells of the row are named by addresses', async () => {
  const lost = await soundWorkbook();
  workbench(lost).sheet('Nhiệm vụ').tables = [];
  const spelled = formulaOf(subjectIn(lost), 'daysLate')!;
  expect(spelled).not.toContain('[');
  expect(spelled).toMatch(/\b[A-Z]+4\b/);
  expect(formulaOf(subjectIn(lost), 'status')).toBeNull();
  // The same formula, as the sheet had it before.
  const subject = subjectIn(await soundWorkbook());
  expect(isOwnFormula(subject, 'daysLate', spelled)).toBe(true);
  expect(isOwnFormula(subject, 'daysLate', spelled.replaceAll('4', '5'))).toBe(false);
  // Excel names the sheet when a table becomes a range.
  const onSheet = spelled.replaceAll(/\b[A-Z]+4\b/g, "'Nhiệm vụ'!$&");
  expect(onSheet).not.toBe(spelled);
  expect(isOwnFormula(subject, 'daysLate', onSheet)).toBe(true);

  const cut = await soundWorkbook();
  const sheet = workbench(cut).sheet('Nhiệm vụ');
  sheet.tables[0]!.range = sheet.tables[0]!.range.replace(/\d+$/, '5');
  expect(formulaOf(subjectIn(cut), 'daysLate')).toBe(spelled);
});

test('addresses follow the columns where they are now', async () => {
  const moved = await soundWorkbook();
  const bench = workbench(moved);
  insertColumn(bench, 'Nhiệm vụ', 'Mã', 'STT của phòng');
  const table = bench.sheet('Nhiệm vụ').tables[0]!;
  bench.sheet('Nhiệm vụ').tables = [];
  const spelled = formulaOf(subjectIn(moved), 'daysLate')!;
  bench.sheet('Nhiệm vụ').tables = [table];
  expect(isOwnFormula(subjectIn(moved), 'daysLate', spelled)).toBe(true);
  expect(isOwnFormula(subjectIn(await soundWorkbook()), 'daysLate', spelled)).toBe(false);
});

test('a column that a formula needs is gone: it cannot be spelled, nor compared with one in addresses', async () => {
  const snapshot = await soundWorkbook();
  const bench = workbench(snapshot);
  deleteColumn(bench, 'Nhiệm vụ', 'Ngày hoàn thành');
  expect(isOwnFormula(subjectIn(snapshot), 'daysLate', '0')).toBeNull();
  bench.sheet('Nhiệm vụ').tables = [];
  expect(formulaOf(subjectIn(snapshot), 'daysLate')).toBeNull();
});

test('a header renamed by a reader is the column still', async () => {
  const snapshot = await soundWorkbook();
  const bench = workbench(snapshot);
  bench.put(bench.header('NhiemVu', 'Ngày hoàn thành'), 'Xong ngày');
  const subject = subjectIn(snapshot);
  const own = formulaOf(subjectIn(await soundWorkbook()), 'daysLate')!;
  // Excel writes the new header into the formulas that use it.
  expect(isOwnFormula(subject, 'daysLate', own.replaceAll('[Ngày hoàn thành]', '[Xong ngày]'))).toBe(true);
});

import { canonicalFormula } from '../../../../src/validation/formulas/formulaText';

const COLUMNS: Record<string, string> = { han: 'K4', '% hoàn thành': 'L4', hạn: 'K4', "a[b]'c": 'M4' };
const addressOf = (header: string) => COLUMNS[header] ?? null;
const canonical = (formula: string, sheet = 'Nhiệm vụ') => canonicalFormula(formula, addressOf, sheet);

test.each([
  // A cell of the same row, in each form in which Excel and others write it.
  'IF(NhiemVu[[#This Row],[Hạn]]=1,2,3)',
  '=IF(NhiemVu[[#This Row],[Hạn]]=1,2,3)',
  'IF(NhiemVu[[#This Row];[Hạn]]=1;2;3)',
  'IF(NhiemVu[@Hạn]=1,2,3)',
  'IF([@Hạn]=1,2,3)',
  'IF([@[Hạn]]=1,2,3)',
  'if( NhiemVu[[#this row], [HẠN]] = 1 , 2 , 3 )',
  'IF($K4=1,2,3)',
  'IF($K$4=1,2,3)',
  // Excel names its own sheet when a table becomes a range.
  "IF('Nhiệm vụ'!$K4=1,2,3)",
  "IF('NHIỆM VỤ'!K4=1,2,3)",
])('%s', (formula) => {
  expect(canonical(formula)).toBe('IF(K4=1,2,3)');
});

test.each([
  ['another sheet stays', "'Chỉ tiêu'!K4+1", "'CHỈTIÊU'!K4+1"],
  ['a sheet without quotation marks', 'Sheet1!A1', 'SHEET1!A1'],
  ['a text is as it stands', 'IF(K4="x; $A1 [@Hạn]","a b",1)', 'IF(K4="x; $A1 [@Hạn]","a b",1)'],
  ['quotation marks in a text', 'K4&" ""x; y"" "', 'K4&" ""x; y"" "'],
  ['signs that are escaped in a header', "[@[a'[b']''c]]+0", 'M4+0'],
  ['two columns', '[@Hạn]+[@[% hoàn thành]]', 'K4+L4'],
])('%s', (_what, formula, canon) => {
  expect(canonical(formula)).toBe(canon);
});

test('a sheet’s own name goes away, with or without quotation marks', () => {
  expect(canonical('Bia!A1+BIA!$B$2', 'Bia')).toBe('A1+B2');
  expect(canonical("'L''An'!A1", "L'An")).toBe('A1');
  expect(canonical("'L''An'!A1", 'Bia')).toBe("'L''AN'!A1");
});

test('a header that nobody knows makes the whole unknown, even beside known ones', () => {
  expect(canonical('[@Khác]')).toBeNull();
  expect(canonical('[@Khác]+[@Hạn]')).toBeNull();
});

import { shiftFormula } from '../../../src/host/file/ooxml/read/sharedFormula';

test.each([
  ['A1+B2', 'B3+C4'],
  ['$A1+A$1+$A$1', '$A3+B$1+$A$1'],
  ['SUM(A1:B10)', 'SUM(B3:C12)'],
  ['SUM(A:A,1:1)', 'SUM(B:B,3:3)'],
  ['\'Quý 1 A1\'!A1&"A1"', '\'Quý 1 A1\'!B3&"A1"'],
  ['tbl[[#This Row],[A1]]*A1', 'tbl[[#This Row],[A1]]*B3'],
  ['LOG10(A1)+A1B2_ten', 'LOG10(B3)+A1B2_ten'],
  ['thueA1+A1.5', 'thueA1+A1.5'],
  ['IF(A1>1,"a""A1""b",1E3)', 'IF(B3>1,"a""A1""b",1E3)'],
])('%s two rows down and one column right is %s', (formula, shifted) => {
  expect(shiftFormula(formula, 2, 1)).toBe(shifted);
});

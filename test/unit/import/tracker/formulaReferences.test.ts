import { addedCells, formulaAt, relativeFormula } from '../../../../src/import/tracker/formulaReferences';

test.each([
  ['E5-$B$1', 'R[0]C[-1]-R1C2'],
  ['IF(F5="A1",$C5,0)', 'IF(R[0]C[0]="A1",R[0]C3,0)'],
  ["'Tháng 1'!A4+LOG10(B5)", "'Tháng 1'!R[-1]C[-5]+LOG10(R[0]C[-4])"],
  ['Bang1[[#This Row],[D4]]*2', 'Bang1[[#This Row],[D4]]*2'],
])('%s of F5 as steps', (formula, steps) => {
  expect(relativeFormula(formula, 5, 6)).toBe(steps);
  expect(formulaAt(steps, 5, 6)).toBe(formula);
});

test.each([
  ['SUM(D2:D4)', ['D2', 'D3', 'D4']],
  ['D2+D4', ['D2', 'D4']],
  ['SUM(D2:E2,D4)+$D$2', ['D2', 'E2', 'D4', 'D2']],
  ['D2/E2', null],
  ['D2-D3', null],
  ['SUM(D2:D4)*2', null],
  ['SUM(D1:D1048576)', null],
])('%s adds up', (formula, cells) => {
  expect(addedCells(formula)).toEqual(cells);
});

import { subtractRanges } from '../../../src/workbook/subtractRanges';

test.each([
  [['A1:C9'], ['B3:B5'], ['A1:C2', 'A3:A5', 'C3:C5', 'A6:C9']],
  [['E2:F9'], ['F2:F9'], ['E2:E9']],
  [['E2:F9'], ['E2:E9', 'F2:F9'], []],
  [['A1:A3', 'C1'], ['B1:B9'], ['A1:A3', 'C1']],
  [['A1:A9'], ['A2', 'A4:A5'], ['A1', 'A3', 'A6:A9']],
])('%j without %j', (ranges, gone, left) => {
  expect(subtractRanges(ranges, gone)).toEqual(left);
});

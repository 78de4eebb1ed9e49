import { firstCell } from '../../../src/host/excel/firstCell';

test.each([
  ['K4', 'K4'],
  ['$K$4:$L$9', 'K4'],
  ["'Nhiệm vụ'!K4", 'K4'],
  ["'Sở, ban: ngành'!$B$2,'Sở, ban: ngành'!$D$4", 'B2'],
  ['B2:C3,E5', 'B2'],
  ['4:6', 'A4'],
  ['$4:$4', 'A4'],
  ['C:D', 'C1'],
])('%s begins at %s', (address, cell) => {
  expect(firstCell(address)).toBe(cell);
});

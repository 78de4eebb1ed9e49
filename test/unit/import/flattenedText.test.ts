import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coversOf, shownCell } from '../../../src/import/grid';
import { readFlattenedText } from '../../../src/import/sources/flattenedText';
import { printedRows } from '../plan/printedAppendix';

const text = readFileSync(join(__dirname, '../../fixtures/plan/213-KH-UBND.txt'), 'utf8');

test('every cell of the reference plan stands where it is printed, merged where the print merges', () => {
  const table = readFlattenedText(text);
  if (!table) throw new Error('no table');
  const { grid } = table;
  const covers = coversOf(grid);
  const rows = grid.rows
    .slice(1)
    .map((cells, row) =>
      cells.map((cell, column) =>
        (covers.at(row + 1, column)?.top ?? row + 1) < row + 1 ? null : cell.text,
      ),
    );
  expect(rows.filter((row) => row.some((cell) => cell !== ''))).toEqual(printedRows());
  expect(shownCell(grid, 5, 5, covers).text).toMatch(/^Sở Tư pháp \(đối với/);
});

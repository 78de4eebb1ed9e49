import { textCell, type Grid } from '../../../src/import/grid';
import { recogniseTable } from '../../../src/import/recogniseTable';
import { readTableRows } from '../../../src/import/rowKinds';

const HEADER = ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Thời gian'];

/** Kind and label of every row below the header. */
function kinds(rows: string[][], merges: [number, number, number, number][] = []) {
  const grid: Grid = {
    place: 'Sheet1',
    firstRow: 1,
    columnNames: ['A', 'B', 'C', 'D', 'E'],
    rows: [HEADER, ...rows].map((row) => HEADER.map((_, column) => textCell(row[column] ?? ''))),
    merges: merges.map(([top, left, bottom, right]) => ({ top, left, bottom, right })),
    hiddenRows: [],
  };
  const table = recogniseTable(grid);
  if (!table) throw new Error('the header was not found');
  return readTableRows(grid, table).map(({ kind, label }) => `${kind} ${label}`.trim());
}

test('sections, groups, items, numbers of the columns, the header again, emptiness, and what closes the table', () =>
  expect(
    kinds(
      [
        ['1', '2', '3', '4', '5'],
        ['I', 'CẢI CÁCH THỂ CHẾ'],
        ['1', 'Xây dựng văn bản'],
        ['1.1', 'Rà soát', 'Báo cáo', 'Sở Tư pháp', 'Quý I'],
        ['a)', 'Tự kiểm tra', 'Báo cáo', 'Các sở', 'Quý II'],
        HEADER,
        ['', ''],
        ['II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH'],
        ['2', 'Công bố', 'Quyết định', 'Văn phòng', 'Thường xuyên'],
        ['', ''],
        ['Nơi nhận: như trên'],
        ['TM. ỦY BAN NHÂN DÂN'],
      ],
      [[8, 0, 8, 4]],
    ),
  ).toEqual([
    'header',
    'section I',
    'group 1',
    'item 1.1',
    'item a',
    'header',
    'empty',
    'section II',
    'item 2',
    'empty',
    'closing',
    'closing',
  ]));

test('a cell that is merged down over its rows is shown on each of them', () =>
  expect(
    kinds(
      [
        ['1', 'Rà soát', 'Báo cáo', 'Sở Tư pháp', 'Quý I'],
        ['2', 'Kiểm tra', 'Kết luận'],
      ],
      [
        [1, 3, 2, 3],
        [1, 4, 2, 4],
      ],
    ),
  ).toEqual(['item 1', 'item 2']));

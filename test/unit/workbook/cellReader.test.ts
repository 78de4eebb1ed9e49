import type { Column } from '../../../src/fields/column';
import { cellReader } from '../../../src/workbook/tableSheet';

type Key = 'typed' | 'twice' | 'sum';

const FRAME = { year: 2024, holidays: [], reportingDate: null };
let computed: string[] = [];
const column = (key: Key, compute?: (cell: (key: Key) => unknown) => number | null): Column<Key> => ({
  ...{ key, header: 'col.code', width: 10, role: compute ? 'computed' : 'entry', style: 'plan' },
  ...(compute && {
    computation: {
      formula: () => '',
      compute: (cell) => {
        computed.push(key);
        return compute(cell);
      },
    },
  }),
});
const COLUMNS = [
  column('typed'),
  column('twice', (cell) => (typeof cell('typed') === 'number' ? Number(cell('typed')) * 2 : null)),
  column('sum', (cell) => Number(cell('twice')) + Number(cell('twice')) + Number(cell('typed'))),
];

beforeEach(() => {
  computed = [];
});

test('a computed cell is computed once for its row, though others look at it', () => {
  const read = cellReader(COLUMNS, { typed: 3 }, FRAME);
  expect([read('sum'), read('twice'), read('sum'), read('typed')]).toEqual([15, 6, 15, 3]);
  expect(computed).toEqual(['sum', 'twice']);
});

test('an empty result too, and each row has its own', () => {
  const empty = cellReader(COLUMNS, {}, FRAME);
  expect([empty('twice'), empty('twice'), empty('typed')]).toEqual([null, null, null]);
  expect(cellReader(COLUMNS, { typed: 1 }, FRAME)('twice')).toBe(2);
  expect(computed).toEqual(['twice', 'twice']);
});

import { readProvinceWorkbook, type PreviousRun } from '../../../src/consolidation/previousRun';
import { buildProvinceWorkbook } from '../../../src/consolidation/sheets/provinceWorkbook';
import type { OwnNote } from '../../../src/consolidation/consolidation';
import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { book, brought } from './books';
import { rowsOf, rowWhere } from './sheetRows';
import { saved } from './saved';

const SINGLE = 'V.1.1.HD1';
const files = [
  book('Sở Tư pháp', { tasks: { [SINGLE]: { status: 'Hoàn thành' } } }),
  book('Sở Tài chính', { tasks: { [SINGLE]: { status: 'Chưa thực hiện' } } }),
];
const note = (place: OwnNote['place'], key: string): OwnNote => ({ place, key, text: `về ${key}` });
/** One of each kind that has its row in this run. */
const PLACED = [
  note('register', 'STP'),
  note('task', `STC ${SINGLE}`),
  note('target', 'STC CT04'),
  note('planRow', SINGLE),
  note('planRow', 'CT04'),
  note('discrepancy', `status ${SINGLE} STP STC ${SINGLE}`),
];
/** One of each kind that has none. */
const GONE = [
  note('register', 'XA-KHONG-CON'),
  note('task', `SYT ${SINGLE}`),
  note('target', 'SYT CT04'),
  note('planRow', 'IX.1'),
  note('discrepancy', 'figure CT21 SNV STC CT21'),
];
const inOrder = (notes: readonly OwnNote[]) => [...notes].sort((a, b) => (a.text < b.text ? -1 : 1));

const withNotes = (notes: OwnNote[]) => {
  const empty = { received: [], arrivals: {}, tasks: [], targets: [], corrections: [], sendBy: null };
  const last: PreviousRun = { planId: '213-KH-UBND-2024', period: 'nam', notes, ...empty };
  return buildProvinceWorkbook(brought(files, { previous: [last] }));
};

test('a note stands where it was written, in every table; one whose row is gone on a sheet of its own', () => {
  const spec = withNotes([...PLACED, ...GONE]);
  const beside = (table: string, row: Record<string, string>, header = 'Ý kiến của Sở Nội vụ') =>
    rowWhere(spec, table, row).value[header];
  expect(beside('SoNhan', { 'Mã cơ quan': 'STP' })).toBe('về STP');
  expect(beside('NhiemVuTongHop', { Mã: SINGLE, 'Mã cơ quan': 'STC' })).toBe(`về STC ${SINGLE}`);
  expect(beside('ChiTieuTongHop', { Mã: 'CT04', 'Mã cơ quan': 'STC' })).toBe('về STC CT04');
  expect(beside('NhiemVuToanTinh', { Mã: SINGLE })).toBe(`về ${SINGLE}`);
  expect(beside('ChiTieuToanTinh', { Mã: 'CT04' })).toBe('về CT04');
  expect(beside('SaiLech', { Mã: SINGLE }, 'Quyết định của Sở Nội vụ')).toBe(PLACED.at(-1)!.text);
  const kept = spec.sheets.find(({ name }) => name === 'Ý kiến cũ')!.tables[0]!.name;
  expect(rowsOf(spec, kept)).toHaveLength(GONE.length);
  expect(withNotes(PLACED).sheets.map(({ name }) => name)).not.toContain('Ý kiến cũ');
});

test('of two discrepancies about the same, each has a decision of its own', () => {
  const result = brought(files);
  const [discrepancy] = result.discrepancies;
  const key = `status ${SINGLE} STP STC ${SINGLE}`;
  const twice = buildProvinceWorkbook({
    ...result,
    discrepancies: [discrepancy!, discrepancy!],
    notes: [note('discrepancy', key), note('discrepancy', `${key} #2`)],
  });
  expect(rowsOf(twice, 'SaiLech').map(({ value }) => value['Quyết định của Sở Nội vụ'])).toEqual([
    `về ${key}`,
    `về ${key} #2`,
  ]);
});

test('all of them are read again, from either place', async () => {
  const read = readProvinceWorkbook(bindWorkbook(await saved(withNotes([...PLACED, ...GONE]))));
  expect(inOrder(read!.notes)).toEqual(inOrder([...PLACED, ...GONE]));
});

test('spaces are no note', async () => {
  const spec = withNotes([]);
  rowWhere(spec, 'SoNhan', { 'Mã cơ quan': 'STP' }).cell['Ý kiến của Sở Nội vụ']!.value = '  ';
  expect(readProvinceWorkbook(bindWorkbook(await saved(spec)))!.notes).toEqual([]);
});

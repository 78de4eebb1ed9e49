import { bindWorkbook } from '../../src/entries/boundWorkbook';
import fc from 'fast-check';
import type { OwnNote } from '../../src/consolidation/consolidation';
import { readProvinceWorkbook } from '../../src/consolidation/previousRun';
import { buildProvinceWorkbook } from '../../src/consolidation/sheets/provinceWorkbook';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { parseRange } from '../../src/workbook/address';
import type { SheetSpec } from '../../src/workbook/spec';
import { book, brought } from '../unit/consolidation/books';

const V11 = 'V.1.1.HD1';
const files = [
  book('Sở Tư pháp', { tasks: { [V11]: { status: 'Hoàn thành' } } }),
  book('Sở Tài chính', { tasks: { [V11]: { status: 'Chưa thực hiện' } } }),
];

/** Rows that exist in this run, and one of each kind that does not. */
const PLACES: Pick<OwnNote, 'place' | 'key'>[] = [
  { place: 'register', key: 'STP' },
  { place: 'register', key: 'UBND-LG' },
  { place: 'task', key: `STP ${V11}` },
  { place: 'task', key: `STC ${V11}` },
  { place: 'target', key: 'STC CT04' },
  { place: 'planRow', key: V11 },
  { place: 'planRow', key: 'CT04' },
  { place: 'discrepancy', key: `status ${V11} STP STC ${V11}` },
  { place: 'register', key: 'XA-KHONG-CON' },
  { place: 'task', key: `SYT ${V11}` },
  { place: 'target', key: 'SYT CT04' },
  { place: 'planRow', key: 'IX.1' },
  { place: 'discrepancy', key: 'figure CT21 SNV STC CT21' },
];

const GONE = PLACES.slice(8).map(({ key }) => key);

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom('=1+1', '-', '+84 204', '@x', '0123', '12/3', 'hai\ndòng', 'Đã gọi điện ngày 5/1'),
  )
  // Cells cannot contain control characters, nor XML lone surrogates.
  .map((written) => written.replace(/[\p{Cc}\p{Cs}]/gu, (found) => (found === '\n' ? found : '')))
  .filter((written) => written.trim() !== '' && written === written.trim());

const notes = fc
  .array(fc.tuple(fc.constantFrom(...PLACES), text), { maxLength: 12 })
  .map((all) => [
    ...new Map(all.map(([at, written]) => [`${at.place} ${at.key}`, { ...at, text: written }])).values(),
  ]);

/** The same rows of every table in another order, as after sorting. */
function sorted(sheet: SheetSpec, seed: number): SheetSpec {
  const [table] = sheet.tables;
  if (!table || sheet.visibility !== 'visible') return sheet;
  const { top, bottom } = parseRange(table.range);
  const body = sheet.rows.slice(top + 1, bottom + 1);
  const turned = [...body.slice(seed % body.length), ...body.slice(0, seed % body.length)].reverse();
  return { ...sheet, rows: [...sheet.rows.slice(0, top + 1), ...turned, ...sheet.rows.slice(bottom + 1)] };
}

const byKey = (all: readonly OwnNote[]) =>
  [...all].sort((a, b) => (`${a.place} ${a.key}` < `${b.place} ${b.key}` ? -1 : 1));

test('what Sở Nội vụ wrote comes back, to every row and after sorting', async () => {
  await fc.assert(
    fc.asyncProperty(notes, fc.nat(500), async (written, seed) => {
      const consolidation = { ...brought(files), notes: written };
      const spec = buildProvinceWorkbook(consolidation);
      const over = spec.sheets.find(({ name }) => name === 'Ý kiến cũ')?.rows.slice(3) ?? [];
      expect(over.map((row) => row[1]?.value).sort()).toEqual(
        written
          .map(({ key }) => key)
          .filter((key) => GONE.includes(key))
          .sort(),
      );
      const shuffled = { ...spec, sheets: spec.sheets.map((sheet) => sorted(sheet, seed)) };
      const run = readProvinceWorkbook(bindWorkbook(await readXlsx(await writeXlsx(shuffled))));
      expect(byKey(run?.notes ?? [])).toEqual(byKey(written));
    }),
    { numRuns: 8 },
  );
}, 120_000);

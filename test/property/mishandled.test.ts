import fc from 'fast-check';
import { readEntries } from '../../src/entries/readEntries';
import { BUNDLED } from '../../src/validation/bundledPlans';
import { canonicalEntries } from '../../src/validation/canonicalEntries';
import { changeOf, undoOf } from '../../src/validation/fixChanges';
import { safeFixes } from '../../src/validation/fixes';
import { patchSnapshot } from '../../src/validation/patchSnapshot';
import { validate } from '../../src/validation/validate';
import { parseRange, rangeAddress } from '../../src/workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { CellScalar } from '../../src/workbook/spec';
import { soundWorkbook } from '../unit/validation/workbook';

let sound: WorkbookSnapshot;
beforeAll(async () => {
  sound = await soundWorkbook('UBND xã Tân Mỹ');
});

type Grid = unknown[][];
const grids = (sheet: SheetSnapshot): Grid[] => [sheet.values, sheet.formulas, sheet.numberFormats];
const tableRows = (sheet: SheetSnapshot) => {
  const { top, bottom } = parseRange(sheet.tables[0]!.range);
  return { first: top + 1 - sheet.origin.row, count: bottom - top };
};

/** What people do to a workbook; each takes a number that decides where. */
type Mishandling = (sheet: SheetSnapshot, seed: number) => void;

/** These leave every entry where it can be found. */
const HARMLESS: Record<string, Mishandling> = {
  sort: (sheet, seed) => {
    const { first, count } = tableRows(sheet);
    const order = Array.from({ length: count }, (_none, index) => index).sort(
      (a, b) => ((a * 7919 + seed) % 97) - ((b * 7919 + seed) % 97),
    );
    for (const grid of grids(sheet)) {
      const rows = grid.slice(first, first + count);
      grid.splice(first, count, ...order.map((index) => rows[index]!));
    }
  },
  hide: (sheet, seed) => {
    sheet.hiddenRows = [seed % 20, (seed % 20) + 1];
  },
  rename: (sheet, seed) => {
    sheet.name = `Trang ${seed} của 'tôi'`;
  },
  insertColumn: (sheet, seed) => {
    const table = sheet.tables[0]!;
    const range = parseRange(table.range);
    const at = range.left + (seed % (range.right - range.left + 1)) - sheet.origin.column;
    const header = range.top - sheet.origin.row;
    for (const grid of grids(sheet))
      for (const [row, cells] of grid.entries())
        cells.splice(at, 0, grid === (sheet.values as Grid) && row === header ? `Của tôi ${seed}` : null);
    table.range = rangeAddress({ ...range, right: range.right + 1 });
  },
  emptyRow: (sheet) => {
    const table = sheet.tables[0]!;
    const range = parseRange(table.range);
    for (const grid of grids(sheet))
      grid.splice(range.bottom + 1 - sheet.origin.row, 0, new Array<null>(grid[0]!.length).fill(null));
    table.range = rangeAddress({ ...range, bottom: range.bottom + 1 });
  },
};

const TYPED: CellScalar[] = [
  null,
  '',
  ' ',
  0,
  -1,
  1e300,
  true,
  '=1+1',
  '31/02/2024',
  '#REF!',
  'a'.repeat(40_000),
  '\u0000',
];

/** These change or destroy; nothing may crash. */
const DESTRUCTIVE: Record<string, Mishandling> = {
  deleteRow: (sheet, seed) => {
    const { first, count } = tableRows(sheet);
    if (count < 2) return;
    for (const grid of grids(sheet)) grid.splice(first + (seed % count), 1);
    const range = parseRange(sheet.tables[0]!.range);
    sheet.tables[0]!.range = rangeAddress({ ...range, bottom: range.bottom - 1 });
  },
  retype: (sheet, seed) => {
    const row = sheet.values[seed % sheet.values.length]!;
    row[(seed >> 3) % row.length] = TYPED[seed % TYPED.length]!;
  },
  overwriteFormula: (sheet, seed) => {
    const row = sheet.formulas[seed % sheet.formulas.length]!;
    row[(seed >> 3) % row.length] = seed % 2 === 0 ? null : 'A1+1';
  },
  paste: (sheet, seed) => {
    const [from, to] = [seed % sheet.values.length, (seed >> 4) % sheet.values.length];
    sheet.values[to] = [...sheet.values[from]!];
    sheet.formulas[to] = [...sheet.formulas[from]!];
  },
  loseTable: (sheet) => {
    sheet.tables = [];
  },
  merge: (sheet, seed) => {
    sheet.merges.push(`B${(seed % 30) + 1}:C${(seed % 30) + 3}`);
  },
  error: (sheet, seed) => {
    sheet.errors.push(`K${(seed % 30) + 1}`);
  },
};

const step = (names: readonly string[]) =>
  fc.record({ name: fc.constantFrom(...names), sheet: fc.constantFrom(1, 2, 3), seed: fc.nat(10_000) });

function mishandle(steps: readonly { name: string; sheet: number; seed: number }[]): WorkbookSnapshot {
  const snapshot = structuredClone(sound);
  for (const { name, sheet, seed } of steps) {
    const target = snapshot.sheets[sheet];
    const act = HARMLESS[name] ?? DESTRUCTIVE[name];
    if (target && act && (target.tables.length > 0 || name === 'retype')) act(target, seed);
  }
  return snapshot;
}

test('sorting, hiding, renaming, inserting columns and empty rows change no entry and cause no finding', () => {
  fc.assert(
    fc.property(fc.array(step(Object.keys(HARMLESS)), { maxLength: 6 }), (steps) => {
      const snapshot = mishandle(steps);
      expect(canonicalEntries(snapshot)).toBe(canonicalEntries(sound));
      expect(readEntries(snapshot)).toEqual(readEntries(sound));
      expect(validate(snapshot, BUNDLED).findings).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('whatever is done to it, a workbook is judged, the same way twice, and fixes can be taken back', () => {
  const all = [...Object.keys(HARMLESS), ...Object.keys(DESTRUCTIVE)];
  fc.assert(
    fc.property(fc.array(step(all), { maxLength: 10 }), (steps) => {
      const snapshot = mishandle(steps);
      const before = structuredClone(snapshot);
      const { findings } = validate(snapshot, BUNDLED);
      expect(validate(snapshot, BUNDLED).findings).toEqual(findings);
      const fixes = safeFixes(snapshot, BUNDLED);
      const repaired = patchSnapshot(snapshot, fixes.map(changeOf));
      expect(safeFixes(repaired, BUNDLED)).toEqual([]);
      expect(canonicalEntries(patchSnapshot(repaired, fixes.map(undoOf)))).toBe(canonicalEntries(before));
      expect(snapshot).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

import { bindWorkbook } from '../../src/entries/boundWorkbook';
import fc from 'fast-check';
import { readEntries } from '../../src/entries/readEntries';
import { canonicalEntries } from '../../src/validation/seal/canonicalEntries';
import { changeOf, undoOf } from '../../src/validation/fixes/fixChanges';
import { safeFixes } from '../../src/validation/fixes/fixes';
import { patchSnapshot } from '../../src/validation/fixes/patchSnapshot';
import { validate } from '../../src/validation/engine/validate';
import { parseRange, rangeAddress } from '../../src/workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { CellScalar } from '../../src/workbook/spec';
import { soundWorkbook } from '../unit/validation/workbook';
import { BUNDLED } from '../programmes';

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

/** What users do to a workbook; each takes a number that decides where. */
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

/** A table row by position; nothing if the table has no such row. */
const placeOf = (sheet: SheetSnapshot, seed: number) => {
  const { first, count } = tableRows(sheet);
  return count === 0 ? null : first + (seed % count);
};
const columnOf = (sheet: SheetSnapshot, header: string) => {
  const top = parseRange(sheet.tables[0]!.range).top - sheet.origin.row;
  return sheet.values[top]!.indexOf(header);
};
const codeAt = (sheet: SheetSnapshot, row: number) => String(sheet.values[row]![columnOf(sheet, 'Mã')]);

type Rows = Record<string, Record<string, CellScalar>>;
/** A workbook's tables as the user knows them: what was typed, by row code. */
interface Known {
  tasks: Rows;
  targets: Rows;
}
const NOTE = { key: 'note', header: 'Khó khăn, ghi chú' };
const EXPLANATION = { key: 'explanation', header: 'Giải trình' };

/**
 * What users do to rows and cells on purpose, applied to the sheet and to the expected result: `known` is maintained by
 * hand, not by reading.
 */
const KNOWINGLY: Record<string, (sheet: SheetSnapshot, seed: number, known: Known) => void> = {
  retypeCell: (sheet, seed, known) => {
    const row = placeOf(sheet, seed);
    if (row === null) return;
    const isTarget = columnOf(sheet, EXPLANATION.header) >= 0;
    const { key, header } = isTarget ? EXPLANATION : NOTE;
    const text = `Ghi lại lần ${seed}`;
    sheet.values[row]![columnOf(sheet, header)] = text;
    const entries = isTarget ? known.targets : known.tasks;
    const code = codeAt(sheet, row);
    entries[code] = { ...entries[code], [key]: text };
  },
  pasteCells: (sheet, seed, known) => {
    const [from, to] = [placeOf(sheet, seed), placeOf(sheet, seed >> 5)];
    if (from === null || to === null) return;
    const isTarget = columnOf(sheet, EXPLANATION.header) >= 0;
    const headers = isTarget
      ? { numerator: 'Tử số', denominator: 'Mẫu số' }
      : { status: 'Trạng thái', percent: '% hoàn thành' };
    const entries = isTarget ? known.targets : known.tasks;
    const [source, target] = [codeAt(sheet, from), codeAt(sheet, to)];
    for (const [key, header] of Object.entries(headers)) {
      sheet.values[to]![columnOf(sheet, header)] = sheet.values[from]![columnOf(sheet, header)] ?? null;
      // Formats are kept: only pasting loses them.
      sheet.numberFormats[to]![columnOf(sheet, header)] =
        sheet.numberFormats[from]![columnOf(sheet, header)] ?? null;
      const { [key]: _old, ...rest } = entries[target] ?? {};
      const value = entries[source]?.[key];
      entries[target] = value === undefined ? rest : { ...rest, [key]: value };
    }
  },
  clearRow: (sheet, seed, known) => {
    const row = placeOf(sheet, seed);
    if (row === null) return;
    const isTarget = columnOf(sheet, EXPLANATION.header) >= 0;
    const headers = isTarget ? ['Tử số', 'Mẫu số', 'Giải trình'] : ENTRY_HEADERS;
    for (const header of headers) sheet.values[row]![columnOf(sheet, header)] = null;
    delete (isTarget ? known.targets : known.tasks)[codeAt(sheet, row)];
  },
  removeRow: (sheet, seed, known) => {
    const row = placeOf(sheet, seed);
    if (row === null || tableRows(sheet).count < 2) return;
    const isTarget = columnOf(sheet, EXPLANATION.header) >= 0;
    delete (isTarget ? known.targets : known.tasks)[codeAt(sheet, row)];
    for (const grid of grids(sheet)) grid.splice(row, 1);
    const range = parseRange(sheet.tables[0]!.range);
    sheet.tables[0]!.range = rangeAddress({ ...range, bottom: range.bottom - 1 });
  },
};
const ENTRY_HEADERS = [
  'Trạng thái',
  '% hoàn thành',
  'Ngày hoàn thành',
  'Số, ký hiệu văn bản',
  'Ngày văn bản',
  'Hạn riêng hoặc ngày phát sinh',
  'Kinh phí thực hiện (triệu đồng)',
  'Khó khăn, ghi chú',
];

/** Rows without any entry are equivalent to none. */
const filled = (rows: Rows): Rows =>
  Object.fromEntries(Object.entries(rows).filter(([, entry]) => Object.keys(entry).length > 0));

test('after any sequence of sorting, inserting, renaming, pasting, deleting and retyping the entries are those typed', () => {
  const names = [...Object.keys(HARMLESS).filter((name) => name !== 'emptyRow'), ...Object.keys(KNOWINGLY)];
  fc.assert(
    fc.property(fc.array(step(names), { minLength: 1, maxLength: 12 }), (steps) => {
      const snapshot = structuredClone(sound);
      const { tasks, targets } = structuredClone(readEntries(bindWorkbook(sound)));
      const known: Known = { tasks: tasks as Rows, targets: targets as Rows };
      for (const { name, sheet, seed } of steps) {
        const target = snapshot.sheets[sheet];
        if (!target || target.tables.length === 0) continue;
        HARMLESS[name]?.(target, seed);
        KNOWINGLY[name]?.(target, seed, known);
      }
      const read = readEntries(bindWorkbook(snapshot));
      expect(filled(read.tasks as Rows)).toEqual(filled(known.tasks));
      expect(filled(read.targets as Rows)).toEqual(filled(known.targets));
      validate(snapshot, BUNDLED);
    }),
    { numRuns: 80 },
  );
});

test('a fix changes no entry but those whose findings it mends', () => {
  fc.assert(
    fc.property(fc.array(step(Object.keys(DESTRUCTIVE)), { maxLength: 6 }), (steps) => {
      const snapshot = mishandle(steps);
      const fixes = safeFixes(snapshot, BUNDLED);
      const repaired = patchSnapshot(snapshot, fixes.map(changeOf));
      const changed = new Set(fixes.map(({ sheet, cell }) => `${sheet}!${cell}`));
      for (const [index, sheet] of snapshot.sheets.entries()) {
        const after = repaired.sheets[index]!;
        sheet.values.forEach((row, y) =>
          row.forEach((value, x) => {
            const { origin } = sheet;
            const address = rangeAddress({
              top: y + origin.row,
              bottom: y + origin.row,
              left: x + origin.column,
              right: x + origin.column,
            });
            if (!changed.has(`${sheet.name}!${address}`)) expect(after.values[y]![x]).toBe(value);
          }),
        );
      }
    }),
    { numRuns: 20 },
  );
});

test('sorting, hiding, renaming, inserting columns and empty rows change no entry and cause no finding', () => {
  fc.assert(
    fc.property(fc.array(step(Object.keys(HARMLESS)), { maxLength: 6 }), (steps) => {
      const snapshot = mishandle(steps);
      expect(canonicalEntries(bindWorkbook(snapshot))).toBe(canonicalEntries(bindWorkbook(sound)));
      expect(readEntries(bindWorkbook(snapshot))).toEqual(readEntries(bindWorkbook(sound)));
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
      expect(canonicalEntries(bindWorkbook(patchSnapshot(repaired, fixes.map(undoOf))))).toBe(
        canonicalEntries(bindWorkbook(before)),
      );
      expect(snapshot).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

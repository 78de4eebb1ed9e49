import { changeOf, undoOf } from '../../../../src/validation/fixes/fixChanges';
import { safeFixes } from '../../../../src/validation/fixes/fixes';
import { patchSnapshot } from '../../../../src/validation/fixes/patchSnapshot';
import type { Fix } from '../../../../src/validation/engine/finding';
import { HEADER, YEAR } from '../../../../src/validation/rules/task/caseParts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../../src/workbook/snapshot';
import { BUNDLED } from '../../../programmes';
import { check } from '../check';
import { soundWorkbook, workbench } from '../workbook';

const FIX: Fix = {
  sheet: 'Nhiệm vụ',
  cell: 'K4',
  before: 'a ',
  beforeFormula: null,
  after: 'a',
  afterFormula: null,
  safe: true,
};

test('a fix is made over what was read, and undone over what it made', () => {
  const place = { sheet: 'Nhiệm vụ', cell: 'K4' };
  expect(changeOf(FIX)).toEqual({ ...place, value: 'a', expected: 'a ' });
  expect(undoOf(FIX)).toEqual({ ...place, value: 'a ', expected: 'a' });
});

test('a formula that is put back: its result may change, so undoing expects any formula', () => {
  const place = { sheet: 'Nhiệm vụ', cell: 'K4' };
  const fix = { ...FIX, before: 5, beforeFormula: '2+3', after: 7, afterFormula: '3+4' };
  expect(changeOf(fix)).toEqual({ ...place, value: 7, expected: 5, formula: '3+4' });
  expect(undoOf(fix)).toEqual({ ...place, value: 5, formula: '2+3', expectsFormula: true });
});

describe('a snapshot with changes', () => {
  const sheet = (name: string) =>
    ({
      name,
      origin: { row: 2, column: 1 },
      values: [
        ['a', 'b'],
        ['c', 'd'],
      ],
      formulas: [
        [null, '1+1'],
        [null, null],
      ],
      errors: ['B3', 'C3'],
      uncalculated: ['C3', 'C4'],
    }) as unknown as SheetSnapshot;
  const snapshot = { sheets: [sheet('Một'), sheet('Hai')] } as unknown as WorkbookSnapshot;
  const patched = (...changes: Parameters<typeof patchSnapshot>[1]) => patchSnapshot(snapshot, changes);

  test('holds them, in their cells only', () => {
    const before = structuredClone(snapshot);
    const { sheets } = patched(
      { sheet: 'Một', cell: 'C3', value: 'x' },
      { sheet: 'Một', cell: 'B4', value: 9, formula: '4+5' },
    );
    expect(sheets[0]).toMatchObject({
      values: [
        ['a', 'x'],
        [9, 'd'],
      ],
      formulas: [
        [null, null],
        ['4+5', null],
      ],
      // What was written is no error any more, and has its result.
      errors: ['B3'],
      uncalculated: ['C4'],
    });
    expect(sheets[1]).toBe(snapshot.sheets[1]);
    expect(snapshot).toEqual(before);
  });

  test.each(['A3', 'D3', 'B2', 'B5'])('leaves out what was not read: %s', (cell) => {
    const [own] = patched({ sheet: 'Một', cell, value: 'x' }).sheets;
    expect(own).toMatchObject({ values: snapshot.sheets[0]!.values, formulas: snapshot.sheets[0]!.formulas });
  });
});

describe('all safe fixes', () => {
  const typed = async (
    value: string,
    more: (bench: ReturnType<typeof workbench>) => void = () => undefined,
  ) => {
    const bench = workbench(await soundWorkbook());
    const place = bench.at('NhiemVu', YEAR, HEADER.note);
    bench.put(place, value);
    more(bench);
    return { snapshot: bench.snapshot, cell: place.split('!')[1]! };
  };

  test('a cell with several faults has one fix, from what was typed to what is right', async () => {
    const note = `  Đang phối hợp  với Ðảng ủy hoà\u0300 `.normalize('NFD');
    const { snapshot, cell } = await typed(note);
    const fixes = safeFixes(snapshot, BUNDLED);
    expect(fixes).toMatchObject([{ sheet: 'Nhiệm vụ', cell, before: note, beforeFormula: null, safe: true }]);
    expect(String(fixes[0]!.after)).toMatch(/^Đang phối hợp với Đảng ủy/);
    expect(fixes[0]!.after).toBe(String(fixes[0]!.after).normalize('NFC'));
    expect(check(patchSnapshot(snapshot, fixes.map(changeOf))).findings).toEqual([]);
  });

  test('nothing is corrected that has several meanings', async () => {
    const { snapshot } = await typed('Đang phối hợp', (bench) => {
      bench.put(bench.at('NhiemVu', YEAR, HEADER.percent), 0.6);
    });
    const { findings } = check(snapshot);
    const offered = findings.flatMap(({ fix }) => (fix === null ? [] : [fix.safe]));
    expect(offered).toEqual(offered.map(() => false));
    expect(offered.length).toBeGreaterThan(0);
    expect(safeFixes(snapshot, BUNDLED)).toEqual([]);
  });
});

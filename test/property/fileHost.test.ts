import fc from 'fast-check';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { shiftFormula } from '../../src/host/file/ooxml/read/sharedFormula';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { createFileHost } from '../../src/host/file/fileHost';
import { HostError } from '../../src/host/shared/hostError';
import { cellAddress, rangeAddress } from '../../src/workbook/address';
import type { CellScalar, CellSpec, SheetSpec, WorkbookSpec } from '../../src/workbook/spec';
import { plainSpec } from '../contract/exampleSpec';
import { expectWritten } from '../contract/expectWritten';
import { sheetNamed, valueAt } from '../contract/snapshotLookup';

const text = fc.oneof(
  fc
    .string({ unit: 'binary', maxLength: 40 })
    .filter((value) => !/\p{Surrogate}|[\ufffe\uffff]/u.test(value)),
  fc.constantFrom(
    '=1+1',
    '-',
    '#REF!',
    '_x0041_',
    ' ',
    '\n',
    '\r\n',
    'Sở Nội vụ'.normalize('NFD'),
    '<a>&"\'',
    '007',
  ),
);
const scalar: fc.Arbitrary<CellScalar> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const formula = fc.constantFrom(
  'A1',
  'SUM($A$1:B2)',
  'IF(A1<>"","có","")',
  '\'Tờ khác\'!A1&"x"',
  'tbl[[#This Row],[Cột]]*2',
);
const cell: fc.Arbitrary<CellSpec | null> = fc.oneof(
  fc.constant(null),
  fc.record({ value: scalar }),
  fc.record({ value: scalar.filter((value) => value !== null), formula }),
  fc.record({ value: scalar, style: fc.constantFrom('date', 'bold') }),
);
const sheetName = fc
  .string({ unit: fc.constantFrom(..."aăâđêôơưÀ '&<>_1."), minLength: 1, maxLength: 25 })
  .filter((name) => !name.startsWith("'") && !name.endsWith("'") && name.trim() === name);
const sheet: fc.Arbitrary<SheetSpec> = fc
  .record({
    name: sheetName,
    rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }),
    visibility: fc.constantFrom('hidden' as const, 'veryHidden' as const),
    isProtected: fc.boolean(),
    hiddenRows: fc.uniqueArray(fc.nat(10), { maxLength: 3 }),
  })
  .map(({ isProtected, hiddenRows, ...rest }) => ({
    ...plainSpec('x', null).sheets[0]!,
    ...rest,
    hiddenRows: hiddenRows.sort((a, b) => a - b),
    merges: [rangeAddress({ top: 20, left: 0, bottom: 21, right: 3 })],
    ...(isProtected && {
      protection: {
        autoFilter: true,
        formatCells: false,
        formatColumns: true,
        formatRows: true,
        sort: false,
      },
    }),
  }));
const workbook: fc.Arbitrary<WorkbookSpec> = fc
  .record({
    sheets: fc.uniqueArray(sheet, {
      maxLength: 3,
      selector: ({ name }) => name.normalize('NFC').toLowerCase(),
    }),
    properties: fc.dictionary(
      fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'ab_đ') }),
      text,
    ),
  })
  .map(({ sheets, properties }) => ({
    ...plainSpec('Trước', 'x'),
    sheets: [...plainSpec('Trước', 'x').sheets, ...sheets],
    styles: { date: { numberFormat: 'dd/mm/yyyy' }, bold: { font: { bold: true } } },
    properties,
  }));

test('what is written is what is read', async () => {
  await fc.assert(
    fc.asyncProperty(workbook, async (spec) => {
      expectWritten(await readXlsx(await writeXlsx(spec)), spec);
    }),
    { numRuns: 100 },
  );
});

test('a changed cell has its new value and no other cell changes', async () => {
  await fc.assert(
    fc.asyncProperty(workbook, fc.nat(9), fc.nat(7), scalar, async (spec, row, column, value) => {
      const host = createFileHost(await writeXlsx(spec));
      const before = await host.read();
      const name = spec.sheets[spec.sheets.length - 1]!.name;
      const address = cellAddress(row, column);
      await host.apply([{ sheet: name, cell: address, value }]);
      const after = await host.read();
      expect(valueAt(sheetNamed(after, name), address)).toBe(value === '' ? null : value);
      await host.apply([{ sheet: name, cell: address, value: null }]);
      const restored = await host.read();
      for (const [index, old] of before.sheets.entries()) {
        old.values.forEach((cells, r) =>
          cells.forEach((was, c) => {
            const at = cellAddress(old.origin.row + r, old.origin.column + c);
            if (old.name === name && at === address) return;
            expect(valueAt(restored.sheets[index]!, at)).toBe(was);
          }),
        );
      }
    }),
    { numRuns: 60 },
  );
});

test('a file with bytes changed anywhere is read or refused with a reason, never anything else', async () => {
  const whole = await writeXlsx(plainSpec('Tờ', 'x'));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
      async (edits) => {
        const bytes = whole.slice();
        for (const [at, byte] of edits) bytes[at] = byte;
        await readXlsx(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(HostError));
      },
    ),
    { numRuns: 300 },
  );
});

test('a formula shifted there and back is itself', () => {
  fc.assert(
    fc.property(
      formula,
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 0, max: 500 }),
      (original, rows, columns) => {
        expect(shiftFormula(shiftFormula(original, rows, columns), -rows, -columns)).toBe(original);
      },
    ),
  );
});

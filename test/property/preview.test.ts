import fc from 'fast-check';
import { editableText, readTyped } from '../../src/taskpane/check/cellText';
import { gridGeometry, moved, scrollFor } from '../../src/taskpane/check/gridGeometry';
import { cellAddress, parseRange } from '../../src/workbook/address';
import type { SheetSnapshot } from '../../src/workbook/snapshot';

const YEAR = 2024;
const locale = fc.constantFrom('vi' as const, 'en' as const);
/** As typed: up to nine digits, up to four decimals. */
const amount = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.constantFrom(1, 10, 100, 10_000))
  .map(([digits, scale]) => digits / scale);
/** 1 January 2000 to 31 December 2099. */
const day = fc.integer({ min: 36_526, max: 73_050 });

test("a number's editor text is read back as that number", () => {
  fc.assert(
    fc.property(
      amount,
      fc.constantFrom('number' as const, 'percent' as const),
      locale,
      (value, kind, language) => {
        expect(readTyped(editableText(value, kind, language), kind, YEAR, language)).toEqual({ value });
      },
    ),
  );
});

test("a day's editor text is read back as that day", () => {
  fc.assert(
    fc.property(day, locale, (value, language) => {
      expect(readTyped(editableText(value, 'date', language), 'date', YEAR, language)).toEqual({ value });
    }),
  );
});

test('text stays as typed; nothing but blanks empties the cell', () => {
  fc.assert(
    fc.property(fc.string(), locale, (text, language) => {
      expect(readTyped(text, 'text', YEAR, language)).toEqual({ value: text.trim() === '' ? null : text });
    }),
  );
});

const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'];
const sheet = (rows: number, columns: number, origin: { row: number; column: number }, hidden: number[]) =>
  ({
    origin,
    values: Array.from({ length: rows }, () => new Array<null>(columns).fill(null)),
    hiddenColumns: hidden,
    merges: [],
  }) as unknown as SheetSnapshot;

test('whatever keys are pressed, the selected cell is one that is shown', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 12 }),
      fc.record({ row: fc.nat(5), column: fc.nat(3) }),
      fc.array(fc.nat(14)),
      fc.array(fc.record({ key: fc.constantFrom(...KEYS), ctrl: fc.boolean() })),
      (rows, columns, origin, hidden, keys) => {
        const geometry = gridGeometry(sheet(rows, columns, origin, hidden), new Set());
        let cell = cellAddress(origin.row, origin.column);
        for (const key of keys) {
          const next = moved(geometry, cell, key, 10);
          if (geometry.columns.length === 0) {
            expect(next).toBeNull();
            return;
          }
          cell = next!;
          const { top, left } = parseRange(cell);
          expect(hidden).not.toContain(left);
          expect(left).toBeGreaterThanOrEqual(origin.column);
          expect(left).toBeLessThan(origin.column + columns);
          expect(top).toBeGreaterThanOrEqual(origin.row);
          expect(top).toBeLessThan(origin.row + rows);
        }
      },
    ),
  );
});

test('after scrolling the stretch is in sight, where it fits', () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.nat(2000), fc.integer({ min: 1, max: 80 }), (now, start, length) => {
      const [size, before] = [200, 44];
      const at = scrollFor(now, size, start + before, start + before + length, before);
      expect(start + before).toBeGreaterThanOrEqual(at + before);
      expect(start + before + length).toBeLessThanOrEqual(at + size);
    }),
  );
});

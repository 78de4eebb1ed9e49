import fc from 'fast-check';
import { formatDate } from '../../src/text/formatDate';
import { bare, fold, tidy } from '../../src/text/normalise';
import { parseDate } from '../../src/text/parseDate';
import { parseVietnameseNumber } from '../../src/text/parseNumber';

const isoDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a date that was formatted parses back', () => {
  fc.assert(
    fc.property(isoDay, (iso) => {
      expect(parseDate(formatDate(iso))).toBe(iso);
      expect(parseDate(iso)).toBe(iso);
    }),
  );
});

test('a date is the same however it is typed', () => {
  const style = fc.constantFrom(
    'd/m/y',
    'd-m-y',
    'd.m.y',
    'd / m / y',
    'ngày d/m/y',
    'ngày d tháng m năm y',
    'd/m năm y',
  );
  fc.assert(
    fc.property(isoDay, style, fc.boolean(), fc.constantFrom('NFC', 'NFD'), (iso, pattern, padded, form) => {
      const [year, month, day] = iso.split('-').map(Number);
      const write = (number?: number) => (padded ? String(number).padStart(2, '0') : String(number));
      const text = pattern
        .replace(
          /(?<![a-zà-ỹ])[dmy](?![a-zà-ỹ])/gu,
          (part) => ({ d: write(day), m: write(month), y: String(year) })[part] as string,
        )
        .toUpperCase()
        .normalize(form);
      expect(parseDate(text)).toBe(iso);
      // Without a year it needs a default.
      const yearless = text
        .replace(/ ?([/.-]|,? NĂM) ?\d{4}$/u, '')
        .normalize('NFC')
        .replace(/ NĂM \d{4}$/u, '');
      expect(parseDate(yearless)).toBeNull();
      expect(parseDate(yearless, year)).toBe(iso);
    }),
  );
});

test('a number written in vi-VN parses back to itself, without doubt where it has a vi-VN thousand or no separator', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_999_999 }),
      fc.nat(99),
      fc.constantFrom('.', ' ', '\u00a0', ''),
      fc.constantFrom('', '-', '−'),
      fc.constantFrom('', '%', ' %'),
      (whole, hundredths, group, sign, unit) => {
        const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, group);
        const size = whole + hundredths / 100;
        const text = `${sign}${grouped},${String(hundredths).padStart(2, '0')}${unit}`;
        const parsed = parseVietnameseNumber(text);
        expect(parsed?.value).toBeCloseTo(sign && size !== 0 ? -size : size, 6);
        expect(parsed).toMatchObject({ percent: unit !== '', ambiguous: false });
        expect(parseVietnameseNumber(`${sign}${grouped}`)?.value).toBe(sign && whole !== 0 ? -whole : whole);
      },
    ),
  );
});

test('no text throws; a number that is read is finite', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'0123456789.,-/% ngàythámăm'), maxLength: 14 }),
  );
  fc.assert(
    fc.property(text, (typed) => {
      const date = parseDate(typed, 2024);
      if (date !== null) expect(parseDate(formatDate(date))).toBe(date);
      const number = parseVietnameseNumber(typed);
      if (number) expect(Number.isFinite(number.value)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

const vietnamese = fc.string({
  unit: fc.constantFrom(...'aàảãáạâầấăđeêèéiíìoôơòóọuưúùủyýỳỷqhtkQĐÝ -–  '),
  maxLength: 20,
});

test('comparison keys are stable, and the same for composed and decomposed letters', () => {
  fc.assert(
    fc.property(vietnamese, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(bare(bare(text))).toBe(bare(text));
      expect(fold(text.normalize('NFD'))).toBe(fold(text));
      expect(fold(text.toUpperCase())).toBe(fold(text));
      expect(tidy(tidy(text))).toBe(tidy(text));
      expect(bare(text)).toMatch(/^[a-z -]*$/);
    }),
  );
});

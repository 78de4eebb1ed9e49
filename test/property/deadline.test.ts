import fc from 'fast-check';
import { occurrences } from '../../src/deadline/occurrences';
import { parseDeadline } from '../../src/deadline/parseDeadline';
import { addDays, lastDayOfMonth } from '../../src/text/calendar';

const PLAN_YEAR = 2024;
const ROMAN = ['I', 'II', 'III', 'IV'];

const meaning = (phrase: string, year = PLAN_YEAR) => {
  const { kind, start, due } = parseDeadline(phrase, year);
  return { kind, start, due };
};
const two = (number: number) => String(number).padStart(2, '0');

/** A year near the plan's, and the ways to write it after a month or quarter; the plan's own may be omitted. */
const yearTail = fc.integer({ min: 2014, max: 2034 }).chain((year) =>
  fc.record({
    year: fc.constant(year),
    tail: fc.constantFrom(
      `/${year}`,
      ` năm ${year}`,
      `-${year}`,
      ` - ${year}`,
      ` ${year}`,
      `/ ${year}`,
      `, năm ${year}`,
      ...(year % 100 > 12 ? [`/${year % 100}`] : []),
      ...(year === PLAN_YEAR ? [''] : []),
    ),
  }),
);
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2068-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dayStyle = fc.constantFrom(
  (d: number, m: number, y: number) => `${d}/${m}/${y}`,
  (d: number, m: number, y: number) => `${two(d)}/${two(m)}/${y}`,
  (d: number, m: number, y: number) => `${d}-${m}-${y}`,
  (d: number, m: number, y: number) => `${d}.${m}.${y}`,
  (d: number, m: number, y: number) => `${d} / ${m} / ${y}`,
  (d: number, m: number, y: number) => `${d}/${m}/${two(y % 100)}`,
  (d: number, m: number, y: number) => `ngày ${two(d)} tháng ${two(m)} năm ${y}`,
  (d: number, m: number, y: number) => `Ngày ${d}/${m}/${y}`,
);
const typedDay = fc.tuple(day, dayStyle).map(([iso, style]) => ({
  iso,
  text: style(...(iso.split('-').map(Number).reverse() as [number, number, number])),
}));

/** Changes that do not affect the meaning: case, NFD, kinds and numbers of spaces. */
const typing = fc.record({
  letters: fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.toLowerCase(),
  ),
  form: fc.constantFrom('NFC' as const, 'NFD' as const),
  space: fc.constantFrom(' ', '  ', '\u00a0', '\n', '\t ', '\u202f'),
  around: fc.constantFrom('', ' ', '\u00a0', '\n'),
});
const typed = (
  text: string,
  { letters, form, space, around }: typeof typing extends fc.Arbitrary<infer T> ? T : never,
) => around + letters(text).normalize(form).replaceAll(' ', space) + around;

test('any quarter, in any style, is its three months', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      yearTail,
      fc.constantFrom('Quý ', 'Quí ', 'Qúy ', 'Q', 'quý 0', 'Trong quý '),
      fc.boolean(),
      typing,
      (quarter, { year, tail }, word, roman, style) => {
        const number = roman && !word.endsWith('0') ? ROMAN[quarter - 1] : quarter;
        expect(meaning(typed(`${word}${number}${tail}`, style))).toEqual({
          kind: 'period',
          start: `${year}-${two(quarter * 3 - 2)}-01`,
          due: lastDayOfMonth(year, quarter * 3),
        });
      },
    ),
  );
});

test('any month or run of months, in any style, is its days', () => {
  fc.assert(
    fc.property(
      fc
        .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 2 })
        .map((m) => m.sort((a, b) => a - b)),
      yearTail,
      fc.constantFrom(String, two),
      fc.constantFrom('Tháng ', 'T', 'tháng', 'Trong tháng '),
      fc.constantFrom('-', ' - ', ' – ', ', ', ',', ' và ', ' đến ', ' đến tháng ', ', tháng '),
      typing,
      (months, { year, tail }, number, word, joint, style) => {
        const first = months[0] as number;
        const last = months.at(-1) as number;
        const phrase = typed(`${word}${months.map(number).join(joint)}${tail}`, style);
        expect(meaning(phrase)).toEqual({
          kind: 'period',
          start: `${year}-${two(first)}-01`,
          due: lastDayOfMonth(year, last),
        });
      },
    ),
  );
});

test('any day, in any style, is due that day; "trước" it, the day before; by it, that day', () => {
  fc.assert(
    fc.property(typedDay, typing, ({ iso, text }, style) => {
      const on = { kind: 'date', start: null, due: iso };
      expect(meaning(typed(text, style))).toEqual(on);
      expect(meaning(typed(`Chậm nhất ${text}`, style))).toEqual(on);
      expect(meaning(typed(`Đến ${text}`, style))).toEqual(on);
      expect(meaning(typed(`Xong trước ${text}`, style))).toEqual({ ...on, due: addDays(iso, -1) });
    }),
  );
});

test('from any day to any later one is the days between; to an earlier one is refused', () => {
  fc.assert(
    fc.property(typedDay, typedDay, typing, (from, to, style) => {
      const expected =
        from.iso <= to.iso
          ? { kind: 'period', start: from.iso, due: to.iso }
          : { kind: 'unrecognized', start: null, due: null };
      expect(meaning(typed(`Từ ${from.text} đến ${to.text}`, style))).toEqual(expected);
    }),
  );
});

test('a parenthesis after a phrase changes nothing but the condition', () => {
  const words = fc
    .string({ unit: fc.constantFrom(...'abhnGKHđĐếộựý0129 /-,.'), maxLength: 30 })
    .filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(
      fc.constantFrom('Quý IV/2024', 'Trước 10/2/2024', 'Thường xuyên', 'abc'),
      words,
      (phrase, words_) => {
        const deadline = parseDeadline(`${phrase} (${words_})`, PLAN_YEAR);
        expect(deadline).toMatchObject(meaning(phrase));
        expect(deadline.condition).toBe(words_.normalize('NFC').replace(/ +/g, ' ').trim());
      },
    ),
  );
});

/** Random text, and random sentences made of the patterns' vocabulary. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...'quý tháng năm ngày trước đến từ hàng khi theo giai đoạn đầu cuối I IV V 0 2 6 13 31 2024 24 / - , . ( ) và 6t q t 2 024'.split(
          ' ',
        ),
      ),
      { maxLength: 9 },
    )
    .chain((words) => fc.constantFrom(' ', '').map((space) => words.join(space))),
);

test('no text throws, and what comes back holds together', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 2014, max: 2034 }), (text, year) => {
      const deadline = parseDeadline(text, year);
      const { kind, start, due } = deadline;
      expect(deadline.phrase).toBe(text);
      if (kind === 'period') expect((start as string) <= (due as string)).toBe(true);
      else expect(start).toBeNull();
      expect(due !== null).toBe(kind === 'period' || kind === 'date');
      for (const date of [start, due]) if (date !== null) expect(addDays(date, 0)).toBe(date);

      const dates = occurrences(deadline, year);
      expect(dates.length > 0).toBe(kind === 'recurring');
      expect(dates.every((date) => date.startsWith(`${year}-`))).toBe(true);
      expect(dates).toEqual([...new Set(dates)].sort());
    }),
    { numRuns: 2000 },
  );
});

test('a phrase of one letter more is never taken for another date', () => {
  fc.assert(
    fc.property(typedDay, fc.constantFrom('1', '/1', ' x', ' 2024', ' hoặc', '%'), ({ text }, more) => {
      const { kind } = parseDeadline(`${text}${more}`, PLAN_YEAR);
      // "1/1/20" + "1" is only a different valid date if the year had two digits: three are invalid.
      expect(kind).toBe('unrecognized');
    }),
  );
});

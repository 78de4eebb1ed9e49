import fc from 'fast-check';
import { csvText, type CsvCell } from '../../src/tables/csv';

/** Parses RFC 4180 one character at a time. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') cell += text[++at];
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',') [row, cell] = [[...row, cell], ''];
    else if (letter === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
      at += 1;
    } else {
      // RFC 4180: a cell containing any of these is quoted.
      expect(letter).not.toMatch(/[\r\n"]/);
      cell += letter;
    }
  }
  expect([row, cell, quoted]).toEqual([[], '', false]);
  return rows;
}

const trouble = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", 'ệ', 'x', ' ');
const cells = fc.oneof(
  fc.string({ unit: trouble, maxLength: 6 }),
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
);

test('every cell comes back; a text that would be computed has one apostrophe more, a number none', () => {
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cells, { minLength: width, maxLength: width }), { maxLength: 5 }));
  fc.assert(
    fc.property(table, (rows: CsvCell[][]) => {
      const text = csvText(rows);
      expect(text.startsWith('\uFEFF')).toBe(true);
      const expected = rows.map((row) =>
        row.map((cell) => {
          if (cell === null) return '';
          if (typeof cell === 'number') return String(cell);
          return ['=', '+', '-', '@', '\t', '\r'].includes(cell.charAt(0)) ? `'${cell}` : cell;
        }),
      );
      expect(readCsv(text.slice(1))).toEqual(expected);
    }),
  );
});

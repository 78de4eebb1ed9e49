import fc from 'fast-check';
import { budgetOfFile } from '../../src/host/file/ooxml/read/budget';
import { readSheet, type SheetContent } from '../../src/host/file/ooxml/read/readSheet';

/**
 * Cells in their plainest form are read without the scanner: they mean what the same cells mean in forms that no program
 * but a contrary one writes, which the scanner reads tag by tag.
 */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRINGS = ['Đã xong', '', ' có & dấu '];

const read = (rows: string, root = `xmlns="${MAIN}"`): SheetContent =>
  readSheet(`<worksheet ${root}><sheetData>${rows}</sheetData></worksheet>`, {
    part: 'xl/worksheets/sheet1.xml',
    sheet: 'Nhiệm vụ',
    budget: budgetOfFile(),
    strings: STRINGS,
    formats: ['General', 'dd/mm/yyyy'],
    showsDays: [false, true],
    is1904: false,
  });

interface Cell {
  column: number | null;
  style: 0 | 1 | null;
  type: string | null;
  formula: string | null;
  value: string | null;
}

const letters = (column: number): string => String.fromCharCode(65 + column);
const escaped = fc.constantFrom(
  'A1+1',
  'IF(A1&lt;&gt;"",1,&quot;a&quot;)',
  '"a&amp;lt;"&#38;B2',
  '',
  'Bìa!$C$8',
  'a&b;c',
);
const cell: fc.Arbitrary<Cell> = fc.record({
  column: fc.option(fc.nat(25)),
  style: fc.option(fc.constantFrom(0 as const, 1 as const)),
  type: fc.option(fc.constantFrom('s', 'str', 'n', 'b', 'e')),
  formula: fc.option(escaped),
  value: fc.option(fc.constantFrom('0', '1', '2', '45306', '0.5')),
});

const plainly = ({ column, style, type, formula, value }: Cell, row: number): string => {
  const place = column === null ? '' : ` r="${letters(column)}${row}"`;
  const rest = (style === null ? '' : ` s="${style}"`) + (type === null ? '' : ` t="${type}"`);
  const inside = (formula === null ? '' : `<f>${formula}</f>`) + (value === null ? '' : `<v>${value}</v>`);
  return inside === '' ? `<c${place}${rest}/>` : `<c${place}${rest}>${inside}</c>`;
};

/** Spaces before the end of tags, single quotes, and comments between. */
const contrarily = (xml: string): string =>
  xml
    .replace(
      /<(c|f|v)((?: \w="[^"]*")*)(\/?)>/g,
      (_tag, name, attributes: string, slash) => `<${name}${attributes.replace(/"/g, "'")} ${slash}>`,
    )
    .replace(/<\/v ?>/g, '</v><!-- -->');

test('plain cells are read as the scanner reads them', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 5 }), (rows) => {
      const write = (form: (xml: string) => string): string =>
        rows
          .map(
            (cells, index) =>
              `<row r="${index + 1}">${cells.map((each) => form(plainly(each, index + 1))).join('')}</row>`,
          )
          .join('');
      expect(read(write((xml) => xml))).toEqual(read(write(contrarily)));
    }),
  );
});

test.each([
  ['a foreign element', '<x xmlns="urn:x"><c r="A1"><v>1</v></c></x>', undefined, []],
  ['an extension', '<extLst><ext><c r="A1"><v>1</v></c></ext></extLst>', undefined, []],
  [
    'columns, which begin alike',
    '<cols><col min="1" max="1"/></cols><row r="2"><c r="B2"><v>7</v></c></row>',
    undefined,
    [[7]],
  ],
  ['a value that is cut by a comment', '<row r="1"><c r="A1"><v>1<!-- -->2</v></c></row>', undefined, [[12]]],
  ['text beside the value', '<row r="1"><c r="A1"> <v>1</v> </c></row>', undefined, [[1]]],
])('cells in %s', (_where, rows, root, values) => {
  expect(read(rows, root).values).toEqual(values);
});

test.each([
  '<row r="1"><c r="A1"><v>1</v></row>',
  '<row r="1"><c r="A1"><v>1</c></row>',
  '<row r="1"><c r="A1"><v>1',
])('%s is damaged', (rows) => {
  expect(() => read(rows)).toThrow(expect.objectContaining({ code: 'damaged' }));
});

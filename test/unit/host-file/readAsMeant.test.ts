import { strToU8, zipSync, type Zippable } from 'fflate';
import { createFileHost } from '../../../src/host/file/fileHost';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { HostError } from '../../../src/host/shared/hostError';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import { exampleSpec, plainSpec } from '../../contract/exampleSpec';
import { PLAIN_ZIP, rawZip, type ZipStyle } from '../../fuzz/rawZip';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { partsOf, withParts, withRows } from './packages';

const SHEET = 'xl/worksheets/sheet1.xml';
const spec = plainSpec('Tờ', 'x');

async function firstSheet(bytes: Uint8Array | Promise<Uint8Array>): Promise<SheetSnapshot> {
  return (await readXlsx(await bytes)).sheets[0]!;
}
const valuesOf = async (rows: string) => (await firstSheet(withRows(spec, rows))).values;
const cell = (inside: string, attributes = '') => `<row r="1"><c r="A1"${attributes}>${inside}</c></row>`;

describe('a cell', () => {
  test.each<[string, string, unknown]>([
    ['with an extension', cell('<v>7</v><extLst><ext uri="u"><v>99</v><f>B1</f></ext></extLst>'), 7],
    ['with a foreign v', cell('<v>7</v><q:v xmlns:q="urn:q">99</q:v>'), 7],
    ['with a v of another default namespace', cell('<v>7</v><v xmlns="urn:q">99</v>'), 7],
    ['with v deeper than its own', cell('<q:a xmlns:q="urn:q"><v>99</v></q:a><v>7</v>'), 7],
    ['in lower case', '<row r="1"><c r="a1"><v>7</v></c></row>', 7],
    [
      'with a character reference of twelve digits',
      cell('<is><t>&#x000000001EA1;</t></is>', ' t="inlineStr"'),
      'ạ',
    ],
    ['with a character reference in decimal', cell('<is><t>&#0000007841;</t></is>', ' t="inlineStr"'), 'ạ'],
    // Midnight in Hanoi belongs to that date, whatever the date in Greenwich.
    ['with a date and its offset', cell('<v>2024-03-15T00:00:00+07:00</v>', ' t="d"'), 45366],
    [
      'with a date and an offset the other way',
      cell('<v>2024-03-15T23:00:00-0700</v>', ' t="d"'),
      45366 + 23 / 24,
    ],
  ])('%s', async (_what, rows, value) => expect(await valuesOf(rows)).toEqual([[value]]));

  test.each(['<c r="A1" t="s"/>', '<c r="A1" t="s"><v/></c>', '<c r="A1" t="s"><v> </v></c>'])(
    'that says it has a text, and names none, is empty: %s',
    async (empty) => expect(await valuesOf(`<row r="1">${empty}<c r="B1"><v>7</v></c></row>`)).toEqual([[7]]),
  );

  test.each(['999', '-1', 'x'])('whose text is not there is an error, not nothing: %s', async (index) => {
    const sheet = await firstSheet(withRows(spec, cell(`<v>${index}</v>`, ' t="s"')));
    expect(sheet).toMatchObject({ values: [['#REF!']], errors: ['A1'] });
  });
});

describe('a workbook', () => {
  const whole = writeXlsx(exampleSpec);
  const expected = whole.then(readXlsx);
  const again = async (style: Partial<ZipStyle>, change = (parts: Map<string, Uint8Array>) => parts) => {
    const parts = new Map(Object.entries(partsOf(await whole)).map(([path, text]) => [path, strToU8(text)]));
    return rawZip(change(parts), { ...PLAIN_ZIP, ...style });
  };
  const utf16 = (data: Uint8Array, little: boolean): Uint8Array => {
    const text = new TextDecoder().decode(data).replace('encoding="UTF-8"', 'encoding="UTF-16"');
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return new Uint8Array(little ? bytes : bytes.swap16());
  };
  const recoded = (little: boolean) => (parts: Map<string, Uint8Array>) =>
    new Map([...parts].map(([path, data]) => [path, utf16(data, little)]));
  const spaced = (parts: Map<string, Uint8Array>) =>
    new Map(
      [...parts].map(([path, data]) => [
        path.replace(/worksheets\/(_rels\/)?sheet/, 'worksheets/$1sheet '),
        strToU8(new TextDecoder().decode(data).replaceAll('worksheets/sheet', 'worksheets/sheet%20')),
      ]),
    );

  const ways: [string, () => Promise<Uint8Array>][] = [
    ['backslashes', () => again({ nameOf: (path) => path.replaceAll('/', '\\') })],
    ['capitals', () => again({ nameOf: (path) => path.toUpperCase() })],
    ['a slash in front', () => again({ nameOf: (path) => `/${path}` })],
    ['zip64', () => again({ zip64: true })],
    ['sizes behind the data', () => again({ descriptors: true })],
    ['spaces, %20 in what leads there', () => again({}, spaced)],
    ['UTF-16, little end first', () => again({}, recoded(true))],
    ['UTF-16, big end first', () => again({}, recoded(false))],
  ];
  test.each(ways)('with %s', async (_what, made) => {
    expect(await readXlsx(await made())).toEqual(await expected);
  });

  test.each(ways)('with %s is changed like any other', async (_what, made) => {
    const host = createFileHost(await made());
    const { sheets } = await expected;
    const name = sheets[0]!.name;
    await host.apply([{ sheet: name, cell: 'ZZ9', value: 'mới', expected: null }]);
    await host.mark([{ sheet: name, cell: 'ZZ9', kind: 'error' }]);
    const found = (await host.read()).sheets.find((sheet) => sheet.name === name)!;
    expect(found.values.at(9 - found.origin.row - 1)!.at(-1)).toBe('mới');
  });

  test('in an encoding that its parts declare', async () => {
    const bytes = await withParts(spec, (parts) => parts);
    const zippable: Zippable = {};
    for (const [path, text] of Object.entries(partsOf(bytes)))
      zippable[path] =
        path === SHEET
          ? Buffer.from(
              text
                .replace(/<\?xml[^>]*\?>/, '<?xml version="1.0" encoding="windows-1252"?>')
                .replace(
                  /<sheetData>.*<\/sheetData>/s,
                  `<sheetData>${cell('<is><t>Hòa</t></is>', ' t="inlineStr"')}</sheetData>`,
                ),
              'latin1',
            )
          : strToU8(text);
    expect((await firstSheet(zipSync(zippable))).values).toEqual([['Hòa']]);
  });

  test('a sheet without a part is passed over', async () => {
    const bytes = await withParts(spec, (parts) => ({
      ...parts,
      'xl/workbook.xml': parts['xl/workbook.xml']!.replace(
        '</sheets>',
        '<sheet name="Module1" sheetId="9" r:id=""/></sheets>',
      ),
    }));
    expect((await readXlsx(bytes)).sheets.map(({ name }) => name)).toEqual(['Tờ']);
  });

  test.each([
    ['.xlsx', 'openxmlformats-officedocument.spreadsheetml.sheet'],
    ['.xltx', 'openxmlformats-officedocument.spreadsheetml.template'],
    ['.xlsm', 'ms-excel.sheet.macroEnabled'],
    ['.xltm', 'ms-excel.template.macroEnabled'],
  ])('whose content is that of %s', async (_ending, kind) => {
    const bytes = await withParts(spec, (parts) => ({
      ...parts,
      '[Content_Types].xml': parts['[Content_Types].xml']!.replace(
        'openxmlformats-officedocument.spreadsheetml.sheet.main',
        `${kind}.main`,
      ),
    }));
    expect((await firstSheet(bytes)).values).toEqual([['x']]);
  });
});

describe('a table', () => {
  const TABLE = /^xl\/tables\/.*\.xml$/;
  const withRange = (ref: string) =>
    withParts(exampleSpec, (parts) =>
      Object.fromEntries(
        Object.entries(parts).map(([path, text]) => [
          path,
          TABLE.test(path) ? text.replace(/(<table\b[^>]*? ref=")[^"]*"/, `$1${ref}"`) : text,
        ]),
      ),
    );
  const tablesOf = async (bytes: Uint8Array) =>
    (await readXlsx(bytes)).sheets.flatMap(({ tables }) => tables);

  test('that claims the whole sheet ends where its cells do', async () => {
    const before = await tablesOf(await writeXlsx(exampleSpec));
    const after = await tablesOf(await withRange('A3:XFD1048576'));
    const bottom = (range: string) => Number(/\d+$/.exec(range)![0]);
    for (const [index, { range }] of after.entries()) {
      expect(bottom(range)).toBeLessThan(200);
      expect(bottom(range)).toBeGreaterThanOrEqual(bottom(before[index]!.range));
    }
  });

  test('that a sheet names 200,000 times is one', async () => {
    const bytes = await withParts(exampleSpec, (parts) =>
      Object.fromEntries(
        Object.entries(parts).map(([path, text]) => [
          path,
          text.replace(/<tablePart [^>]*\/>/, (part) => part.repeat(200_000)),
        ]),
      ),
    );
    expect(await tablesOf(bytes)).toEqual(await tablesOf(await writeXlsx(exampleSpec)));
  });

  test.each(['$A$3:c9', 'C9:A3', 'a3:c9'])('has one spelling of its range: %s', async (ref) => {
    for (const { range } of await tablesOf(await withRange(ref))) expect(range).toMatch(/^A3:[A-Z]+\d+$/);
  });

  test.each([
    '',
    ' ',
    '#REF!',
    'A:C',
    '3:9',
    'XFE1:XFE2',
    'A0:B1',
    'A1:B2:C3',
    'A1048577',
    "'Tờ'!A1",
    '__proto__',
    'x'.repeat(70_000),
  ])('without a range that a sheet has is none: %.20s', async (ref) =>
    expect(await tablesOf(await withRange(ref))).toEqual([]),
  );
});

test('ranges without end are too much, the same ones again and again are not', async () => {
  const ranged = (ranges: string[]) =>
    withParts(spec, (parts) => ({
      ...parts,
      [SHEET]: parts[SHEET]!.replace(
        '</sheetData>',
        `</sheetData><dataValidations><dataValidation sqref="${ranges.join(' ')}"/></dataValidations>`,
      ),
    }));
  const same = await ranged(new Array<string>(1_000_000).fill('A1'));
  expect((await firstSheet(same)).validationRanges).toEqual(['A1']);
  const other = await ranged(Array.from({ length: 1_000_000 }, (_none, index) => `A${index + 1}`));
  await expect(readXlsx(other)).rejects.toEqual(expect.any(HostError));
});

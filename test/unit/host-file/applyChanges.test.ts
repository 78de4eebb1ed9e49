import { createFileHost } from '../../../src/host/file/fileHost';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import type { CellChange } from '../../../src/workbook/change';
import { exampleSpec, plainSpec } from '../../contract/exampleSpec';
import { filledCells } from '../../contract/snapshotLookup';
import { partsOf, withParts, withRows } from './packages';

const spec = plainSpec('Tờ', 'x');

async function apply(bytes: Uint8Array, ...changes: Omit<CellChange, 'sheet'>[]) {
  const host = createFileHost(bytes);
  await host.apply(changes.map((change) => ({ sheet: 'Tờ', ...change })));
  const made = await host.bytes();
  const parts = partsOf(made);
  return {
    parts,
    sheet: parts['xl/worksheets/sheet1.xml'] ?? '',
    snapshot: (await readXlsx(made)).sheets[0]!,
  };
}

test('every other part and every other cell stays byte for byte', async () => {
  const before = await writeXlsx(exampleSpec);
  const host = createFileHost(before);
  await host.apply([{ sheet: 'Nhiệm vụ', cell: 'E7', value: 'Đang làm' }]);
  const [old, made] = [partsOf(before), partsOf(await host.bytes())];
  expect(Object.keys(made)).toEqual(Object.keys(old));
  for (const path of Object.keys(old)) {
    if (path === 'xl/worksheets/sheet2.xml' || path === 'xl/workbook.xml') continue;
    expect([path, made[path]]).toEqual([path, old[path]]);
  }
  expect(made['xl/worksheets/sheet2.xml']).toBe(
    old['xl/worksheets/sheet2.xml']!.replace(
      /<c r="E7" s="(\d+)"\/>/,
      '<c r="E7" s="$1" t="inlineStr"><is><t xml:space="preserve">Đang làm</t></is></c>',
    ),
  );
  expect(made['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
});

test('cells and rows are put in order among those that are there', async () => {
  const bytes = await withRows(
    spec,
    '<row r="2" spans="2:4"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="5"/>',
  );
  const { sheet, snapshot } = await apply(
    bytes,
    { cell: 'C2', value: 'giữa' },
    { cell: 'A2', value: 0 },
    { cell: 'E2', value: false },
    { cell: 'D2', value: 3 },
    { cell: 'B5', value: 5 },
    { cell: 'A9', value: 9 },
    { cell: 'A1', value: 1 },
    { cell: 'A3', value: 33 },
  );
  expect(filledCells(snapshot)).toEqual({
    A1: [1, null],
    A2: [0, null],
    B2: [1, null],
    C2: ['giữa', null],
    D2: [3, null],
    E2: [false, null],
    A3: [33, null],
    B5: [5, null],
    A9: [9, null],
  });
  expect([...sheet.matchAll(/<row r="(\d+)"/g)].map((match) => match[1])).toEqual(['1', '2', '3', '5', '9']);
  expect([...sheet.matchAll(/<c r="([A-Z]+2)"/g)].map((match) => match[1])).toEqual([
    'A2',
    'B2',
    'C2',
    'D2',
    'E2',
  ]);
  expect(sheet).not.toContain('spans');
});

test('an empty sheet takes cells', async () => {
  const bytes = await withParts(spec, (parts) => ({
    ...parts,
    'xl/worksheets/sheet1.xml': parts['xl/worksheets/sheet1.xml']!.replace(
      /<sheetData>.*<\/sheetData>/,
      '<sheetData/>',
    ),
  }));
  expect(filledCells((await apply(bytes, { cell: 'B2', value: 'a' })).snapshot)).toEqual({ B2: ['a', null] });
});

test('a new cell takes the style of its row, else of its column', async () => {
  const bytes = await withParts(spec, (parts) => ({
    ...parts,
    'xl/worksheets/sheet1.xml': parts['xl/worksheets/sheet1.xml']!.replace(
      /<sheetData>.*<\/sheetData>/,
      '<cols><col min="2" max="3" style="7"/></cols><sheetData><row r="1" s="4" customFormat="1"/></sheetData>',
    ),
  }));
  const { sheet } = await apply(
    bytes,
    { cell: 'B1', value: 1 },
    { cell: 'C2', value: 2 },
    { cell: 'D2', value: 3 },
  );
  expect(sheet).toContain('<c r="B1" s="4"><v>1</v></c>');
  expect(sheet).toContain('<c r="C2" s="7"><v>2</v></c>');
  expect(sheet).toContain('<c r="D2"><v>3</v></c>');
});

test('text never becomes a formula, markup or another character', async () => {
  const texts = ['=1+1', '<v>&amp;', ' hai đầu ', 'a\u0007b', '_x0007_', 'dòng\r\nhai'];
  const { snapshot } = await apply(
    await withRows(spec, ''),
    ...texts.map((value, index) => ({ cell: `A${index + 1}`, value })),
  );
  expect(snapshot.values.map(([value]) => value)).toEqual(texts);
  expect(snapshot.formulas.flat()).toEqual(texts.map(() => null));
});

test('formulas are written with their results', async () => {
  const { sheet, snapshot } = await apply(
    await withRows(spec, ''),
    { cell: 'A1', value: 0, formula: 'B1*2' },
    { cell: 'A2', value: '', formula: 'IF(B1<1,"","x")' },
    { cell: 'A3', value: true, formula: 'B1=""' },
    { cell: 'A4', value: null, formula: 'B1' },
  );
  expect(sheet).toContain('<f>IF(B1&lt;1,&quot;&quot;,&quot;x&quot;)</f>');
  expect(snapshot.values).toEqual([[0], [''], [true], [null]]);
  expect(snapshot.uncalculated).toEqual(['A4']);
});

test('when the cell that holds a shared formula goes, the others keep theirs', async () => {
  const rows = [1, 2, 3].map((row) => {
    const formula = row === 1 ? '<f t="shared" ref="B1:B3" si="0">A1*2</f>' : '<f t="shared" si="0"/>';
    return `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}">${formula}<v>${row * 2}</v></c></row>`;
  });
  const { snapshot } = await apply(await withRows(spec, rows.join('')), { cell: 'B1', value: 'tay' });
  expect(snapshot.formulas.map((row) => row[1])).toEqual([null, 'A2*2', 'A3*2']);
});

test('a cell of an array formula is refused: Excel would not let it change alone', async () => {
  const bytes = await withRows(
    spec,
    '<row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3</f><v>1</v></c></row>',
  );
  await expect(apply(bytes, { cell: 'A2', value: 1 })).rejects.toMatchObject({ code: 'onlyInExcel' });
});

test('a single-cell array formula is overwritten like any other', async () => {
  const bytes = await withRows(
    spec,
    '<row r="1"><c r="A1"><f t="array" ref="A1">SUM(B1:B3)</f><v>1</v></c></row>',
  );
  const { snapshot } = await apply(bytes, { cell: 'A1', value: 5 });
  expect([snapshot.values[0]![0], snapshot.formulas[0]![0]]).toEqual([5, null]);
});

test("a table's header is refused: its own list of columns, and formulas, would name another", async () => {
  const table = {
    name: 'Bang',
    range: 'A1:A2',
    columns: [{ name: 'Đầu' }],
    style: null,
    bandedRows: false,
  };
  const bytes = await writeXlsx(
    plainSpec('Tờ', 'Đầu', { rows: [[{ value: 'Đầu' }], [{ value: 1 }]], tables: [table] }),
  );
  await expect(apply(bytes, { cell: 'A1', value: 'Khác' })).rejects.toMatchObject({ code: 'onlyInExcel' });
});

/** 45306 is 15 January 2024; a workbook with the 1904 date system stores it as 43844. */
test('a day goes into a workbook that counts from 1904 as that day', async () => {
  const dated = plainSpec('Tờ', 'x', { rows: [[{ value: 45000, style: 'day' }, { value: 7 }]] });
  dated.styles = { day: { numberFormat: 'dd/mm/yyyy' } };
  const bytes = await withParts(dated, (parts) => ({
    ...parts,
    'xl/workbook.xml': parts['xl/workbook.xml']!.replace(
      /<workbookPr[^>]*\/>|(?=<sheets>)/,
      '<workbookPr date1904="1"/>',
    ),
  }));
  const host = createFileHost(bytes);
  await host.apply([
    { sheet: 'Tờ', cell: 'A1', value: 45306 },
    { sheet: 'Tờ', cell: 'B1', value: 45306 },
  ]);
  expect((await host.read()).sheets[0]!.values).toEqual([[45306, 45306]]);
  expect(partsOf(await host.bytes())['xl/worksheets/sheet1.xml']).toMatch(/<c r="A1"[^>]*><v>43844<\/v>/);
});

test('the calculation chain goes when a formula does, and Excel makes it anew', async () => {
  const withChain = (rows: string) =>
    withRows(spec, rows).then(async () =>
      withParts(spec, (parts) => ({
        ...parts,
        'xl/calcChain.xml': '<calcChain><c r="A1" i="1"/></calcChain>',
        '[Content_Types].xml': parts['[Content_Types].xml']!.replace(
          '</Types>',
          '<Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>',
        ),
        'xl/_rels/workbook.xml.rels': parts['xl/_rels/workbook.xml.rels']!.replace(
          '</Relationships>',
          '<Relationship Id="rId50" Type="http://x/calcChain" Target="calcChain.xml"/></Relationships>',
        ),
        'xl/worksheets/sheet1.xml': parts['xl/worksheets/sheet1.xml']!.replace(
          /<sheetData>.*<\/sheetData>/,
          `<sheetData>${rows}</sheetData>`,
        ),
      })),
    );
  const bytes = await withChain('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>1</v></c></row>');
  const other = await apply(bytes, { cell: 'B1', value: 5 });
  expect(other.parts['xl/calcChain.xml']).toBeDefined();
  const formula = await apply(bytes, { cell: 'A1', value: 5 });
  expect(formula.parts['xl/calcChain.xml']).toBeUndefined();
  expect(formula.parts['[Content_Types].xml']).not.toContain('calcChain');
  expect(formula.parts['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
});

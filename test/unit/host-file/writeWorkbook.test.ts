import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { exampleSpec, plainSpec } from '../../contract/exampleSpec';
import { expectWritten } from '../../contract/expectWritten';
import { partsOf } from './packages';

let parts: Record<string, string>;
beforeAll(async () => {
  parts = partsOf(await writeXlsx(exampleSpec));
});
const part = (path: string): string => parts[path] ?? `no ${path}`;
const cellXml = (sheet: number, address: string): string =>
  new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`).exec(part(`xl/worksheets/sheet${sheet}.xml`))?.[0] ??
  'none';

test('the same spec gives the same bytes', async () => {
  expect(Buffer.compare(await writeXlsx(exampleSpec), await writeXlsx(structuredClone(exampleSpec)))).toBe(0);
});

test('no date of writing is in the file', () => {
  expect(part('docProps/core.xml')).not.toContain('dcterms:modified');
});

describe('cached results are written', () => {
  test.each([
    ['G6', '<v>0</v>', 'zero'],
    ['F5', '<v></v>', 'the empty string'],
    ['H6', '<v>0</v>', 'false'],
    ['H5', '<v>1</v>', 'true'],
    ['F7', '<v>Thiếu trạng thái</v>', 'text'],
  ])('%s %s (%s)', (address, xml) => {
    expect(cellXml(2, address)).toContain('<f>');
    expect(cellXml(2, address)).toContain(xml);
  });
  test('with their types', () => {
    expect(cellXml(2, 'F5')).toContain('t="str"');
    expect(cellXml(2, 'H6')).toContain('t="b"');
  });
});

test('text that looks like an error stays text', async () => {
  const made = partsOf(await writeXlsx(plainSpec('A', '#N/A')));
  expect(made['xl/worksheets/sheet1.xml']).toContain('<c r="A1" t="s"><v>0</v></c>');
  expect(made['xl/sharedStrings.xml']).toContain('<si><t>#N/A</t></si>');
});

describe('texts', () => {
  // According to ECMA-376 Part 1, 22.9.2.19 (ST_Xstring) and XML 1.0, worked out by hand.
  const stored: [text: string, xml: string][] = [
    ['=1+1', '<t>=1+1</t>'],
    ['_x000D_', '<t>_x005F_x000D_</t>'],
    ['_x00zz_', '<t>_x00zz_</t>'],
    ['  đầu', '<t xml:space="preserve">  đầu</t>'],
    ['cuối ', '<t xml:space="preserve">cuối </t>'],
    ['hai\ndòng', '<t xml:space="preserve">hai&#10;dòng</t>'],
    ['a\r\nb', '<t xml:space="preserve">a_x000D_&#10;b</t>'],
    ['<&>"', '<t>&lt;&amp;&gt;"</t>'],
    ['\u0001\u001f\ufffe', '<t>_x0001__x001F__xFFFE_</t>'],
    ['😀 Ứng', '<t>😀 Ứng</t>'],
    ['#N/A', '<t>#N/A</t>'],
    ['TRUE', '<t>TRUE</t>'],
    ['007', '<t>007</t>'],
  ];
  const spec = plainSpec('A', null, { rows: stored.map(([text]) => [{ value: text }, { value: text }]) });

  test('are stored once each, counted, and read back as they were', async () => {
    const bytes = await writeXlsx(spec);
    const xml = partsOf(bytes)['xl/sharedStrings.xml']!;
    expect(xml).toContain(' count="26" uniqueCount="13">');
    expect([...xml.matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) => item)).toEqual(
      stored.map(([, item]) => item),
    );
    expectWritten(await readXlsx(bytes), spec);
  });

  test('that a formula gives are texts too', async () => {
    const results = plainSpec('A', null, {
      rows: stored.map(([text]) => [{ value: text, formula: 'B1' }]),
    });
    const bytes = await writeXlsx(results);
    expect(partsOf(bytes)['xl/worksheets/sheet1.xml']).toContain(
      '<c r="A2" t="str"><f>B1</f><v>_x005F_x000D_</v></c>',
    );
    expectWritten(await readXlsx(bytes), results);
  });

  test('there may be none', async () => {
    const bytes = await writeXlsx(plainSpec('A', 1));
    expect(partsOf(bytes)['xl/sharedStrings.xml']).toContain(' count="0" uniqueCount="0"></sst>');
    expect((await readXlsx(bytes)).sheets[0]?.values).toEqual([[1]]);
  });
});

test('a table of many thousand rows is read back cell by cell', async () => {
  const columns = ['Mã', 'Nội dung', 'Số', 'Gấp đôi', 'Có số'];
  const large = plainSpec('A', null, {
    rows: [
      columns.map((value) => ({ value })),
      ...Array.from({ length: 5000 }, (_unused, row) => [
        { value: `I.${row}`, style: 'bold' },
        { value: `Nhiệm vụ 😀 ${row % 7} <&> =1+1` },
        row % 3 === 0 ? null : { value: row / 8, style: 'number' },
        { value: row % 3 === 0 ? '' : row / 4, formula: 'IF([@Số]="","",[@Số]*2)' },
        { value: row % 3 !== 0, formula: 'ISNUMBER([@Số])' },
      ]),
    ],
    rowHeights: { 0: 30, 4999: 40 },
    hiddenRows: [2500, 5003],
    tables: [
      {
        name: 't',
        range: 'A1:E5001',
        columns: columns.map((name) => ({ name })),
        style: null,
        bandedRows: false,
      },
    ],
  });
  large.styles = { bold: { font: { bold: true } }, number: { numberFormat: '0.000' } };
  const bytes = await writeXlsx(large);
  expectWritten(await readXlsx(bytes), large);
  const xml = partsOf(bytes)['xl/worksheets/sheet1.xml']!;
  expect(xml.length).toBeGreaterThan(5 * 64 * 1024);
  expect(xml).toContain('<dimension ref="A1:E5001"/>');
  expect(xml).toContain('<row r="5000" ht="40" customHeight="1"><c r="A5000"');
  expect(xml).toContain('<row r="5004" hidden="1"/></sheetData>');
});

test('a cell has its format, attributes in the order of the schema', async () => {
  const styled = plainSpec('A', null, {
    rows: [
      [
        { value: 'x', style: 'date' },
        { value: 5, style: 'bold' },
        { value: null, style: 'date' },
        { value: true },
      ],
    ],
  });
  styled.styles = { bold: { font: { bold: true } }, date: { numberFormat: 'dd/mm/yyyy' } };
  const made = partsOf(await writeXlsx(styled));
  // Format 0 is the default; the workbook's formats follow in order.
  expect(made['xl/worksheets/sheet1.xml']).toContain(
    '<row r="1"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1" s="1"><v>5</v></c><c r="C1" s="2"/>' +
      '<c r="D1" t="b"><v>1</v></c></row>',
  );
  expect(made['xl/styles.xml']).toContain('<cellXfs count="3">');
});

test('a style that the workbook does not have is a program error, told with its place', async () => {
  const unknown = plainSpec('A', null, { rows: [[null, { value: 1, style: 'lạ' }]] });
  await expect(writeXlsx(unknown)).rejects.toThrow('A!B1: no style lạ');
});

test('table columns carry the formula for new rows, and a plain table no style', () => {
  expect(part('xl/tables/table1.xml')).toContain(
    '<calculatedColumnFormula>tblNhiemVu[[#This Row],[Tỷ lệ]]*2</calculatedColumnFormula>',
  );
  expect(part('xl/tables/table1.xml').match(/<calculatedColumnFormula>/g)).toHaveLength(3);
  expect(part('xl/tables/table2.xml')).not.toContain('name="TableStyle');
});

test('print names have the sheet quoted, columns before rows', () => {
  expect(part('xl/workbook.xml')).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Nhiệm vụ'!$A:$B,'Nhiệm vụ'!$4:$4</definedName>`,
  );
  expect(part('xl/workbook.xml')).toContain(
    `<definedName name="_xlnm.Print_Area" localSheetId="1">'Nhiệm vụ'!$A$1:$F$8</definedName>`,
  );
});

test('page set-up: A4, millimetres as inches, the break before the row that starts a page', () => {
  const sheet = part('xl/worksheets/sheet2.xml');
  // 20 mm = 0.787402 in, 30 mm = 1.181102 in, 15 mm = 0.590551 in.
  expect(sheet).toContain('<pageMargins left="1.181102" right="0.590551" top="0.787402" bottom="0.787402"');
  expect(sheet).toContain(
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
  );
  // Row index 6 (row 7) starts a page: the break is after row 6.
  expect(sheet).toContain('<brk id="6" max="16383" man="1"/>');
  expect(part('xl/worksheets/sheet3.xml')).toContain('<brk id="3" max="1048575" man="1"/>');
  expect(part('xl/worksheets/sheet1.xml')).toContain('scale="90"');
});

test('page 1 has its own header and footer', () => {
  const sheet = part('xl/worksheets/sheet1.xml');
  expect(sheet).toContain('<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;P</oddHeader>');
  expect(sheet).toContain('<firstFooter>&amp;RTrang đầu</firstFooter>');
});

test('protection has no password and leaves free what the spec leaves free', () => {
  const protection = /<sheetProtection[^>]*>/.exec(part('xl/worksheets/sheet2.xml'))?.[0];
  expect(protection).not.toMatch(/password|hash/i);
  // In the file 1 means locked.
  for (const attribute of [
    'formatCells="1"',
    'formatColumns="0"',
    'formatRows="0"',
    'sort="1"',
    'autoFilter="0"',
  ]) {
    expect(protection).toContain(attribute);
  }
  expect(part('xl/worksheets/sheet1.xml')).not.toContain('sheetProtection');
});

test('Normal is Times New Roman 12, column widths have its padding, rows its height', () => {
  expect(part('xl/styles.xml')).toContain(
    '<fonts count="5"><font><sz val="12"/><name val="Times New Roman"/></font>',
  );
  // Column Width box 45: (45 × 8 + 5) / 8 digits of 8 pixels.
  expect(part('xl/worksheets/sheet2.xml')).toContain('<col min="2" max="2" width="45.625" customWidth="1"/>');
  expect(part('xl/worksheets/sheet2.xml')).toContain('defaultRowHeight="15.75"');
});

test('conditional formats have colour, weight and fill in a differential format', () => {
  expect(part('xl/styles.xml')).toContain(
    '<dxf><font><b/><color rgb="FF006100"/></font><fill><patternFill patternType="solid">' +
      '<fgColor rgb="FFC6EFCE"/><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf>',
  );
});

test('only the sheet in front is selected', () => {
  const selected = exampleSpec.sheets.filter((_sheet, index) =>
    part(`xl/worksheets/sheet${index + 1}.xml`).includes('tabSelected="1"'),
  );
  expect(selected.map(({ name }) => name)).toEqual(['Nhiệm vụ']);
  expect(part('xl/workbook.xml')).toContain('activeTab="1"');
});

test('charts take names, categories and values from cells, with what they show now, and a text for screen readers', () => {
  const chart = part('xl/charts/chart1.xml');
  const reference = (range: string) => `<c:f>'Tổng hợp d''án'!${range}</c:f>`;
  for (const range of ['$B$1', '$A$2:$A$3', '$B$2:$B$3']) expect(chart).toContain(reference(range));
  expect(chart).toContain('<c:pt idx="1"><c:v>4</c:v></c:pt>');
  expect(chart).toContain('<c:grouping val="stacked"/>');
  const drawing = part('xl/drawings/drawing3.xml');
  expect(drawing).toContain('name="bieuDo6" descr="Biểu đồ');
  expect(drawing).toContain('name="bieuDo20"');
});

describe('a spec that Excel would have to repair is a program error', () => {
  const table = { name: 't', range: 'A1:A2', columns: [{ name: 'Đầu' }], style: null, bandedRows: false };
  const error = { style: 'stop', title: 'Sai', message: 'Sai' } as const;
  const rule = { range: 'A2', kind: 'list', formula1: 'ds', allowBlank: true, error } as const;
  test.each([
    [
      'a header other than its cell',
      { tables: [{ ...table, columns: [{ name: 'Khác' }] }] },
      'A!A1: header is not Khác',
    ],
    [
      'a table wider than its columns',
      { tables: [{ ...table, range: 'A1:B2' }] },
      't: columns do not fill A1:B2',
    ],
    ['two tables of one name', { tables: [table, { ...table, name: 'T' }] }, 'two of table or name T'],
    ['a number that is none', { rows: [[{ value: NaN }]] }, 'A!A1: NaN'],
    ['a formula with its sign', { rows: [[{ value: 1, formula: '=1' }]] }, 'A!A1: formula begins with ='],
    [
      'a validation message of 256 characters',
      { validations: [{ ...rule, error: { ...error, message: 'x'.repeat(256) } }] },
      'A!A2 error is longer than 255',
    ],
    [
      'a structured reference in a conditional format',
      { conditionalFormats: [{ range: 'A1', formula: 't[Đầu]=1', style: {} }] },
      'A: structured reference in a conditional format',
    ],
  ])('%s', async (_what, extra, message) => {
    await expect(writeXlsx(plainSpec('A', 'Đầu', extra))).rejects.toThrow(message);
  });
});

import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { exampleSpec } from '../exampleSpec';
import { excelFaults } from './excelFaults';
import { openXmlErrors } from './openXmlValidator';
import { partsOf, type Parts } from './packageReader';

/** Each check is tested on a file with the fault it looks for: a checker that finds nothing is worthless. */

let whole: Parts;
beforeAll(async () => {
  whole = partsOf(await writeXlsx(exampleSpec));
});

const zipped = (parts: Parts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));

type Change = [path: string, from: string | RegExp, to: string];

function planted(...changes: Change[]): Uint8Array {
  const parts = { ...whole };
  for (const [path, from, to] of changes) {
    const before = parts[path]!;
    parts[path] = before.replace(from, () => to);
    expect([path, parts[path] !== before]).toEqual([path, true]);
  }
  return zipped(parts);
}

const TYPES = '[Content_Types].xml';
const BOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
const TASKS = 'xl/worksheets/sheet2.xml';
const COVER = 'xl/worksheets/sheet1.xml';
const TABLE = 'xl/tables/table1.xml';
const TOTALS = 'xl/worksheets/sheet3.xml';
const STRINGS = 'xl/sharedStrings.xml';

const faults: [fault: string, ...changes: Change[]][] = [
  [
    'content-type: xl/none.xml is not there',
    [TYPES, '</Types>', '<Override PartName="/xl/none.xml" ContentType="a/b"/></Types>'],
  ],
  [
    'content-type: two for xl/styles.xml',
    [TYPES, '</Types>', '<Override PartName="/xl/styles.xml" ContentType="a/b"/></Types>'],
  ],
  ['content-type: none for _rels/.rels', [TYPES, /<Default Extension="rels"[^>]*>/, '']],
  [
    'relationship: xl/workbook.xml',
    ['xl/_rels/workbook.xml.rels', 'worksheets/sheet4.xml', 'worksheets/sheet9.xml'],
    [BOOK, ' r:id="rId4"', ' r:id="rId5"'],
  ],
  ['relationship: two rId1 of xl/workbook.xml', ['xl/_rels/workbook.xml.rels', '"rId2"', '"rId1"']],
  [
    'relationship: xl/worksheets/sheet2.xml has no rId7',
    [TASKS, 'tablePart r:id="rId1"', 'tablePart r:id="rId7"'],
  ],
  ['sheet: two bìa', [BOOK, 'name="Danh mục"', 'name="bìa"']],
  ['sheet: name Danh/mục', [BOOK, 'name="Danh mục"', 'name="Danh/mục"']],
  [`sheet: name ${'x'.repeat(32)}`, [BOOK, 'name="Danh mục"', `name="${'x'.repeat(32)}"`]],
  ['sheet: tab 4 in front cannot be seen', [BOOK, 'activeTab="1"', 'activeTab="4"']],
  ['sheet: two of number 1', [BOOK, 'sheetId="2"', 'sheetId="1"']],
  ['name: A1 is none', [BOOK, 'name="dsTrangThai"', 'name="A1"']],
  ['name: ds trạng thái is none', [BOOK, 'name="dsTrangThai"', 'name="ds trạng thái"']],
  ['name: dsTrangThai leads nowhere', [BOOK, "'Danh mục'!$A$2:$A$4", '#REF!']],
  ['name: dsTrangThai leads to no sheet Danh sách', [BOOK, "'Danh mục'!$A$2", "'Danh sách'!$A$2"]],
  ['name: _xlnm.Print_Area of no sheet', [BOOK, 'localSheetId="1"', 'localSheetId="5"']],
  ['name: two !tblNhiemVu', [BOOK, 'name="dsTrangThai"', 'name="tblNhiemVu"']],
  ['style: too many fonts', [STYLES, '</fonts>', `${'<font/>'.repeat(1_020)}</fonts>`]],
  [
    'style: too many numFmts',
    [STYLES, '</numFmts>', `${'<numFmt numFmtId="200" formatCode="0"/>'.repeat(200)}</numFmts>`],
  ],
  ['style: no font 99', [STYLES, 'fontId="1"', 'fontId="99"']],
  ['style: no fill 99', [STYLES, 'fillId="2"', 'fillId="99"']],
  ['style: no border 99', [STYLES, 'borderId="1"', 'borderId="99"']],
  ['style: no number format 190', [STYLES, 'xf numFmtId="164"', 'xf numFmtId="190"']],
  ['style: Bìa!A1 has none', [COVER, '<c r="A1" s="1"', '<c r="A1" s="77"']],
  ['table: two of number 1', ['xl/tables/table2.xml', ' id="2"', ' id="1"']],
  ['table: tblNhiemVu has no row', [TABLE, 'ref="A4:H8" totals', 'ref="A4:H4" totals']],
  ['table: tblNhiemVu columns do not fill A4:G8', [TABLE, 'ref="A4:H8" totals', 'ref="A4:G8" totals']],
  ['table: tblNhiemVu has two Hạn', [TABLE, 'name="Tỷ lệ"', 'name="Hạn"']],
  ['table: tblNhiemVu column Kỳ hạn is Hạn in C4', [TABLE, 'name="Hạn"', 'name="Kỳ hạn"']],
  ['table: tblNhiemVu has merged cells A1:F4', [TASKS, 'mergeCell ref="A1:F1"', 'mergeCell ref="A1:F4"']],
  ['cell: Nhiệm vụ row 3 after 5', [TASKS, '<row r="3"', '<row r="5"/><row r="3"']],
  ['cell: Nhiệm vụ!B5 is out of place', [TASKS, /<c r="C5"/, '<c r="B5"']],
  ['cell: Bìa!A2 has no text', [COVER, '<c r="A2" t="s"><v>1</v>', '<c r="A2" t="s"><v>999</v>']],
  ['cell: Bìa!A2 is too long', [STRINGS, '<t>Cơ quan</t>', `<t>${'x'.repeat(32_768)}</t>`]],
  ['cell: Bìa A1:C1 lies over B1:D1', [COVER, '</mergeCells>', '<mergeCell ref="B1:D1"/></mergeCells>']],
  [
    'validation: Nhiệm vụ!E5:E8 promptTitle is too long',
    [TASKS, 'promptTitle="Trạng thái"', `promptTitle="${'x'.repeat(33)}"`],
  ],
  ['validation: Nhiệm vụ!E5:E8 error is too long', [TASKS, 'error="Chỉ chọn', `error="${'x'.repeat(256)}`]],
  [
    'validation: Nhiệm vụ!E5:E8 formula "a,a,',
    [TASKS, '<formula1>dsTrangThai<', `<formula1>"${'a,'.repeat(130)}"<`],
  ],
  [
    'validation: Nhiệm vụ!E5:E8 formula tblDanhMuc[Trạng thái]',
    [TASKS, '<formula1>dsTrangThai<', '<formula1>tblDanhMuc[Trạng thái]<'],
  ],
  ['validation: Nhiệm vụ!E5:E8 and D5:E8', [TASKS, 'sqref="D5:D8"', 'sqref="D5:E8"']],
  ['conditional: Nhiệm vụ has no format 9', [TASKS, 'dxfId="1"', 'dxfId="9"']],
  [
    'conditional: Nhiệm vụ formula tblNhiemVu[Hạn]',
    [TASKS, /<formula>\$E5[^<]*/, '<formula>tblNhiemVu[Hạn]>1'],
  ],
  ['link: Bìa!A4 leads to no Việc', [COVER, 'location="\'Nhiệm vụ\'!A4"', 'location="Việc!A4"']],
  ['header: Bìa oddHeader', [COVER, '<oddHeader>', `<oddHeader>${'x'.repeat(256)}`]],
  [
    'formula: Nhiệm vụ!G5 names no table tblViec',
    [TASKS, '<f>tblNhiemVu[[#This Row],[Tỷ lệ]]*2', '<f>tblViec[[#This Row],[Tỷ lệ]]*2'],
  ],
  [
    'formula: Nhiệm vụ!G5 names no column Tỉ lệ of tblNhiemVu',
    [TASKS, '<f>tblNhiemVu[[#This Row],[Tỷ lệ]]*2', '<f>tblNhiemVu[[#This Row],[Tỉ lệ]]*2'],
  ],
  [
    "formula: Tổng hợp d'án!B2 names no column Kết quả of tblNhiemVu",
    [TOTALS, '<f>COUNTIFS(tblNhiemVu[Trạng thái]', '<f>COUNTIFS(tblNhiemVu[Kết quả]'],
  ],
  [
    'formula: tblNhiemVu names no table tblViec',
    [TABLE, 'Formula>tblNhiemVu[[#This Row],[Tỷ lệ]]', 'Formula>tblViec[[#This Row],[Tỷ lệ]]'],
  ],
  ["formula: Tổng hợp d'án!C3 leads nowhere", [TOTALS, '<f>SUM(B2:C2)', '<f>SUM(#REF!)']],
  [
    "formula: Tổng hợp d'án!C3 has a young function",
    [TOTALS, '<f>SUM(B2:C2)', '<f>TEXTJOIN(",",TRUE,B2:C2)'],
  ],
  ["formula: Tổng hợp d'án!C4 names no sheet Trang bìa", [TOTALS, "<f>'Bìa'!B1", "<f>'Trang bìa'!B1"]],
  ["formula: Tổng hợp d'án!C3 is too long", [TOTALS, '<f>SUM(B2:C2)', `<f>SUM(${'1+'.repeat(4_100)}1)`]],
];

test.each(faults)('%s', (fault, ...changes) => {
  expect(excelFaults(planted(...changes)).some((found) => found.startsWith(fault))).toBe(true);
});

test('tables over each other', () => {
  const bytes = zipped({
    ...whole,
    'xl/worksheets/_rels/sheet2.xml.rels': whole['xl/worksheets/_rels/sheet2.xml.rels']!.replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="x/table" Target="../tables/table2.xml"/></Relationships>',
    ),
    'xl/tables/table2.xml': whole['xl/tables/table2.xml']!.replace(
      'ref="A1:A4" totals',
      'ref="B5:B8" totals',
    ),
  });
  expect(excelFaults(bytes)).toContain('table: tblNhiemVu lies over tblDanhMuc');
});

test('the whole file has none', () => {
  expect(excelFaults(zipped(whole))).toEqual([]);
});

test('Microsoft’s validator runs, and sees a font’s children in another order', async () => {
  const swapped = planted([
    STYLES,
    '<sz val="12"/><color rgb="FFFFFFFF"/>',
    '<color rgb="FFFFFFFF"/><sz val="12"/>',
  ]);
  expect(await openXmlErrors(swapped)).toEqual([
    expect.stringMatching(/^\/xl\/styles\.xml .*fonts.*unexpected child/),
  ]);
});

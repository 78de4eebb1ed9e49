import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { plainSpec } from '../../contract/exampleSpec';
import { filledCells, formatAt, sheetNamed, valueAt } from '../../contract/snapshotLookup';
import { withParts, withRows } from './packages';

const spec = plainSpec('Tờ', 'x');
const firstSheet = async (rows: string) => (await readXlsx(await withRows(spec, rows))).sheets[0]!;

test('values of every kind that programs write', async () => {
  const sheet = await firstSheet(
    '<row r="2"><c r="B2"><v>1.5</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="str"><f>A1</f><v>ket</v></c>' +
      '<c r="E2" t="inlineStr"><is><r><t>hai </t></r><r><rPr><b/></rPr><t>màu</t></r><rPh><t>âm</t></rPh></is></c>' +
      '<c r="F2" t="d"><v>2024-01-15T12:00:00</v></c><c r="G2" s="0"/></row>',
  );
  expect(sheet.origin).toEqual({ row: 1, column: 1 });
  expect(sheet.values).toEqual([[1.5, true, 'ket', 'hai màu', 45306.5]]);
});

test('cells and rows without addresses follow each other', async () => {
  const sheet = await firstSheet('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>');
  expect(filledCells(sheet)).toEqual({ A1: [1, null], B1: [2, null], A2: [3, null] });
});

test('prefixed elements, as some libraries write them, are read', async () => {
  const bytes = await withParts(spec, (parts) => ({
    ...parts,
    'xl/worksheets/sheet1.xml':
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>' +
      '<x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
  }));
  expect((await readXlsx(bytes)).sheets[0]!.values).toEqual([[5]]);
});

test('errors are text with their address; formulas without a result are named', async () => {
  const sheet = await firstSheet(
    '<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B1"><f>A2</f></c><c r="C1" t="str"><f>A3</f><v></v></c></row>',
  );
  expect(sheet.values).toEqual([['#DIV/0!', null, '']]);
  expect(sheet.errors).toEqual(['A1']);
  expect(sheet.uncalculated).toEqual(['B1']);
});

test('a filled-down formula stored once is given to each cell', async () => {
  const sheet = await firstSheet(
    '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1+$A$1&amp;"A1"</f><v>0</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>0</v></c></row>',
  );
  expect(sheet.formulas).toEqual([['A1+$A$1&"A1"'], ['A2+$A$1&"A1"']]);
});

test('dates are serials, of the 1900 system whatever the file counts from', async () => {
  const dated = plainSpec('Tờ', 45306);
  const first = dated.sheets[0]!;
  first.rows = [[{ value: 43844, style: 'date' }, { value: 43844 }]];
  dated.styles = { date: { numberFormat: 'dd/mm/yyyy' } };
  const bytes = await withParts(dated, (parts) => ({
    ...parts,
    'xl/workbook.xml': parts['xl/workbook.xml']!.replace(
      '<bookViews>',
      '<workbookPr date1904="1"/><bookViews>',
    ),
  }));
  const sheet = sheetNamed(await readXlsx(bytes), 'Tờ');
  // 15/1/2024 is 43844 days after 1/1/1904 and 45306 in the other system; a plain number is unchanged.
  expect(sheet.values).toEqual([[45306, 43844]]);
  expect(formatAt(sheet, 'A1')).toBe('dd/mm/yyyy');
});

test('hidden rows and columns, merges, validation ranges, also of extensions', async () => {
  const bytes = await withParts(spec, (parts) => ({
    ...parts,
    'xl/worksheets/sheet1.xml':
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="2" max="3" hidden="1"/></cols>' +
      '<sheetData><row r="4" hidden="true"/></sheetData><sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' +
      '<dataValidations><dataValidation sqref="A1:A3 C5"/></dataValidations><extLst><ext><x14:dataValidations xmlns:x14="x" xmlns:xm="y">' +
      '<x14:dataValidation type="list"><x14:formula1><xm:f>B!A1</xm:f></x14:formula1><xm:sqref>D1:D1048576</xm:sqref></x14:dataValidation>' +
      '</x14:dataValidations></ext></extLst></worksheet>',
  }));
  expect((await readXlsx(bytes)).sheets[0]).toMatchObject({
    hiddenRows: [3],
    hiddenColumns: [1, 2],
    merges: ['A1:XFD1048576'],
    validationRanges: ['A1:A3', 'C5', 'D1:D1048576'],
    isProtected: true,
    values: [],
  });
});

test('the program that saved the file, links to other files', async () => {
  const bytes = await withParts(spec, (parts) => ({
    ...parts,
    'docProps/app.xml': '<Properties><Application>Microsoft Excel</Application></Properties>',
    'xl/workbook.xml': parts['xl/workbook.xml']!.replace(
      '<calcPr',
      '<externalReferences><externalReference r:id="rId99"/></externalReferences><calcPr',
    ),
  }));
  const snapshot = await readXlsx(bytes);
  expect(snapshot.application).toBe('Microsoft Excel');
  expect(snapshot.hasExternalLinks).toBe(true);
  expect((await readXlsx(await withRows(spec, ''))).hasExternalLinks).toBe(false);
});

test('control characters and text that looks like their escape come back as they were', async () => {
  const sheet = await firstSheet(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>a_x0007_b</t></is></c><c r="B1" t="inlineStr"><is><t>_x005F_x0007_</t></is></c></row>',
  );
  expect([valueAt(sheet, 'A1'), valueAt(sheet, 'B1')]).toEqual(['a\u0007b', '_x0007_']);
});

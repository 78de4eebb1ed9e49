import { createFileHost } from '../../../src/host/file/fileHost';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { exampleSpec, plainSpec } from '../../contract/exampleSpec';
import { partsOf, withParts } from './packages';

const own = exampleSpec.sheets.map(({ name }) => name);

/** A user's file: a different default font, a style, a format, a table, a name, a property, a comment unknown to us. */
function usersFile(): Promise<Uint8Array> {
  const spec = plainSpec('Việc riêng', 'Đầu', {
    rows: [[{ value: 'Đầu' }], [{ value: 45306, style: 'date' }]],
    tables: [
      { name: 'tblRieng', range: 'A1:A2', columns: [{ name: 'Đầu' }], style: null, bandedRows: false },
    ],
  });
  spec.defaultFont = { name: 'Calibri', size: 11 };
  spec.styles = { date: { numberFormat: 'd/m/yy', fill: 'FFFF00' } };
  spec.names = [{ name: 'rieng', refersTo: "'Việc riêng'!$A$1" }];
  spec.properties = { nguoiLap: 'An', cchcPlan: 'cũ' };
  return withParts(spec, (parts) => ({
    ...parts,
    'xl/comments1.xml': '<comments>của tôi</comments>',
    'xl/worksheets/_rels/sheet1.xml.rels': parts['xl/worksheets/_rels/sheet1.xml.rels']!.replace(
      '</Relationships>',
      '<Relationship Id="rId77" Type="http://x/comments" Target="../comments1.xml"/></Relationships>',
    ),
  }));
}

test("the user's sheet keeps every byte but the selected tab, and its formats their places", async () => {
  const before = await usersFile();
  const host = createFileHost(before);
  await host.write(exampleSpec);
  const [old, made] = [partsOf(before), partsOf(await host.bytes())];
  expect(made['xl/worksheets/sheet1.xml']).toBe(
    old['xl/worksheets/sheet1.xml']!.replace(' tabSelected="1"', ''),
  );
  for (const path of ['xl/tables/table1.xml', 'xl/comments1.xml', 'xl/theme/theme1.xml']) {
    expect(made[path]).toBe(old[path]);
  }
  const formats = (xml: string) => /<cellXfs[^>]*>(.*?)<\/cellXfs>/.exec(xml)?.[1] ?? '';
  expect(formats(made['xl/styles.xml']!).startsWith(formats(old['xl/styles.xml']!))).toBe(true);
  const snapshot = await readXlsx(await host.bytes());
  expect(snapshot.sheets[0]!.numberFormats).toEqual([['General'], ['d/m/yy']]);
  expect(snapshot.names).toContainEqual({ name: 'rieng', refersTo: "'Việc riêng'!$A$1" });
  expect({ ...snapshot.properties }).toEqual({ nguoiLap: 'An', ...exampleSpec.properties });
});

test('ids stay unique: tables, sheets, properties', async () => {
  const host = createFileHost(await usersFile());
  await host.write(exampleSpec);
  const parts = partsOf(await host.bytes());
  const ids = (pattern: RegExp, xml: string) => [...xml.matchAll(pattern)].map((match) => match[1]);
  const tables = Object.keys(parts).filter((path) => /tables\/table\d+\.xml$/.test(path));
  expect(tables).toHaveLength(3);
  expect(new Set(tables.map((path) => / id="(\d+)"/.exec(parts[path]!)?.[1])).size).toBe(3);
  for (const [pattern, path] of [
    [/sheetId="(\d+)"/g, 'xl/workbook.xml'],
    [/r:id="(\w+)"/g, 'xl/workbook.xml'],
    [/pid="(\d+)"/g, 'docProps/custom.xml'],
    [/PartName="([^"]+)"/g, '[Content_Types].xml'],
  ] as const) {
    const found = ids(pattern, parts[path]!);
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeGreaterThan(0);
  }
});

test('columns are as wide among a default font with narrower digits', async () => {
  const host = createFileHost(await usersFile());
  await host.write(exampleSpec);
  const sheet = partsOf(await host.bytes())['xl/cchc1/worksheets/sheet2.xml'];
  // 45 characters of 8 pixels and padding are 365 pixels; Calibri 11 has digits of 7.
  expect(Number(/<col min="2" max="2" width="([\d.]+)"/.exec(sheet!)?.[1])).toBeCloseTo(365 / 7, 2);
});

test('replacing leaves nothing behind: parts, names, print names', async () => {
  const host = createFileHost(await usersFile());
  await host.write(exampleSpec);
  const once = Object.keys(partsOf(await host.bytes())).length;
  await host.write(exampleSpec, { replaceSheets: own });
  const parts = partsOf(await host.bytes());
  expect(Object.keys(parts)).toHaveLength(once);
  expect(parts['xl/workbook.xml']!.match(/_xlnm\.Print_Area/g)).toHaveLength(1);
  // The user's sheet is first, so our second is the third.
  expect(parts['xl/workbook.xml']).toContain('<definedName name="_xlnm.Print_Area" localSheetId="2">');
});

test("a name of the user's that leads to a replaced sheet goes with it, others stay and clash", async () => {
  const host = createFileHost(await writeXlsx(exampleSpec));
  await host.write(plainSpec('Việc riêng', 1));
  const spec = { ...exampleSpec, names: [{ name: 'moi', refersTo: "'Bìa'!$A$1" }] };
  await host.write(spec, { replaceSheets: own });
  expect((await host.read()).names).toEqual([{ name: 'moi', refersTo: "'Bìa'!$A$1" }]);
});

test('a workbook whose structure is protected is refused untouched', async () => {
  const bytes = await withParts(plainSpec('A', 1), (parts) => ({
    ...parts,
    'xl/workbook.xml': parts['xl/workbook.xml']!.replace(
      '<bookViews>',
      '<workbookProtection lockStructure="1"/><bookViews>',
    ),
  }));
  const host = createFileHost(bytes);
  await expect(host.write(exampleSpec)).rejects.toMatchObject({ code: 'structureProtected' });
  expect(await host.bytes()).toBe(bytes);
});

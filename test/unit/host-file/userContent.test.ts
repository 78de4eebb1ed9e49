import { createFileHost } from '../../../src/host/file/fileHost';

import { exampleSpec, plainSpec } from '../../contract/exampleSpec';
import { partsOf, withParts } from './packages';

const NS = 'http://schemas.openxmlformats.org';
const SHEET = 'xl/worksheets/sheet2.xml';
const RELATIONSHIPS = 'xl/worksheets/_rels/sheet2.xml.rels';
const FINDINGS = 'Kiểm tra';

/** How Excel stores a note on D5 and a threaded comment on E5 (MS-XLSX 2.4.66), a coloured row and a picture. */
const USERS_PARTS = {
  'xl/comments7.xml':
    `<?xml version="1.0"?><comments xmlns="${NS}/spreadsheetml/2006/main"><authors><author>Hoa</author>` +
    '<author>tc={8F3C}</author></authors><commentList><comment ref="D5" authorId="0"><text><r><t>Hỏi lại phòng TCHC</t></r>' +
    '</text></comment><comment ref="E5" authorId="1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>',
  'xl/drawings/vmlDrawing7.vml':
    '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1025"/></xml>',
  'xl/threadedComments/threadedComment7.xml':
    '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">' +
    '<threadedComment ref="E5" dT="2024-03-05T08:00:00.00" personId="{1}" id="{8F3C}"><text>Số này của quý I?</text>' +
    '</threadedComment></ThreadedComments>',
  'xl/persons/person.xml':
    '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">' +
    '<person displayName="Nguyễn Thị Hoa" id="{1}" userId="hoa" providerId="None"/></personList>',
};

function usersFile(): Promise<Uint8Array> {
  return withParts(exampleSpec, (parts) => ({
    ...parts,
    ...USERS_PARTS,
    [SHEET]: parts[SHEET]!.replace('<tableParts', '<legacyDrawing r:id="rId71"/><tableParts'),
    [RELATIONSHIPS]: parts[RELATIONSHIPS]!.replace(
      '</Relationships>',
      `<Relationship Id="rId70" Type="${NS}/officeDocument/2006/relationships/comments" Target="../comments7.xml"/>` +
        `<Relationship Id="rId71" Type="${NS}/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/vmlDrawing7.vml"/>` +
        '<Relationship Id="rId72" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"' +
        ' Target="../threadedComments/threadedComment7.xml"/></Relationships>',
    ),
    'xl/_rels/workbook.xml.rels': parts['xl/_rels/workbook.xml.rels']!.replace(
      '</Relationships>',
      '<Relationship Id="rId90" Type="http://schemas.microsoft.com/office/2017/10/relationships/person"' +
        ' Target="persons/person.xml"/></Relationships>',
    ),
    '[Content_Types].xml': parts['[Content_Types].xml']!.replace(
      '</Types>',
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
        '<Override PartName="/xl/comments7.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>' +
        '<Override PartName="/xl/threadedComments/threadedComment7.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/>' +
        '<Override PartName="/xl/persons/person.xml" ContentType="application/vnd.ms-excel.person+xml"/></Types>',
    ),
  }));
}

/** The user's parts, and what refers to them. */
function users(bytes: Uint8Array): unknown {
  const parts = partsOf(bytes);
  return {
    contents: Object.keys(USERS_PARTS).map((path) => parts[path]),
    fromSheet: parts[RELATIONSHIPS],
    drawing: /<legacyDrawing[^>]*>/.exec(parts[SHEET]!)?.[0],
    fromWorkbook: /<Relationship [^>]*person\.xml"\/>/.exec(parts['xl/_rels/workbook.xml.rels']!)?.[0],
    types: [
      ...parts['[Content_Types].xml']!.matchAll(/<[^>]*(?:vml|comments7|threadedComment7|person)[^>]*>/g),
    ].map(([type]) => type),
  };
}

test('notes and threaded comments survive a fix, marks, the sheet of findings, and its removal', async () => {
  const before = await usersFile();
  const host = createFileHost(before);
  expect(users(before)).toMatchObject({
    drawing: '<legacyDrawing r:id="rId71"/>',
    types: { length: 4 },
    fromWorkbook: expect.stringContaining('rId90') as string,
  });

  await host.mark([
    { sheet: 'Nhiệm vụ', cell: 'D5', kind: 'error' },
    { sheet: 'Nhiệm vụ', cell: 'E5', kind: 'hint' },
  ]);
  await host.write(plainSpec(FINDINGS, 'Có 2 lỗi'));
  await host.apply([{ sheet: 'Nhiệm vụ', cell: 'D5', value: 3 }]);
  const marked = await host.bytes();
  expect(partsOf(marked)[SHEET]).toContain('cchc-kiem-tra');
  expect(users(marked)).toEqual(users(before));

  await host.mark([]);
  await host.removeSheets([FINDINGS]);
  expect(users(await host.bytes())).toEqual(users(before));
});

test('marks that are taken away leave the sheet byte for byte and its styles as they were', async () => {
  const before = await usersFile();
  const host = createFileHost(before);
  await host.mark([{ sheet: 'Nhiệm vụ', cell: 'D5', kind: 'error' }]);
  await host.mark([]);
  const [old, now] = [partsOf(before), partsOf(await host.bytes())];
  expect(now[SHEET]).toBe(old[SHEET]);
  const lines = (xml: string | undefined) => xml?.replace(/\?>\s*</, '?><');
  expect(lines(now['xl/styles.xml'])).toBe(lines(old['xl/styles.xml']));
});

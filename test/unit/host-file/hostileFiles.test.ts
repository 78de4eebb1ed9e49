import { strToU8, zipSync } from 'fflate';
import { nodeUnzip } from '../../../src/cli/nodeUnzip';
import type { Unzip } from '../../../src/host/file/ooxml/zip/archive';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { createFileHost } from '../../../src/host/file/fileHost';
import { HostError } from '../../../src/host/shared/hostError';
import { exampleSpec, plainSpec } from '../../contract/exampleSpec';
import { partsOf, withParts, withRows } from './packages';

async function refusalWith(bytes: Uint8Array, unzip?: Unzip): Promise<string> {
  try {
    await readXlsx(bytes, unzip);
  } catch (error) {
    return error instanceof HostError ? error.code : `not a HostError: ${String(error)}`;
  }
  return 'read';
}

/** The same however it is unzipped, in the browser or by Node. */
async function refusal(bytes: Uint8Array | Promise<Uint8Array>): Promise<string> {
  const code = await refusalWith(await bytes);
  expect(await refusalWith(await bytes, nodeUnzip)).toBe(code);
  return code;
}

const spec = plainSpec('Tờ', 'x');
const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Offset of a path's central directory record. */
function central(bytes: Uint8Array, path: string): number {
  for (let at = bytes.length - 46; at >= 0; at--) {
    if (view(bytes).getUint32(at, true) !== 0x02014b50) continue;
    const length = view(bytes).getUint16(at + 28, true);
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)) === path) return at;
  }
  throw new Error(path);
}
const SHEET = 'xl/worksheets/sheet1.xml';

const ole = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, index) => (bytes[2048 + index * 2] = letter.charCodeAt(0)));
  return bytes;
};
const mimetype = (type: string): Uint8Array =>
  zipSync({ mimetype: [strToU8(type), { level: 0 }], 'content.xml': strToU8('<a/>') });

describe('not a workbook', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['plain text', strToU8('STT;Nhiệm vụ\n1;Ban hành kế hoạch'), 'isText'],
    ['a zip file of something else', zipSync({ 'a.txt': strToU8('a') }), 'isArchive'],
    [
      'an old .xls',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(2000).fill(0)]),
      'isOldExcel',
    ],
    ['an old .xls, or .et of WPS, by its stream', ole('Workbook'), 'isOldExcel'],
    ['a Word 97 document', ole('WordDocument'), 'isDocument'],
    ['an OpenDocument workbook', mimetype('application/vnd.oasis.opendocument.spreadsheet'), 'isOds'],
    ['an OpenDocument text', mimetype('application/vnd.oasis.opendocument.text'), 'isDocument'],
    ['a web page', strToU8('\r\n<html xmlns:x="urn:x"><body><table>'), 'isHtml'],
    ['XML of Excel 2003', strToU8('<?xml version="1.0"?><Workbook/>'), 'isOldExcel'],
    ['CSV in UTF-16', Uint8Array.from([0xff, 0xfe, ...Buffer.from('a\tb\r\n', 'utf16le')]), 'isText'],
    ['a PDF', strToU8('%PDF-1.7\n%âãÏÓ'), 'isPdf'],
    ['RTF', strToU8('{\\rtf1\\ansi}'), 'isDocument'],
    ['a RAR archive', Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0]), 'isArchive'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'notXlsx'],
  ])('%s', async (_what, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });

  test('a Word document', async () => {
    const word = withParts(spec, (parts) => ({
      ...parts,
      '[Content_Types].xml': parts['[Content_Types].xml']!.replace(
        /spreadsheetml\.sheet/g,
        'wordprocessingml.document',
      ),
    }));
    expect(await refusal(word)).toBe('isDocument');
  });
});

test('a password-protected workbook is distinguished from other files in that container', async () => {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...'EncryptedPackage'].forEach((letter, index) => (bytes[2048 + index * 2] = letter.charCodeAt(0)));
  expect(await refusal(bytes)).toBe('encrypted');
});

describe('a damaged file', () => {
  test('cut off anywhere', async () => {
    const whole = await writeXlsx(exampleSpec);
    for (const part of [0.1, 0.5, 0.9, 0.999]) {
      expect(await refusal(whole.slice(0, Math.floor(whole.length * part)))).toBe('damaged');
    }
  });

  test('with a byte turned in a part', async () => {
    const bytes = (await writeXlsx(exampleSpec)).slice();
    const local = view(bytes).getUint32(central(bytes, SHEET) + 42, true);
    bytes[local + 30 + SHEET.length + 100]! ^= 0xff;
    expect(await refusal(bytes)).toBe('damaged');
  });

  test('with a digit turned in a part that is stored as it is', async () => {
    const parts = partsOf(await withRows(spec, '<row r="1"><c r="A1"><v>4200</v></c></row>'));
    const stored = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]));
    const bytes = zipSync(stored, { level: 0 });
    expect(await refusal(bytes)).toBe('read');
    const at = Buffer.from(bytes).indexOf('<v>4200</v>');
    bytes[at + 3] = '9'.charCodeAt(0);
    expect(await refusal(bytes)).toBe('damaged');
  });

  test.each([
    ['a number that is none', '<row r="1"><c r="A1"><v>12abc</v></c></row>'],
    ['a cell outside the sheet', '<row r="1"><c r="ZZZ1"><v>1</v></c></row>'],
    ['a row outside the sheet', '<row r="1048577"><c><v>1</v></c></row>'],
    ['XML that does not close', '<row r="1"><c r="A1"><v>1</c></row>'],
    ['a shared formula without its text', '<row r="1"><c r="A1"><f t="shared" si="4"/></c></row>'],
  ])('%s', async (_what, rows) => {
    expect(await refusal(withRows(spec, rows))).toBe('damaged');
  });

  test('a sheet that leads nowhere', async () => {
    const bytes = withParts(spec, (parts) => {
      const { [SHEET]: _gone, ...rest } = parts;
      return rest;
    });
    expect(await refusal(bytes)).toBe('damaged');
  });
});

describe('a bomb is refused before it is inflated', () => {
  const zeros = new Uint8Array(64 * 1024 * 1024);

  test('one part that packs a thousand times', async () => {
    const bytes = zipSync({ 'xl/workbook.xml': zeros });
    expect(bytes.length).toBeLessThan(100_000);
    expect(await refusal(bytes)).toBe('suspicious');
  });

  test('many parts, each under the limit of one', async () => {
    const part = zeros.subarray(0, 8 * 1024 * 1024);
    expect(await refusal(zipSync({ a: part, b: part, c: part, d: part }))).toBe('suspicious');
  });

  test('one that declares less than it holds', async () => {
    const bytes = (await withRows(spec, '<row r="1"/>'.repeat(100_000))).slice();
    const at = central(bytes, SHEET);
    view(bytes).setUint32(at + 24, 500, true);
    expect(await refusal(bytes)).toBe('suspicious');
  });

  test('parts that share their bytes', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 40 }, (_unused, index) => [`part${index}`, zeros.subarray(0, 64 * 1024)]),
    );
    const bytes = zipSync(parts).slice();
    const first = central(bytes, 'part0');
    for (const path of Object.keys(parts)) {
      const at = central(bytes, path);
      view(bytes).setUint32(at + 42, view(bytes).getUint32(first + 42, true), true);
      view(bytes).setUint32(at + 20, Math.floor(first / 2), true);
    }
    expect(await refusal(bytes)).toBe('suspicious');
  });

  test('XML entities', async () => {
    const bytes = withParts(spec, (parts) => ({
      ...parts,
      [SHEET]: `<!DOCTYPE a [<!ENTITY b "bbbb">]>${parts[SHEET]}`,
    }));
    expect(await refusal(bytes)).toBe('suspicious');
  });

  test('two cells at the corners of the sheet', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(await refusal(withRows(spec, rows))).toBe('farCell');
  });

  test('columns hidden again and again', async () => {
    const bytes = withParts(spec, (parts) => ({
      ...parts,
      [SHEET]: parts[SHEET]!.replace(
        '<sheetData',
        `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(100_000)}</cols><sheetData`,
      ),
    }));
    expect((await readXlsx(await bytes)).sheets[0]!.hiddenColumns).toHaveLength(16_384);
  });

  test('a long shared formula that thousands of cells take', async () => {
    const users = Array.from(
      { length: 10_000 },
      (_none, index) => `<row r="${index + 2}"><c r="A${index + 2}"><f t="shared" si="0"/></c></row>`,
    );
    const formula = `B1&&quot;${'x'.repeat(30_000)}&quot;`.replace('&&', '&amp;&');
    const first = `<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A10001">${formula}</f></c></row>`;
    expect(await refusal(withRows(spec, first + users.join('')))).toBe('tooLarge');
  });

  test('one part under the names of many sheets', async () => {
    const bytes = withParts(spec, (parts) => ({
      ...parts,
      'xl/workbook.xml': parts['xl/workbook.xml']!.replace(/<sheet .*?\/>/, (sheet) =>
        Array.from({ length: 2000 }, (_none, index) =>
          sheet
            .replace(/name="[^"]*"/, `name="S${index}"`)
            .replace(/sheetId="\d+"/, `sheetId="${index + 1}"`),
        ).join(''),
      ),
    }));
    expect(await refusal(bytes)).toBe('suspicious');
  });

  test('elements nested without end', async () => {
    expect(await refusal(withRows(spec, '<row>'.repeat(5000)))).toBe('suspicious');
  });
});

test('names of JavaScript objects are names like any other', async () => {
  const named = ['__proto__', 'constructor', 'toString'];
  const hostile = {
    ...plainSpec('__proto__', 'constructor'),
    names: named.map((name) => ({ name: `_${name}`, refersTo: "'__proto__'!$A$1" })),
    properties: Object.fromEntries(named.map((name) => [name, `giá trị ${name}`])),
  };
  const snapshot = await readXlsx(await writeXlsx(hostile));
  expect(snapshot.sheets[0]).toMatchObject({ name: '__proto__', values: [['constructor']] });
  expect(Object.entries(snapshot.properties)).toEqual(named.map((name) => [name, `giá trị ${name}`]));
  expect(({} as Record<string, unknown>)['giá trị __proto__']).toBeUndefined();
  const host = createFileHost(await writeXlsx(hostile));
  await host.apply([{ sheet: '__proto__', cell: 'A1', value: 'mới', expected: 'constructor' }]);
  expect((await host.read()).sheets[0]!.values).toEqual([['mới']]);
});

describe('a cell far away', () => {
  const near = '<row r="4"><c r="B4"><v>7</v></c></row>';

  test('a space far below costs nothing, and everything is read', async () => {
    const rows = `${near}<row r="1048576"><c r="Z1048576" t="str"><v> </v></c></row>`;
    const [sheet] = (await readXlsx(await withRows(spec, rows))).sheets;
    expect([sheet!.values[0]![0], sheet!.values.at(-1)!.at(-1)]).toEqual([7, ' ']);
    expect(sheet!.values).toHaveLength(1_048_573);
  });

  test('one that makes the sheet too wide and too long is named', async () => {
    const rows = Array.from(
      { length: 400 },
      (_none, index) => `<row r="${index + 5}"><c r="B${index + 5}"><v>1</v></c></row>`,
    );
    const bytes = await withRows(spec, `<row r="1"><c r="XFD1"><v>1</v></c></row>${near}${rows.join('')}`);
    await expect(readXlsx(bytes)).rejects.toMatchObject({
      code: 'farCell',
      values: { sheet: 'Tờ', cell: 'XFD404' },
    });
  });
});

import { createFileHost, type FileHost } from '../../../src/host/file/fileHost';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { findingsSheet } from '../../../src/validation/report/findingsSheet';
import { MARK_FILL, type CellMark } from '../../../src/workbook/mark';
import type { WorkbookSpec } from '../../../src/workbook/spec';
import { plainSpec } from '../../contract/exampleSpec';
import { prefixed, strict, styleLess } from './dialects';
import { partsOf, withParts, zip } from './packages';

/** What marks and the sheet of findings leave behind in a file. */

const STYLES = 'xl/styles.xml';
const SHEET = 'xl/worksheets/sheet1.xml';
const FINDINGS = findingsSheet([]);
const NAMES = FINDINGS.sheets.map(({ name }) => name);
const LISTS = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'];

const usersSpec: WorkbookSpec = {
  ...plainSpec('Việc', 'Đầu', { rows: [[{ value: 'Đầu', style: 'own' }], [{ value: 3, style: 'date' }]] }),
  styles: { own: { font: { bold: true }, fill: 'FF9B9B' }, date: { numberFormat: 'd/m/yy' } },
};

const mark = (kind: CellMark['kind'], cell = 'A1'): CellMark => ({ sheet: 'Việc', cell, kind });
const marking = async (host: FileHost, marks: CellMark[]): Promise<void> => {
  await host.mark(marks);
  await host.write(FINDINGS, { replaceSheets: NAMES });
};
const unmarking = async (host: FileHost): Promise<void> => {
  await host.mark([]);
  await host.removeSheets(NAMES);
};

const body = (xml: string | undefined): string | undefined => xml?.replace(/^<\?xml[^>]*\?>\s*/, '');
const counts = (bytes: Uint8Array): number[] => {
  const xml = partsOf(bytes)[STYLES]!;
  return LISTS.map((list) => {
    const inside = new RegExp(`<(?:x:)?${list}[ >].*?</(?:x:)?${list}>`, 's').exec(xml)?.[0] ?? '';
    const item = { numFmts: 'numFmt', cellXfs: 'xf' }[list] ?? list.slice(0, -1);
    return inside.match(new RegExp(`<(?:x:)?${item}[ />]`, 'g'))?.length ?? 0;
  });
};

const kinds: [string, (bytes: Uint8Array) => Uint8Array][] = [
  ['as Excel writes it', (bytes) => bytes],
  ['strict', strict],
  ['with prefixes', prefixed],
];

describe.each(kinds)('a file %s', (_kind, as) => {
  test('grows by no format with every edit, and is afterwards as it was', async () => {
    const before = as(await writeXlsx(usersSpec));
    const host = createFileHost(before);
    await marking(host, [mark('error')]);
    await marking(host, [mark('warning'), mark('hint', 'A2')]);
    const twice = counts(await host.bytes());
    expect(twice[4]).toBeGreaterThan(counts(before)[4]!);
    for (let edit = 0; edit < 5; edit += 1) await marking(host, [mark('warning'), mark('hint', 'A2')]);
    expect(counts(await host.bytes())).toEqual(twice);
    await unmarking(host);
    const [old, now] = [partsOf(before), partsOf(await host.bytes())];
    expect(body(now[STYLES])).toBe(body(old[STYLES]));
    expect(now[SHEET]).toBe(old[SHEET]!.replace(' tabSelected="1"', ''));
    expect(Object.keys(now).sort()).toEqual(Object.keys(old).sort());
  });

  test('is marked, and its sheet of findings is read as any other', async () => {
    const host = createFileHost(as(await writeXlsx(usersSpec)));
    await marking(host, [mark('error', 'A2')]);
    const { sheets } = await host.read();
    const plain = createFileHost(await writeXlsx(FINDINGS));
    const [expected] = (await plain.read()).sheets;
    const { values, numberFormats } = sheets.find(({ name }) => name === NAMES[0])!;
    expect({ values, numberFormats }).toEqual({
      values: expected!.values,
      numberFormats: expected!.numberFormats,
    });
    const parts = partsOf(await host.bytes());
    const format = Number(/sqref="A2".*?dxfId="(\d+)"/.exec(parts[SHEET]!)![1]);
    const formats = parts[STYLES]!.match(/<(?:x:)?dxf>.*?<\/(?:x:)?dxf>/gs)!;
    expect(formats[format]).toContain(`rgb="FF${MARK_FILL.error}"`);
  });

  test('speaks one dialect in all its parts', async () => {
    const host = createFileHost(as(await writeXlsx(usersSpec)));
    await marking(host, [mark('error')]);
    const text = Object.entries(partsOf(await host.bytes()))
      .filter(([path]) => !/docProps|^\[|^_rels/.test(path))
      .map(([, xml]) => xml)
      .join('');
    const isStrict = as === strict;
    expect(/schemas\.openxmlformats\.org\/(spreadsheetml|officeDocument)/.test(text)).toBe(!isStrict);
    expect(text.includes('purl.oclc.org')).toBe(isStrict);
  });
});

test('names every element that is added as the file names its own', async () => {
  const host = createFileHost(prefixed(await writeXlsx(usersSpec)));
  await marking(host, [mark('error')]);
  const parts = partsOf(await host.bytes());
  for (const path of [STYLES, SHEET, 'xl/workbook.xml'])
    expect(parts[path]!.match(/<(?![/?]|x:|cchc:)[^>]*>/g)).toBeNull();
});

test('formats that a file has are not added again', async () => {
  const host = createFileHost(await writeXlsx(usersSpec));
  const copy = (name: string) => ({ ...usersSpec, sheets: [{ ...usersSpec.sheets[0]!, name }] });
  await host.write(copy('Bản hai'));
  const once = counts(await host.bytes());
  await host.write(copy('Bản ba'));
  expect(counts(await host.bytes())).toEqual(once);
});

test('a file without a style sheet gets one for as long as it is marked', async () => {
  const before = styleLess(await writeXlsx(usersSpec));
  const host = createFileHost(before);
  await marking(host, [mark('error')]);
  const parts = partsOf(await host.bytes());
  expect(parts[STYLES]).toContain(MARK_FILL.error);
  expect(parts['[Content_Types].xml']).toContain('/xl/styles.xml');
  expect((await host.read()).sheets.map(({ name }) => name)).toEqual(['Việc', ...NAMES]);
  await unmarking(host);
  const [old, now] = [partsOf(before), partsOf(await host.bytes())];
  expect(now[STYLES]).toBeUndefined();
  for (const path of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'])
    expect(body(now[path])).toBe(body(old[path]));
});

const MARK = 'N(&quot;cchc-kiem-tra&quot;)=0';
const rule = (format: number, priority: number, formula: string) =>
  `<cfRule type="expression" dxfId="${format}" priority="${priority}"><formula>${formula}</formula></cfRule>`;

test("a user's rule in one conditional format with ours, and its format that looks like ours, stay", async () => {
  const own = `<dxf><fill><patternFill><bgColor rgb="FF${MARK_FILL.error}"/></patternFill></fill></dxf>`;
  const before = await withParts(usersSpec, (parts) => ({
    ...parts,
    [STYLES]: parts[STYLES]!.replace(/<tableStyles/, `<dxfs count="1">${own}</dxfs><tableStyles`),
    [SHEET]: parts[SHEET]!.replace(
      '</sheetData>',
      `</sheetData><conditionalFormatting sqref="A1">${rule(0, 1, 'A1&gt;2')}</conditionalFormatting>`,
    ),
  }));
  const host = createFileHost(before);
  await host.mark([mark('error')]);
  // As saved by Excel: rules over the same cells share one conditional format.
  const together = partsOf(await host.bytes());
  together[SHEET] = together[SHEET]!.replace(
    '</conditionalFormatting><conditionalFormatting sqref="A1">',
    '',
  );
  expect(together[SHEET].match(/<conditionalFormatting/g)).toHaveLength(1);
  expect(together[SHEET]).toContain(MARK);
  const merged = createFileHost(zip(together));
  await merged.mark([]);
  const now = partsOf(await merged.bytes());
  const old = partsOf(before);
  expect(now[SHEET]).toBe(old[SHEET]);
  expect(body(now[STYLES])).toBe(body(old[STYLES]));
});

test('a format of ours that a user put to use meanwhile stays', async () => {
  const host = createFileHost(await writeXlsx(usersSpec));
  await marking(host, [mark('error')]);
  const parts = partsOf(await host.bytes());
  const last = counts(await host.bytes())[4]! - 1;
  parts[SHEET] = parts[SHEET]!.replace(/(<c r="A2")[^>]*>/, `$1 s="${last}">`);
  const used = createFileHost(zip(parts));
  const formats = (xml: string) => /<cellXfs.*<\/cellXfs>/s.exec(xml)![0];
  await unmarking(used);
  expect(formats(partsOf(await used.bytes())[STYLES]!)).toBe(formats(parts[STYLES]!));
});

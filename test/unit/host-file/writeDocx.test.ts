import fc from 'fast-check';
import { openArchive } from '../../../src/host/file/ooxml/zip/archive';
import { writeDocx } from '../../../src/host/document/writeDocx';
import { cell, PARAGRAPH_STYLES, paragraph, rule, type Block, type Paper } from '../../../src/paper/paper';
import { elements, partOf, textOf, W } from '../report/readDocx';
import { shownInXml } from '../../shownInXml';

const table = (rows: readonly string[][], headRows = 1): Block => ({
  kind: 'table',
  columns: (rows[0] ?? []).map(() => 30),
  headRows,
  ruled: true,
  rows: rows.map((texts) => texts.map((text) => cell('cell', text))),
});
const paperOf = (...blocks: Block[]): Paper => ({ title: 'T', sections: [{ landscape: false, blocks }] });

test('every style of the model is a style of the file, and headings are Word’s own', async () => {
  const bytes = await writeDocx(paperOf(...PARAGRAPH_STYLES.map((style) => paragraph(style, style))));
  const styles = elements(partOf(bytes, 'word/styles.xml'), 'style');
  const known = new Map(styles.map((style) => [style.getAttributeNS(W, 'styleId'), style]));
  const used = elements(partOf(bytes, 'word/document.xml'), 'pStyle').map((each) =>
    each.getAttributeNS(W, 'val'),
  );
  expect(new Set(used).size).toBe(PARAGRAPH_STYLES.length);
  for (const id of used) expect(known.has(id)).toBe(true);
  const name = (id: string) => elements(known.get(id)!, 'name')[0]?.getAttributeNS(W, 'val');
  expect([name('Heading1'), name('Heading2')].map((each) => each?.toLowerCase())).toEqual([
    'heading 1',
    'heading 2',
  ]);
  // In the outline of every program, not only where the name says so.
  for (const level of [1, 2, 3])
    expect(elements(known.get(`Heading${level}`)!, 'outlineLvl')[0]?.getAttributeNS(W, 'val')).toBe(
      String(level - 1),
    );
  for (const style of styles)
    for (const font of elements(style, 'rFonts'))
      expect(font.getAttributeNS(W, 'ascii')).toBe('Times New Roman');
});

test('A4, the margins of Nghị định 30, a page number from the second page on, turned pages where they are asked for', async () => {
  const bytes = await writeDocx({
    title: 'T',
    sections: [
      { landscape: false, blocks: [paragraph('body', 'a')] },
      { landscape: true, blocks: [paragraph('body', 'b')] },
    ],
  });
  const [upright, turned] = elements(partOf(bytes, 'word/document.xml'), 'sectPr');
  const value = (of: Element | undefined, name: string, attribute: string) =>
    Number(elements(of!, name)[0]!.getAttributeNS(W, attribute));
  const inMm = (twips: number) => (twips / 1440) * 25.4;
  expect([value(upright, 'pgSz', 'w'), value(upright, 'pgSz', 'h')]).toEqual([11906, 16838]);
  expect([value(turned, 'pgSz', 'w'), value(turned, 'pgSz', 'h')]).toEqual([16838, 11906]);
  const within = { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] } as const;
  for (const [side, [least, most]] of Object.entries(within)) {
    expect(inMm(value(upright, 'pgMar', side))).toBeGreaterThan(least - 0.1);
    expect(inMm(value(upright, 'pgMar', side))).toBeLessThan(most + 0.1);
  }
  expect(elements(upright!, 'titlePg')).toHaveLength(1);
  expect(elements(turned!, 'titlePg')[0]?.getAttributeNS(W, 'val') ?? 'false').toBe('false');
  const headers = openArchive(bytes).paths.filter((path) => /^word\/header\d+\.xml$/.test(path));
  const numbered = headers.filter((path) =>
    partOf(bytes, path).documentElement.textContent?.includes('PAGE'),
  );
  expect([headers.length, numbered.length]).toEqual([3, 2]);
});

test('the head of a table is repeated on every page, and no row is torn', async () => {
  const bytes = await writeDocx(paperOf(table([['a'], ['b'], ['c']], 2)));
  const rows = elements(partOf(bytes, 'word/document.xml'), 'tr');
  const isOn = (row: Element, name: string) => {
    const [found] = elements(row, name);
    return found !== undefined && found.getAttributeNS(W, 'val') !== 'false';
  };
  expect(rows.map((row) => isOn(row, 'tblHeader'))).toEqual([true, true, false]);
  expect(rows.map((row) => isOn(row, 'cantSplit'))).toEqual([true, true, true]);
});

test('the same paper is the same file whenever it is written', async () => {
  const paper = paperOf(paragraph('title', 'BÁO CÁO'), rule(40), table([['x', 'y']]));
  jest.useFakeTimers({
    now: new Date('2024-01-02'),
    doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'],
  });
  const first = await writeDocx(paper);
  jest.setSystemTime(new Date('2031-05-06'));
  const second = await writeDocx(paper);
  jest.useRealTimers();
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
});

test('any text arrives as text, in place, never as markup', async () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(
        '<',
        '&',
        '>',
        '"',
        ']]>',
        '<w:t>',
        '{',
        '\u0000',
        '\u0085',
        '\n',
        '\r',
        ' ',
        'ệ',
        '\t',
      ),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 6 }), async (texts) => {
      const bytes = await writeDocx(
        paperOf(...texts.map((text) => paragraph('body', text)), table([texts, texts])),
      );
      const document = partOf(bytes, 'word/document.xml');
      const body = elements(document, 'body')[0]!;
      const paragraphs = [...body.children].filter((each) => each.localName === 'p').map(textOf);
      expect(paragraphs.slice(0, texts.length)).toEqual(texts.map(shownInXml));
      const cells = elements(document, 'tc').map((each) => elements(each, 'p').map(textOf).join('\n'));
      expect(cells).toEqual([...texts, ...texts].map(shownInXml));
    }),
    { numRuns: Math.min(Number(process.env.FC_RUNS ?? 30), 30) },
  );
});

import { readSources, type SourceTools } from '../../../src/import/sources/readSources';
import { docxHtml } from '../../../src/host/document/docxHtml';
import { fillTemplate } from '../../../src/host/document/fillTemplate';
import { packageKind } from '../../../src/host/document/packageKind';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { zipParts } from '../../../src/host/file/ooxml/zip/zipParts';
import { writeDocx } from '../../../src/host/document/writeDocx';
import { paragraph } from '../../../src/paper/paper';
import { vi } from '../../allMessages';
import { plainSpec } from '../../contract/exampleSpec';

const TOOLS: SourceTools = {
  packageKind,
  docxHtml,
  htmlTree: () => Promise.reject(new Error('not reached')),
  readXlsx,
};
const document = () =>
  writeDocx({ title: 'x', sections: [{ landscape: false, blocks: [paragraph('body', 'Kế hoạch')] }] });
const cut = (bytes: Uint8Array) => bytes.slice(0, Math.floor(bytes.length / 2));
const isNotWord = zipParts([['word/document.xml', ['<w:document']]]);
const refusal = (bytes: Uint8Array) =>
  readSources(bytes, TOOLS).then(
    () => 'read',
    (error: { code?: string }) => error.code,
  );

test.each([
  ['cut off', async () => cut(await document())],
  ['a main part that is no XML', async () => isNotWord],
])('a Word file, %s: Word repairs it', async (_what, make) => {
  expect(await refusal(await make())).toBe('damagedDocument');
});

test('a workbook that was cut off is still told of Excel', async () => {
  expect(await refusal(cut(await writeXlsx(plainSpec('a', 'b'))))).toBe('damaged');
});

test('a template that is damaged, or is a workbook', async () => {
  const fill = (bytes: Uint8Array) =>
    fillTemplate(bytes, { values: {}, rows: {} }, { values: [], rows: {} } as never);
  for (const bytes of [cut(await document()), await writeXlsx(plainSpec('a', 'b'))])
    expect(() => fill(bytes)).toThrow(expect.objectContaining({ code: 'damagedDocument' }));
});

test('the message names Word alone', () => {
  expect(vi['host.damagedDocument']).toContain('bằng Word');
  expect(vi['host.damagedDocument']).not.toContain('Excel');
});

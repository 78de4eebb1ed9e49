import { unzipSync } from 'fflate';
import { writeDocx } from '../../../src/host/document/writeDocx';
import { writePapers } from '../../../src/host/document/writePapers';
import { paragraph } from '../../../src/paper/paper';

const paper = {
  title: 'Tên <&>',
  sections: [{ landscape: false, blocks: [paragraph('body', 'Nội dung')] }],
};
afterEach(() => void jest.useRealTimers());

/** The days and times of a zip file's entries, as found by their signatures. */
const dates = (zip: Uint8Array): string[] => {
  const bytes = Buffer.from(zip);
  const found: string[] = [];
  for (const [signature, offset] of [
    ['PK\u0003\u0004', 10],
    ['PK\u0001\u0002', 12],
  ] as const)
    for (let at = bytes.indexOf(signature); at >= 0; at = bytes.indexOf(signature, at + 4))
      found.push(bytes.subarray(at + offset, at + offset + 4).toString('hex'));
  return found;
};

test('a document is the same whenever it is written', async () => {
  jest.useFakeTimers({
    now: new Date('2024-03-01T08:00:00'),
    doNotFake: ['setTimeout', 'setImmediate', 'nextTick'],
  });
  const one = await writeDocx(paper);
  jest.setSystemTime(new Date('2031-12-30T21:31:32'));
  expect(Buffer.compare(await writeDocx(paper), one)).toBe(0);
  const all = dates(one);
  expect(all.length).toBeGreaterThan(20);
  // 1 January 1980, midnight.
  expect(new Set(all)).toEqual(new Set(['00002100']));
  const core = Buffer.from(unzipSync(one)['docProps/core.xml']!).toString();
  expect(core).toContain('Tên &lt;&amp;&gt;');
  expect(core).not.toMatch(/20(?:24|31)-/);
});

test('papers in one zip: each document as it is alone, its text beside it', async () => {
  const zip = unzipSync(await writePapers([{ name: 'a', paper }]));
  expect(Object.keys(zip)).toEqual(['a.docx', 'a.txt']);
  expect(Buffer.compare(zip['a.docx']!, await writeDocx(paper))).toBe(0);
  expect(Buffer.from(zip['a.txt']!).toString()).toBe('\uFEFFNội dung');
});

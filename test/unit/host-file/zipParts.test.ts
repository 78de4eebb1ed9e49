import { strToU8, Unzip, UnzipInflate, unzipSync } from 'fflate';
import { openArchive } from '../../../src/host/file/ooxml/zip/archive';
import { zipParts, type PartContent } from '../../../src/host/file/ooxml/zip/zipParts';

/** 300 kB of UTF-8 in pieces of 1 to 7 letters, some of three or four bytes: many chunks, split between any letters. */
function* pieces(): Generator<string> {
  const letters = ['a', 'ộ', '😀', '<', 'Ứ', '\n', '0'];
  for (let at = 0; at < 30_000; at += 1) yield letters.slice(0, 1 + (at % letters.length)).join('');
}
const WHOLE = [...pieces()].join('');
const parts = (): [string, PartContent][] => [
  ['[Content_Types].xml', strToU8('<Types/>')],
  ['xl/worksheets/sheet1.xml', pieces()],
  ['xl/empty.xml', []],
  ['Sổ/nhận.xml', ['một', ' ', 'hai']],
];

/** A streaming reader, which cannot use the directory at the end. */
function readFromTheFront(bytes: Uint8Array): Record<string, string> {
  const found: Record<string, string> = {};
  const unzip = new Unzip((file) => {
    const decoder = new TextDecoder();
    found[file.name] = '';
    file.ondata = (error, data, final) => {
      if (error) throw error;
      found[file.name] += decoder.decode(data, { stream: !final });
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.push(bytes, true);
  return found;
}

const WANTED = {
  '[Content_Types].xml': '<Types/>',
  'xl/worksheets/sheet1.xml': WHOLE,
  'xl/empty.xml': '',
  'Sổ/nhận.xml': 'một hai',
};

const platforms: [string, typeof CompressionStream | undefined][] = [
  ['deflated by the platform', CompressionStream],
  ['by us, where the platform cannot', undefined],
  [
    'by us, where the platform does not know the format',
    class {
      constructor(format: string) {
        if (format === 'deflate-raw') throw new TypeError(format);
      }
    } as unknown as typeof CompressionStream,
  ],
];

describe.each(platforms)('%s', (_name, platform) => {
  const own = CompressionStream;
  beforeEach(() => {
    (globalThis as { CompressionStream?: typeof CompressionStream }).CompressionStream = platform;
  });
  afterEach(() => {
    globalThis.CompressionStream = own;
  });

  test('parts come out as they went in, in their order, deflated', async () => {
    const bytes = await zipParts(parts());
    const archive = openArchive(bytes);
    expect(archive.paths).toEqual(Object.keys(WANTED));
    // `text` verifies the declared sizes and checksums.
    expect(Object.fromEntries(archive.paths.map((path) => [path, archive.text(path)]))).toEqual(WANTED);
    expect(Object.keys(unzipSync(bytes))).toEqual(Object.keys(WANTED));
    expect(readFromTheFront(bytes)).toEqual(WANTED);
    expect(bytes.length).toBeLessThan(WHOLE.length / 20);
  });

  test('the same parts give the same bytes', async () => {
    const bytes = await zipParts(parts());
    expect(Buffer.compare(bytes, await zipParts(parts()))).toBe(0);
    // Time and date of the first entry: midnight, 0 years after 1980, month 1, day 1.
    expect([...bytes.slice(10, 14)]).toEqual([0, 0, (1 << 5) + 1, 0]);
  });

  test('what fails while a part is made fails as a whole', async () => {
    function* failing(): Generator<string> {
      yield 'x'.repeat(100_000);
      throw new Error('no such style');
    }
    await expect(zipParts([['a.xml', failing()]])).rejects.toThrow('no such style');
  });
});

test('a part is made while it is packed, not before', async () => {
  const steps: string[] = [];
  function* slow(name: string): Generator<string> {
    steps.push(`${name} begun`);
    for (let at = 0; at < 10; at += 1) yield 'x'.repeat(70_000);
    steps.push(`${name} made`);
  }
  await zipParts([
    ['a.xml', slow('a')],
    ['b.xml', slow('b')],
  ]);
  expect(steps).toEqual(['a begun', 'a made', 'b begun', 'b made']);
});

import { strToU8, Unzip, UnzipInflate, unzipSync } from 'fflate';
import { openArchive } from '../../../src/host/file/ooxml/zip/archive';
import { zipParts, type PartContent } from '../../../src/host/file/ooxml/zip/zipParts';
import { nodeZip } from '../../../src/cli/nodeZip';

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

describe("deflated by Node's pool, a piece by itself", () => {
  /** 5 MB of text that hardly repeats within a piece, and an encoded text that recurs. */
  function* long(): Generator<string | Uint8Array> {
    const formula = strToU8('=IF(Chỉ tiêu;"Đạt";"Chưa đạt")'.repeat(10));
    for (let at = 0; at < 60_000; at += 1) {
      yield `<c r="A${at}" s="${(at * 7919) % 101}">Nhiệm vụ số ${at * 31}</c>`;
      if (at % 3 === 0) yield formula;
    }
  }
  const decoder = new TextDecoder();
  const longText = [...long()]
    .map((piece) => (typeof piece === 'string' ? piece : decoder.decode(piece)))
    .join('');
  const all = (): [string, PartContent][] => [
    ...parts(),
    ['xl/worksheets/sheet2.xml', long()],
    ['last.xml', ['<a/>']],
  ];
  const wanted = { ...WANTED, 'xl/worksheets/sheet2.xml': longText, 'last.xml': '<a/>' };

  test('the pieces of a part are one stream, in their order', async () => {
    const bytes = await zipParts(all(), nodeZip);
    expect(Buffer.byteLength(longText)).toBeGreaterThan(4 * 1024 * 1024);
    const archive = openArchive(bytes);
    expect(Object.fromEntries(archive.paths.map((path) => [path, archive.text(path)]))).toEqual(wanted);
    expect(readFromTheFront(bytes)).toEqual(wanted);
  });

  test('the same parts give the same bytes, whatever piece is ready first', async () => {
    const late = (wait: number) => ({
      ...nodeZip,
      deflate: async (data: Uint8Array, isLast: boolean) => {
        const packed = await nodeZip.deflate(data, isLast);
        for (let turn = 0; turn < wait; turn += 1) await new Promise((resolve) => setImmediate(resolve));
        return packed;
      },
    });
    let calls = 0;
    const uneven = {
      ...nodeZip,
      deflate: (data: Uint8Array, isLast: boolean) =>
        late((calls += 1) % 3 === 1 ? 40 : 0).deflate(data, isLast),
    };
    expect(Buffer.compare(await zipParts(all(), uneven), await zipParts(all(), nodeZip))).toBe(0);
  });

  test('no more than some megabytes wait to be deflated', async () => {
    let [waiting, most] = [0, 0];
    const counted = {
      ...nodeZip,
      deflate: async (data: Uint8Array, isLast: boolean) => {
        most = Math.max(most, (waiting += data.length));
        const packed = await nodeZip.deflate(data, isLast);
        waiting -= data.length;
        return packed;
      },
    };
    const row = 'x'.repeat(1000);
    function* endless(): Generator<string> {
      for (let at = 0; at < 40_000; at += 1) yield row;
    }
    await zipParts([['a.xml', endless()]], counted);
    expect(most).toBeLessThan(16 * 1024 * 1024);
  });

  test('a piece that cannot be deflated fails the file', async () => {
    const failing = { ...nodeZip, deflate: () => Promise.reject(new Error('no memory')) };
    await expect(zipParts(all(), failing)).rejects.toThrow('no memory');
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

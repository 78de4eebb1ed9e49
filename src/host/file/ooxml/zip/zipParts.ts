import { Zip, ZipDeflate, type AsyncFlateStreamHandler, type ZipInputFile } from 'fflate';
import { crc32, ZIP_DATE, type Unzip } from './archive';

/** A part to be compressed: its bytes, or its text in pieces generated while compressing. */
export type PartContent = Uint8Array | Iterable<string>;

const PORTION = 64 * 1024;
const NOTHING = new Uint8Array(0);

/**
 * Zips parts without ever holding them in memory as a whole. Uses the platform's deflate if available, which runs in
 * another thread and is several times as fast; the bytes are then reproducible on one platform, not across platforms.
 * @param checksum the platform's own, if it has one
 */
export async function zipParts(
  parts: Iterable<[path: string, content: PartContent]>,
  checksum: Unzip['crc32'] = crc32,
): Promise<Uint8Array> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    packed.push(data);
  });
  // Compressed while the next part is generated.
  let before = Promise.resolve();
  for (const [path, content] of parts) {
    const entry = platformDeflates() ? new PlatformDeflate(path, checksum) : new OwnDeflate(path);
    entry.mtime = ZIP_DATE;
    zip.add(entry);
    for (const portion of content instanceof Uint8Array ? [content] : portions(content)) {
      entry.push(portion);
      await entry.taken();
    }
    entry.push(NOTHING, true);
    await before;
    before = entry.packed();
    // The rejection is reported where it is awaited.
    before.catch(() => undefined);
  }
  await before;
  zip.end();
  return joined(packed);
}

interface Deflated {
  /** Resolves when more can be pushed. */
  taken(): Promise<void>;
  packed(): Promise<void>;
}

class OwnDeflate extends ZipDeflate implements Deflated {
  async taken(): Promise<void> {}
  async packed(): Promise<void> {}
}

/** Available in Safari from 16.4 and Chromium from 103. */
function platformDeflates(): boolean {
  try {
    new CompressionStream('deflate-raw');
    return true;
  } catch {
    return false;
  }
}

class PlatformDeflate implements ZipInputFile, Deflated {
  readonly compression = 8;
  size = 0;
  crc = 0;
  mtime?: Date;
  ondata!: AsyncFlateStreamHandler;
  private readonly stream = new CompressionStream('deflate-raw');
  private readonly writer = this.stream.writable.getWriter();
  private readonly passedOn = this.passOn();

  constructor(
    readonly filename: string,
    private readonly checksum: Unzip['crc32'],
  ) {}

  push(chunk: Uint8Array, final = false): void {
    this.size += chunk.length;
    this.crc = this.checksum(chunk, this.crc);
    // A failure here also rejects `passedOn`.
    if (chunk.length > 0) this.writer.write(chunk as Uint8Array<ArrayBuffer>).catch(() => undefined);
    if (final) this.writer.close().catch(() => undefined);
  }
  taken = (): Promise<void> => this.writer.ready;
  packed = (): Promise<void> => this.passedOn;

  private async passOn(): Promise<void> {
    const reader = this.stream.readable.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      this.ondata(null, value ?? NOTHING, done);
      if (done) return;
    }
  }
}

function* portions(pieces: Iterable<string>): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < PORTION) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

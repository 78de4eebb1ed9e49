import { Zip, ZipDeflate, type AsyncFlateStreamHandler, type ZipInputFile } from 'fflate';
import { crc32, ZIP_DATE, type Unzip } from './archive';

/**
 * A part to be compressed: its bytes, or pieces generated while compressing. A piece is text, or UTF-8 where the same
 * long text recurs and is encoded once.
 */
export type PartContent = Uint8Array | Iterable<string | Uint8Array>;

/** The platform's own means, each optional; the portable ones are several times as slow. */
export interface Zipper {
  crc32?: Unzip['crc32'];
  /**
   * Raw deflate of a piece by itself, in another thread: a piece that is not the last ends in a full flush, so that the
   * pieces of a part joined are one stream.
   */
  deflate?(data: Uint8Array, isLast: boolean): Promise<Uint8Array>;
}

const PORTION = 64 * 1024;
/** Of a part whose pieces are deflated by themselves: each begins without what was seen before it. */
const OWN_PIECE = 1024 * 1024;
/** Bytes generated but not yet compressed: enough to keep all threads busy, too few to matter in memory. */
const AHEAD = 8 * 1024 * 1024;
/** Parts being compressed at a time; each holds some 300 kB of the compressor's. */
const PARTS_AT_A_TIME = 8;
const NOTHING = new Uint8Array(0);

/**
 * Zips parts without ever holding them in memory as a whole. Uses the platform's deflate if available, which runs in
 * another thread and is several times as fast; the bytes are then reproducible on one platform, not across platforms.
 */
export async function zipParts(
  parts: Iterable<[path: string, content: PartContent]>,
  { crc32: checksum = crc32, deflate }: Zipper = {},
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    chunks.push(data);
  });
  // Compressed while the next parts are generated.
  const pending: Promise<void>[] = [];
  const ahead: Ahead = { bytes: 0 };
  const byPlatform = platformDeflates();
  const entryFor = (path: string): ZipInputFile & Deflated => {
    if (deflate) return new DeflateByPieces(path, checksum, deflate, ahead);
    return byPlatform ? new PlatformDeflate(path, checksum) : new OwnDeflate(path);
  };
  for (const [path, content] of parts) {
    const entry = entryFor(path);
    entry.mtime = ZIP_DATE;
    zip.add(entry);
    const size = deflate ? OWN_PIECE : PORTION;
    for (const portion of content instanceof Uint8Array ? [content] : portions(content, size)) {
      entry.push(portion, false);
      await entry.taken();
    }
    entry.push(NOTHING, true);
    const packed = entry.packed();
    // The rejection is reported where it is awaited.
    packed.catch(() => undefined);
    pending.push(packed);
    if (pending.length === PARTS_AT_A_TIME) await pending.shift();
  }
  await Promise.all(pending);
  zip.end();
  return joined(chunks);
}

interface Deflated {
  push(chunk: Uint8Array, final: boolean): void;
  /** Resolves when more can be pushed. */
  taken(): Promise<void>;
  packed(): Promise<void>;
}

/** What the parts of a file have generated and not yet compressed. */
interface Ahead {
  bytes: number;
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

class DeflateByPieces implements ZipInputFile, Deflated {
  readonly compression = 8;
  size = 0;
  crc = 0;
  mtime?: Date;
  ondata!: AsyncFlateStreamHandler;
  private passedOn = Promise.resolve();

  constructor(
    readonly filename: string,
    private readonly checksum: Unzip['crc32'],
    private readonly deflate: NonNullable<Zipper['deflate']>,
    private readonly ahead: Ahead,
  ) {}

  push(chunk: Uint8Array, final: boolean): void {
    this.size += chunk.length;
    this.crc = this.checksum(chunk, this.crc);
    this.ahead.bytes += chunk.length;
    const before = this.passedOn;
    const piece = this.deflate(chunk, final).finally(() => (this.ahead.bytes -= chunk.length));
    this.passedOn = (async () => {
      const [packed] = await Promise.all([piece, before]);
      this.ondata(null, packed as Uint8Array<ArrayBuffer>, final);
    })();
    // Reported by `packed`.
    this.passedOn.catch(() => undefined);
  }
  taken = async (): Promise<void> => {
    if (this.ahead.bytes >= AHEAD) await this.passedOn;
  };
  packed = (): Promise<void> => this.passedOn;
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

  push(chunk: Uint8Array, final: boolean): void {
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

/** UTF-8 needs at most three bytes for a UTF-16 code unit. */
const BYTES_PER_UNIT = 3;

function* portions(pieces: Iterable<string | Uint8Array>, size: number): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let portion = new Uint8Array(size);
  let used = 0;
  for (const piece of pieces) {
    const most = typeof piece === 'string' ? piece.length * BYTES_PER_UNIT : piece.length;
    if (used + most > portion.length) {
      if (used > 0) yield portion.subarray(0, used);
      portion = new Uint8Array(Math.max(size, most));
      used = 0;
    }
    if (typeof piece === 'string') used += encoder.encodeInto(piece, portion.subarray(used)).written;
    else {
      portion.set(piece, used);
      used += piece.length;
    }
  }
  yield portion.subarray(0, used);
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

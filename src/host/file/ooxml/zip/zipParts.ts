import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { ZIP_DATE } from './archive';

/** A part to be compressed: its bytes, or its text in pieces generated while compressing. */
export type PartContent = Uint8Array | Iterable<string>;

const PORTION = 64 * 1024;
const NOTHING = new Uint8Array(0);

/**
 * Zips parts without ever holding them in memory as a whole. Uses the platform's deflate if available, which runs in
 * another thread and is several times as fast; the bytes are then reproducible on one platform, not across platforms.
 */
export async function zipParts(parts: Iterable<[path: string, content: PartContent]>): Promise<Uint8Array> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    packed.push(data);
  });
  for (const [path, content] of parts) {
    const entry = platformDeflates() ? new PlatformDeflate(path) : new OwnDeflate(path);
    entry.mtime = ZIP_DATE;
    zip.add(entry);
    for (const portion of content instanceof Uint8Array ? [content] : portions(content)) {
      entry.push(portion);
      await entry.taken();
    }
    entry.push(NOTHING, true);
    await entry.packed();
  }
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

class PlatformDeflate extends ZipPassThrough implements Deflated {
  override compression = 8;
  private readonly stream = new CompressionStream('deflate-raw');
  private readonly writer = this.stream.writable.getWriter();
  private readonly passedOn = this.passOn();

  override process(chunk: Uint8Array<ArrayBuffer>, final: boolean): void {
    // A failure here also rejects `passedOn`.
    if (chunk.length > 0) this.writer.write(chunk).catch(() => undefined);
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

import { deflateRawSync, crc32 } from 'node:zlib';

/** How a zip file is laid out, where programs and attackers differ. */
export interface ZipStyle {
  /** An entry's name for a part. */
  nameOf(path: string): string;
  /** 64-bit sizes and offsets, as in streaming writers. */
  zip64: boolean;
  /** Sizes after the data, none before it. */
  descriptors: boolean;
  stored: boolean;
}

export const PLAIN_ZIP: ZipStyle = {
  nameOf: (path) => path,
  zip64: false,
  descriptors: false,
  stored: false,
};

function block(size: number, fill: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(size);
  fill(new DataView(bytes.buffer));
  return bytes;
}

/** Builds a zip file by hand (APPNOTE 6.3.10); shares no code with the reader under test. */
export function rawZip(parts: ReadonlyMap<string, Uint8Array>, style: ZipStyle = PLAIN_ZIP): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const push = (...more: Uint8Array[]): void => {
    for (const piece of more) {
      pieces.push(piece);
      at += piece.length;
    }
  };
  for (const [path, data] of parts) {
    const name = new TextEncoder().encode(style.nameOf(path));
    const packed = style.stored ? data : new Uint8Array(deflateRawSync(data));
    const sum = crc32(data);
    const method = style.stored ? 0 : 8;
    const flags = 0x800 | (style.descriptors ? 8 : 0);
    const start = at;
    const hidden = style.descriptors;
    push(
      block(30, (view) => {
        view.setUint32(0, 0x04034b50, true);
        view.setUint16(4, style.zip64 ? 45 : 20, true);
        view.setUint16(6, flags, true);
        view.setUint16(8, method, true);
        view.setUint32(14, hidden ? 0 : sum, true);
        view.setUint32(18, hidden ? 0 : packed.length, true);
        view.setUint32(22, hidden ? 0 : data.length, true);
        view.setUint16(26, name.length, true);
      }),
      name,
      packed,
    );
    if (hidden)
      push(
        block(16, (view) => {
          view.setUint32(0, 0x08074b50, true);
          view.setUint32(4, sum, true);
          view.setUint32(8, packed.length, true);
          view.setUint32(12, data.length, true);
        }),
      );
    const extra = style.zip64
      ? block(28, (view) => {
          view.setUint16(0, 1, true);
          view.setUint16(2, 24, true);
          view.setBigUint64(4, BigInt(data.length), true);
          view.setBigUint64(12, BigInt(packed.length), true);
          view.setBigUint64(20, BigInt(start), true);
        })
      : new Uint8Array();
    const wide = style.zip64;
    directory.push(
      block(46, (view) => {
        view.setUint32(0, 0x02014b50, true);
        view.setUint16(4, 45, true);
        view.setUint16(6, wide ? 45 : 20, true);
        view.setUint16(8, flags, true);
        view.setUint16(10, method, true);
        view.setUint32(16, sum, true);
        view.setUint32(20, wide ? 0xffffffff : packed.length, true);
        view.setUint32(24, wide ? 0xffffffff : data.length, true);
        view.setUint16(28, name.length, true);
        view.setUint16(30, extra.length, true);
        view.setUint32(42, wide ? 0xffffffff : start, true);
      }),
      name,
      extra,
    );
  }
  const directoryAt = at;
  push(...directory);
  const size = at - directoryAt;
  if (style.zip64) {
    const end64 = at;
    push(
      block(56, (view) => {
        view.setUint32(0, 0x06064b50, true);
        view.setBigUint64(4, 44n, true);
        view.setUint16(12, 45, true);
        view.setUint16(14, 45, true);
        view.setBigUint64(24, BigInt(parts.size), true);
        view.setBigUint64(32, BigInt(parts.size), true);
        view.setBigUint64(40, BigInt(size), true);
        view.setBigUint64(48, BigInt(directoryAt), true);
      }),
      block(20, (view) => {
        view.setUint32(0, 0x07064b50, true);
        view.setBigUint64(8, BigInt(end64), true);
        view.setUint32(16, 1, true);
      }),
    );
  }
  push(
    block(22, (view) => {
      view.setUint32(0, 0x06054b50, true);
      const count = style.zip64 ? 0xffff : parts.size;
      view.setUint16(8, count, true);
      view.setUint16(10, count, true);
      view.setUint32(12, style.zip64 ? 0xffffffff : size, true);
      view.setUint32(16, style.zip64 ? 0xffffffff : directoryAt, true);
    }),
  );
  const bytes = new Uint8Array(at);
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return bytes;
}

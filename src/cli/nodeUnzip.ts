import { isAscii, isUtf8, transcode } from 'node:buffer';
import { crc32, inflateRawSync } from 'node:zlib';
import type { Unzip } from '../host/file/ooxml/zip/archive';

/** The first byte of UTF-8's. */
const BYTE_ORDER_MARK = 0xef;
const DECODER = new TextDecoder();

/** Node's own zlib: three times as quick as what works in a browser too. */
export const nodeUnzip: Unzip = {
  inflate(packed, size) {
    const limit = size + 1;
    try {
      // One chunk: what comes in several is copied together.
      return inflateRawSync(packed, { maxOutputLength: limit, chunkSize: Math.max(64, limit) });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return new Uint8Array(limit);
      throw error;
    }
  },
  crc32: (data) => crc32(data),
  decodeUtf8(data) {
    const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    if (isAscii(bytes)) return bytes.toString('latin1');
    // The text is made in one step from UTF-16, which takes less than half as long as from UTF-8.
    if (bytes[0] === BYTE_ORDER_MARK || !isUtf8(bytes)) return DECODER.decode(data);
    return transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
  },
};

import { isAscii, isUtf8, transcode } from 'node:buffer';
import { crc32, inflateRawSync } from 'node:zlib';
import type { Unzip } from '../host/file/ooxml/zip/archive';

/** First byte of the UTF-8 byte order mark. */
const BYTE_ORDER_MARK = 0xef;
const DECODER = new TextDecoder();

/** Node's own zlib: three times as fast as the portable version. */
export const nodeUnzip: Unzip = {
  inflate(packed, size) {
    const limit = size + 1;
    try {
      // A single chunk: several would have to be copied together.
      return inflateRawSync(packed, { maxOutputLength: limit, chunkSize: Math.max(64, limit) });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return new Uint8Array(limit);
      throw error;
    }
  },
  // zlib takes empty data without an address for a request for the initial value.
  crc32: (data, before) => (data.length === 0 ? (before ?? 0) : crc32(data, before)),
  decodeUtf8(data) {
    const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    if (isAscii(bytes)) return bytes.toString('latin1');
    // Decodes in one step via UTF-16, which takes less than half as long as via UTF-8.
    if (bytes[0] === BYTE_ORDER_MARK || !isUtf8(bytes)) return DECODER.decode(data);
    return transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
  },
};

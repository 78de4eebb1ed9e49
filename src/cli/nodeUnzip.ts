import { crc32, inflateRawSync } from 'node:zlib';
import type { Unzip } from '../host/file/ooxml/zip/archive';

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
};

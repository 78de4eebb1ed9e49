import { constants, deflateRaw } from 'node:zlib';
import type { Zipper } from '../host/file/ooxml/zip/zipParts';
import { nodeUnzip } from './nodeUnzip';

/** Delivers the result in one chunk: each further chunk would wait for this thread's event loop. */
const CHUNK = 1024 * 1024;

/** Node's own zlib, whose pool of threads compresses while this one generates. */
export const nodeZip: Required<Zipper> = {
  crc32: nodeUnzip.crc32,
  deflate: (data, isLast) =>
    new Promise((resolve, reject) => {
      const finishFlush = isLast ? constants.Z_FINISH : constants.Z_FULL_FLUSH;
      deflateRaw(data, { finishFlush, chunkSize: CHUNK }, (error, packed) => {
        if (error) reject(error);
        else resolve(packed);
      });
    }),
};

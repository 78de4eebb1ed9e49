import { statSync } from 'node:fs';
import { openArchive } from '../../host/file/ooxml/zip/archive';
import { readRegular, type FileContent } from '../files/regularFile';
import { nodeUnzip } from '../nodeUnzip';

const ZIP = /\.zip$/i;
const BEYOND_ZIP = /\.zip\//gi;

export const isZipName = (name: string): boolean => ZIP.test(name);

/** Paths of the files in a zip, `so.zip/huyen/a.xlsx`, sorted by name. @throws HostError as `openArchive`. */
export function zippedFiles(zip: string): string[] {
  const { paths } = openArchive(readRegular(zip).bytes, nodeUnzip);
  const files = paths.filter((path) => !path.endsWith('/')).sort((a, b) => (a < b ? -1 : 1));
  return files.map((path) => `${zip}/${path}`);
}

/** The zip file read last: its files are read in sequence. */
let latest: { zip: string; content: FileContent } | null = null;

/** Reads a file, or one inside a zip, whose date is then the zip's. @throws as `readRegular` and `openArchive`. */
export function readPossiblyZipped(path: string): FileContent {
  for (const { index } of path.matchAll(BEYOND_ZIP)) {
    const zip = path.slice(0, index + '.zip'.length);
    if (!statSync(zip, { throwIfNoEntry: false })?.isFile()) continue;
    if (latest?.zip !== zip) latest = { zip, content: readRegular(zip) };
    const { bytes, modified } = latest.content;
    // Opened each time, because an archive caches what it has inflated.
    const inside = openArchive(bytes, nodeUnzip).bytes(path.slice(zip.length + 1));
    return { bytes: Buffer.from(inside.buffer, inside.byteOffset, inside.byteLength), modified };
  }
  return readRegular(path);
}

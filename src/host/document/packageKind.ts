import { openArchive, type Unzip } from '../file/ooxml/zip/archive';

/**
 * Identifies the Office file type of a zip file by its parts; null if it is none of them. @throws HostError as
 * `openArchive`
 */
export function packageKind(bytes: Uint8Array, unzip?: Unzip): 'word' | 'excel' | null {
  const { paths } = openArchive(bytes, unzip);
  if (paths.includes('word/document.xml')) return 'word';
  return paths.some((path) => path.startsWith('xl/')) ? 'excel' : null;
}

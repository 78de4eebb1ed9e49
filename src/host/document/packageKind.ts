import { openArchive, type Unzip } from '../file/ooxml/zip/archive';

/** Which Office file a zip file is by its parts; null for any other. @throws HostError as `openArchive` */
export function packageKind(bytes: Uint8Array, unzip?: Unzip): 'word' | 'excel' | null {
  const { paths } = openArchive(bytes, unzip);
  if (paths.includes('word/document.xml')) return 'word';
  return paths.some((path) => path.startsWith('xl/')) ? 'excel' : null;
}

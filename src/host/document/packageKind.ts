import { openArchive, type Unzip } from '../file/ooxml/zip/archive';
import { asDocumentError, namesDocument } from './documentErrors';

/**
 * Identifies the Office file type of a zip file by its parts; null if it is none of them.
 * @throws HostError as `openArchive`, `damagedDocument` for what is left of a Word file
 */
export function packageKind(bytes: Uint8Array, unzip?: Unzip): 'word' | 'excel' | null {
  const paths = partsOf(bytes, unzip);
  if (paths.includes('word/document.xml')) return 'word';
  return paths.some((path) => path.startsWith('xl/')) ? 'excel' : null;
}

function partsOf(bytes: Uint8Array, unzip?: Unzip): readonly string[] {
  try {
    return openArchive(bytes, unzip).paths;
  } catch (error) {
    throw namesDocument(bytes) ? asDocumentError(error) : error;
  }
}

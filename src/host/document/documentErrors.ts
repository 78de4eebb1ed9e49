import { HostError } from '../shared/hostError';

/** What a damaged workbook is told says Excel; a document is repaired by Word. */
export function asDocumentError(error: unknown): unknown {
  if (!(error instanceof HostError) || error.code !== 'damaged') return error;
  return new HostError('damagedDocument', error.values, error.details);
}

const PART = new TextEncoder().encode('word/document.xml');

/** Whether a zip file names a document's main part somewhere: one that was cut off has lost the list of its parts. */
export function namesDocument(bytes: Uint8Array): boolean {
  for (let from = bytes.indexOf(PART[0]!); from >= 0; from = bytes.indexOf(PART[0]!, from + 1))
    if (PART.every((byte, index) => bytes[from + index] === byte)) return true;
  return false;
}

import type { Returned } from '../../consolidation/returned';
import { readReturnedFile } from '../../consolidation/readReturnedFile';
import { readXlsx } from '../../host/file/ooxml/read/readWorkbook';
import { HostError } from '../../host/shared/hostError';
import { sha256 } from '../../host/shared/sha256';
import { lookUpIn, successorIn } from '../../programmes/lookUp';
import type { Programme } from '../../programmes/programme';
import type { expectedTables } from '../../validation/engine/expectedTables';
import { nodeUnzip } from '../nodeUnzip';
import { dayOf } from '../today';
import { readPossiblyZipped } from './zippedFile';

/**
 * Reads and validates a returned file. Never throws: an unreadable file is reported as such. @param onStep called to
 * signal progress
 */
export async function readReturned(
  file: string,
  programmes: readonly Programme[],
  expectedOf: typeof expectedTables,
  onStep: () => void = () => undefined,
): Promise<Returned> {
  let bytes: Uint8Array;
  let modifiedOn: string | null;
  try {
    const content = readPossiblyZipped(file);
    bytes = content.bytes;
    modifiedOn = dayOf(content.modified);
  } catch {
    return { kind: 'unread', file, reason: 'host.unreadable', values: {} };
  }
  return readReturnedFile({ file, modifiedOn }, bytes, {
    read: (content) => readXlsx(content, nodeUnzip, onStep),
    hostError: (error) => (error instanceof HostError ? { code: error.code, values: error.values } : null),
    sha256,
    options: { programmeOf: lookUpIn(programmes), expectedOf },
    successorOf: successorIn(programmes),
    programmes,
  });
}

import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { WorkbookSpec } from '../../../src/workbook/spec';

/** More than these tests write, few enough to be kept. */
const MOST = 100;

/** By the spec's bytes; the latest used is last. */
const known = new Map<string, WorkbookSnapshot>();

/** What a saved workbook holds when it is read again, fresh for each caller; the same workbook is written once. */
export async function saved(spec: WorkbookSpec): Promise<WorkbookSnapshot> {
  const key = createHash('sha256').update(serialize(spec)).digest('hex');
  const snapshot = known.get(key) ?? (await readXlsx(await writeXlsx(spec)));
  known.delete(key);
  known.set(key, snapshot);
  const [oldest] = known.keys();
  if (known.size > MOST && oldest !== undefined) known.delete(oldest);
  return structuredClone(snapshot);
}

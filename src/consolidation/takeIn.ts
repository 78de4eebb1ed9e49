import type { ValidationOptions } from '../validation/engine/context';
import type { Sha256 } from '../validation/seal/seal';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { Returned } from './returned';
import { returnedWorkbook, type FileFacts } from './returnedWorkbook';

/** What a file is read with; a host's error is known by its code. */
export interface TakeInTools {
  read: (bytes: Uint8Array) => Promise<WorkbookSnapshot>;
  /** Code and values of a host's error; null for any other. */
  hostError: (error: unknown) => { code: string; values: Record<string, string> } | null;
  sha256: Sha256;
  options: ValidationOptions;
}

/** One file, whatever it is: a bad one is told of, and never stops the rest. */
export async function takeIn(facts: FileFacts, bytes: Uint8Array, tools: TakeInTools): Promise<Returned> {
  try {
    return await returnedWorkbook(facts, await tools.read(bytes), tools.options, tools.sha256);
  } catch (error) {
    const { code, values } = tools.hostError(error) ?? { code: 'failed', values: {} };
    return { kind: 'unread', file: facts.file, reason: `host.${code}`, values };
  }
}

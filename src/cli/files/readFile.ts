import { readXlsx } from '../../host/file/ooxml/read/readWorkbook';
import { vietnamese } from '../../messages/vietnamese';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { nodeUnzip } from '../nodeUnzip';
import { UsageError } from '../usageError';
import { whyUnreadable } from '../whyUnreadable';
import { readRegular } from './regularFile';

const unreadable = (file: string, error: unknown): UsageError =>
  new UsageError(vietnamese('cli.unreadable', { file, reason: whyUnreadable(error) }));

/** Reads a file named on the command line. @throws UsageError explaining what is wrong with it. */
export function readFile(file: string, read = readRegular): Buffer {
  try {
    return read(file).bytes;
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** Reads a workbook named on the command line. @throws UsageError as `readFile`. */
export async function readWorkbookFile(file: string, read = readRegular): Promise<WorkbookSnapshot> {
  return readWorkbookBytes(readFile(file, read), file);
}

/** Parses the bytes of a workbook. @throws UsageError as `readFile`. */
export async function readWorkbookBytes(bytes: Buffer, file: string): Promise<WorkbookSnapshot> {
  try {
    return await readXlsx(bytes, nodeUnzip);
  } catch (error) {
    throw unreadable(file, error);
  }
}

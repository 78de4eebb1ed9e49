import { readXlsx } from '../../host/file/ooxml/read/readWorkbook';
import { vietnamese } from '../../messages/vietnamese';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { nodeUnzip } from '../nodeUnzip';
import { UsageError } from '../usageError';
import { whyUnreadable } from '../whyUnreadable';
import { readRegular } from './regularFile';

const unreadable = (file: string, error: unknown): UsageError =>
  new UsageError(vietnamese('cli.unreadable', { file, reason: whyUnreadable(error) }));

/** A file that was named on the command line. @throws UsageError saying what is wrong with it. */
export function readFile(file: string, read = readRegular): Buffer {
  try {
    return read(file).bytes;
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** A workbook that was named on the command line. @throws UsageError as `readFile`. */
export async function readWorkbookFile(file: string, read = readRegular): Promise<WorkbookSnapshot> {
  return readWorkbookBytes(readFile(file, read), file);
}

/** What a file that was read holds. @throws UsageError as `readFile`. */
export async function readWorkbookBytes(bytes: Buffer, file: string): Promise<WorkbookSnapshot> {
  try {
    return await readXlsx(bytes, nodeUnzip);
  } catch (error) {
    throw unreadable(file, error);
  }
}

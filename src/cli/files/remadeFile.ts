import { createFileHost } from '../../host/file/fileHost';
import { writeXlsx } from '../../host/file/ooxml/write/writeWorkbook';
import type { Restored } from '../../restore/restoreWorkbook';
import type { WorkbookSnapshot } from '../../workbook/snapshot';

export interface RemadeFile {
  bytes: Uint8Array;
  /** The user's own sheets, which are kept. */
  otherSheets: string[];
}

/** The remade workbook as a file, including the user's own sheets if there are any. @param bytes the earlier file */
export async function remadeFile(
  bytes: Uint8Array,
  asRead: WorkbookSnapshot,
  { spec, replaceSheets }: Pick<Restored, 'spec' | 'replaceSheets'>,
): Promise<RemadeFile> {
  const otherSheets = asRead.sheets
    .filter(({ name }) => !replaceSheets.includes(name))
    .map(({ name }) => name);
  if (otherSheets.length === 0) return { bytes: await writeXlsx(spec), otherSheets };
  const host = createFileHost(bytes);
  await host.write(spec, { replaceSheets, asRead });
  return { bytes: await host.bytes(), otherSheets };
}

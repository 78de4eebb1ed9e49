import { bindWorkbook } from '../../entries/boundWorkbook';
import { carriedProgramme } from '../../entries/programmeFor';
import { readXlsx } from '../../host/file/ooxml/read/readWorkbook';
import type { Programme } from '../../programmes/programme';
import { isPlanWorkbook, readPlanWorkbook } from '../../workbook/plan/readPlanWorkbook';

/**
 * The plan in a file that is not bundled: a plan workbook, or any of our workbooks, which carry theirs. Null if there is
 * none in it, or one that cannot be used as it is.
 * @throws HostError for a file that cannot be read
 */
export async function planOfFile(bytes: Uint8Array): Promise<Programme | null> {
  const snapshot = await readXlsx(bytes);
  if (bindWorkbook(snapshot).identity) return carriedProgramme(snapshot);
  if (!isPlanWorkbook(snapshot)) return null;
  try {
    return readPlanWorkbook(snapshot);
  } catch {
    return null;
  }
}

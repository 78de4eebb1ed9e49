import { bindWorkbook } from '../../entries/boundWorkbook';
import { carriedProgramme } from '../../entries/programmeFor';
import { readXlsx } from '../../host/file/ooxml/read/readWorkbook';
import type { Programme } from '../../programmes/programme';
import { isPlanWorkbook } from '../../workbook/plan/planRecords';
import { readPlanWorkbook } from '../../workbook/plan/readPlanWorkbook';

/** Maximum size of a programme file: hundreds of times the longest plan. */
const MOST_BYTES = 20_000_000;
/** First byte of a JSON object; a workbook begins with a letter. */
const BRACE = 0x7b;
const BLANK = [0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf];

const isJson = (bytes: Uint8Array): boolean => bytes.find((byte) => !BLANK.includes(byte)) === BRACE;

async function inJson(bytes: Uint8Array): Promise<Programme | null> {
  if (bytes.length > MOST_BYTES) return null;
  const { loadProgramme } = await import('../../programmes/loadProgramme');
  try {
    return loadProgramme(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

/**
 * The plan in a file that is not bundled: a plan workbook, any of our workbooks, which carry theirs, or a programme as
 * JSON. Null if it has none, or one that cannot be used as it is.
 * @throws HostError for a file that cannot be read
 */
export async function planOfFile(bytes: Uint8Array): Promise<Programme | null> {
  if (isJson(bytes)) return inJson(bytes);
  const snapshot = await readXlsx(bytes);
  if (bindWorkbook(snapshot).identity) return carriedProgramme(snapshot);
  if (!isPlanWorkbook(snapshot)) return null;
  try {
    return readPlanWorkbook(snapshot);
  } catch {
    return null;
  }
}

import { readCarriedPlan } from '../../entries/readCarriedPlan';
import { readXlsx } from '../../host/file/ooxml/read/readWorkbook';
import { HostError } from '../../host/shared/hostError';
import type { ProgrammeLookUp } from '../../programmes/lookUp';
import { nodeUnzip } from '../nodeUnzip';
import { readPossiblyZipped } from './zippedFile';

/** Number of files examined before giving up on finding the intended plan. */
const LOOKED_AT = 5;

/**
 * The first workbook that carries a plan which is not bundled: that plan is used when none is named. Null if the first
 * of them that name a plan name a bundled one.
 */
export async function carriedPlanFile(
  files: readonly string[],
  known: ProgrammeLookUp,
): Promise<string | null> {
  for (const file of files.slice(0, LOOKED_AT)) {
    try {
      const carried = readCarriedPlan(await readXlsx(readPossiblyZipped(file).bytes, nodeUnzip));
      if (!carried || carried.planId === null || carried.file === null) continue;
      return known(carried.planId) === null && carried.isIntact ? file : null;
    } catch (error) {
      // Unreadable files are reported when all are read.
      if (!(error instanceof HostError)) continue;
    }
  }
  return null;
}

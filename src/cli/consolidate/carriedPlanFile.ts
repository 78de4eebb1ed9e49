import { readCarriedPlan } from '../../entries/readCarriedPlan';
import { readXlsx } from '../../host/file/ooxml/read/readWorkbook';
import { HostError } from '../../host/shared/hostError';
import type { ProgrammeLookUp } from '../../programmes/lookUp';
import { nodeUnzip } from '../nodeUnzip';
import { readPossiblyZipped } from './zippedFile';

/** Number of files examined before giving up on finding the intended plan. */
const LOOKED_AT = 5;

/**
 * The first workbook that carries a plan that is not bundled: it is used when no plan is named. Null if any of the
 * first files has a bundled plan, so that a stray file does not change the plan.
 */
export async function carriedPlanFile(
  files: readonly string[],
  known: ProgrammeLookUp,
): Promise<string | null> {
  let first: string | null = null;
  for (const file of files.slice(0, LOOKED_AT)) {
    try {
      const carried = readCarriedPlan(await readXlsx(readPossiblyZipped(file).bytes, nodeUnzip));
      if (!carried || carried.planId === null || carried.file === null) continue;
      if (known(carried.planId) !== null) return null;
      if (carried.isIntact) first ??= file;
    } catch (error) {
      // Unreadable files are reported when all are read.
      if (!(error instanceof HostError)) continue;
    }
  }
  return first;
}

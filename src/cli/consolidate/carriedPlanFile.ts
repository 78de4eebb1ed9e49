import { readCarriedPlan } from '../../entries/readCarriedPlan';
import { readXlsx } from '../../host/file/ooxml/read/readWorkbook';
import { HostError } from '../../host/shared/hostError';
import type { ProgrammeLookUp } from '../../programmes/lookUp';
import { nodeUnzip } from '../nodeUnzip';
import { readPossiblyZipped } from './zippedFile';

/** How many files are looked at before none of them is taken to say which plan is meant. */
const LOOKED_AT = 5;

/**
 * Of workbooks of a plan that is not bundled the first that carries it: it stands for the plan where none is named. Null where
 * the first of them that say are of a plan that we have.
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
      // What cannot be read is told of when all are read.
      if (!(error instanceof HostError)) continue;
    }
  }
  return null;
}

import type { ProgrammeLookUp } from '../programmes/lookUp';
import type { Programme } from '../programmes/programme';
import { planMark } from '../workbook/carried/carriedPlan';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { readCarriedPlan } from './readCarriedPlan';

/**
 * The programme a workbook carries; null if none, or if it is damaged. Its data is validated here; the validator is
 * loaded on demand.
 */
export async function carriedProgramme(snapshot: WorkbookSnapshot): Promise<Programme | null> {
  const carried = readCarriedPlan(snapshot);
  if (!carried || carried.file === null) return null;
  const { loadProgramme } = await import('../programmes/loadProgramme');
  try {
    return loadProgramme(carried.file);
  } catch {
    return null;
  }
}

/** The programme a workbook carries, if `known` lacks its plan or has a different text under the same id. */
export async function otherCarried(
  snapshot: WorkbookSnapshot,
  known: ProgrammeLookUp,
): Promise<Programme | null> {
  const carried = readCarriedPlan(snapshot);
  if (!carried) return null;
  const ours = carried.planId === null ? null : known(carried.planId);
  if (ours && planMark(ours) === carried.mark) return null;
  // A carried plan that was edited by hand is not used if the plan itself is available.
  if (ours && !carried.isIntact) return null;
  return carriedProgramme(snapshot);
}

/**
 * The programmes to validate a workbook with: `known` if it has the plan the workbook was made from, or a later
 * version; else what the workbook carries. A plan opened explicitly for it (`opened`) always wins.
 */
export async function programmesFor(
  snapshot: WorkbookSnapshot,
  known: ProgrammeLookUp,
  opened: Programme | null = null,
): Promise<ProgrammeLookUp> {
  if (opened && readCarriedPlan(snapshot)?.planId === opened.plan.id) return known;
  const other = await otherCarried(snapshot, known);
  const ours = other && known(other.plan.id);
  if (!other || (ours && ours.plan.version > other.plan.version)) return known;
  return (planId) => (planId === other.plan.id ? other : known(planId));
}

/**
 * The programme whose rows a workbook has: the one it carries if that differs from `known` and was not edited by hand,
 * else the known one of its plan. Null if there is neither.
 */
export async function programmeMadeFrom(
  snapshot: WorkbookSnapshot,
  planId: string,
  known: ProgrammeLookUp,
): Promise<Programme | null> {
  const other = await otherCarried(snapshot, known);
  return other?.plan.id === planId ? other : known(planId);
}

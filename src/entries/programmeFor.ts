import type { ProgrammeLookUp } from '../programmes/lookUp';
import type { Programme } from '../programmes/programme';
import { planMark } from '../workbook/carried/carriedPlan';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { readCarriedPlan } from './readCarriedPlan';

/**
 * The programme that a workbook carries; null where it carries none, or one that is damaged. Its data is held to the schema
 * here, whose checker is loaded for that alone.
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

/** The programme that a workbook carries where `known` has no such plan, or has another text of it under the same id. */
export async function otherCarried(
  snapshot: WorkbookSnapshot,
  known: ProgrammeLookUp,
): Promise<Programme | null> {
  const carried = readCarriedPlan(snapshot);
  if (!carried) return null;
  const ours = carried.planId === null ? null : known(carried.planId);
  if (ours && planMark(ours) === carried.mark) return null;
  // What was changed by hand judges nothing where the plan itself is at hand.
  if (ours && !carried.isIntact) return null;
  return carriedProgramme(snapshot);
}

/**
 * What a workbook is judged by: `known` where it has the plan as the workbook was made from it, or a later version; else what
 * the workbook carries. A plan that was opened for it (`opened`) judges whatever it carries.
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

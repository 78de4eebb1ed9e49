import { vietnamese } from '../messages/vietnamese';
import { parsePlanFile, PlanDataError } from '../plan/loadPlan';
import type { Plan } from '../plan/plan';
import { planById, PLAN_IDS } from '../plan/plans';
import { readRegular } from './files/regularFile';
import { UsageError } from './usageError';
import { whyUnreadable } from './whyUnreadable';

/** A bundled plan by id, a plan file by path; without either the newest bundled one. @throws UsageError */
export function choosePlan(idOrFile: string | undefined): Plan {
  const bundled = planById(idOrFile ?? PLAN_IDS[PLAN_IDS.length - 1] ?? '');
  if (bundled) return bundled;
  try {
    return parsePlanFile(JSON.parse(readRegular(idOrFile ?? '').bytes.toString('utf8')));
  } catch (error) {
    const details = error instanceof PlanDataError ? error.message : whyUnreadable(error);
    throw new UsageError(vietnamese('cli.planUnreadable', { plan: idOrFile ?? '', details }));
  }
}

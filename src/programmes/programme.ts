import type { Catalogue } from '../agency/catalogue';
import type { PeriodDefinition } from '../period/periodSchema';
import type { Plan, PlanHead } from '../plan/plan';

/**
 * All that differs between one province's year and another's: what is asked, of whom, and when it is told. Plain data, so
 * that it can come out of a workbook and travel in one.
 */
export interface Programme {
  /** ASCII, `bac-giang-2024`. */
  id: string;
  plan: Plan;
  catalogue: Catalogue;
  periods: readonly PeriodDefinition[];
}

/** A programme without what its plan asks for, which is large: enough for a form to choose agency and period in. */
export type ProgrammeOutline = Omit<Programme, 'plan'> & { plan: PlanHead };

import type { Catalogue } from '../agency/catalogue';
import type { PeriodDefinition } from '../period/periodSchema';
import type { PlanCalendar } from '../deadline/planCalendar';
import type { Plan, PlanHead } from '../plan/plan';
import { toSerial, type IsoDate } from '../text/calendar';

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
  /** Public holidays, which are no working days; none where they are not known. */
  holidays: readonly IsoDate[];
}

/** A programme without what its plan asks for, which is large: enough for a form to choose agency and period in. */
export type ProgrammeOutline = Omit<Programme, 'plan'> & { plan: PlanHead };

/** The days that formulas of a programme's workbooks know. */
export const calendarOf = ({ plan, holidays }: ProgrammeOutline): PlanCalendar => ({
  year: plan.year,
  holidays: holidays.map(toSerial),
});

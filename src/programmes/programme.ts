import type { Catalogue } from '../agency/catalogue';
import type { Criterion } from './criterion';
import type { PeriodDefinition } from '../period/periodSchema';
import type { PlanCalendar, RiskRule } from '../deadline/planCalendar';
import type { Plan, PlanHead } from '../plan/plan';
import { toSerial, type IsoDate } from '../text/calendar';

/**
 * Everything that differs between provinces and years: what is required, of whom, and when it is reported. Plain data,
 * so it can be read from a workbook and carried in one.
 */
export interface Programme {
  /** ASCII, `bac-giang-2024`. */
  id: string;
  plan: Plan;
  catalogue: Catalogue;
  periods: readonly PeriodDefinition[];
  /** Public holidays, which are not working days; empty if unknown. */
  holidays: readonly IsoDate[];
  /** Who announced them, or that nobody has yet; omitted if unknown. */
  holidaySource?: string | undefined;
  /** When an unfinished task is at risk of being late; omitted if the usual rule applies. */
  risk?: RiskRule | undefined;
  /** Criteria of the yearly self-scoring; omitted unless the office maps tasks to them. */
  criteria?: readonly Criterion[] | undefined;
}

/** A programme without its plan's contents, which are large: enough for a form to choose agency and period. */
export type ProgrammeOutline = Omit<Programme, 'plan'> & { plan: PlanHead };

/** The calendar that formulas of a programme's workbooks use. */
export const calendarOf = ({ plan, holidays, risk }: ProgrammeOutline): PlanCalendar => ({
  year: plan.year,
  holidays: holidays.map(toSerial),
  ...(risk ? { risk } : {}),
});

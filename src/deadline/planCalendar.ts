/** When an unfinished task is at risk of being late. */
export interface RiskRule {
  /** Days before it is due, inclusive. */
  days: number;
  /** Only while less than this is done, in percent (a blank counts as 0); null if the days alone decide. */
  percentBelow: number | null;
}

/** The rule of a programme that gives none. */
export const USUAL_RISK: RiskRule = { days: 15, percentBelow: null };

/** A plan's calendar: only dates near its year count as dates, and its public holidays are not working days. */
export interface PlanCalendar {
  year: number;
  /** Excel serials. */
  holidays: readonly number[];
  /** `USUAL_RISK` if absent. */
  risk?: RiskRule;
}

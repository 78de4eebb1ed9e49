/** A plan's calendar: only dates near its year count as dates, and its public holidays are not working days. */
export interface PlanCalendar {
  year: number;
  /** Excel serials. */
  holidays: readonly number[];
}

/** Which days a plan knows: dates near its year only are dates, and nobody works on its public holidays. */
export interface PlanCalendar {
  year: number;
  /** Serials. */
  holidays: readonly number[];
}

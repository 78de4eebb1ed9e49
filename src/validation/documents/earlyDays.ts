/**
 * Days before the province's plan was issued in which an agency may already have issued its own for the same year: both
 * are prepared at the turn of the year, from one draft.
 */
export const EARLY_DAYS = 31;

/**
 * Days before the province's plan was issued within which an agency may already have issued its own for the same year:
 * both are prepared around the turn of the year, from the same draft.
 */
export const EARLY_DAYS = 31;

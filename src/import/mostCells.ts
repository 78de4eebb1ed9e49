/**
 * More cells (rows × columns) than any plan, appendix or tracker has: a larger sheet is read only up to here, and larger
 * text is not a table (running text with commas can look far larger).
 */
export const MOST_CELLS = 2_000_000;

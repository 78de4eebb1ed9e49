/**
 * Percentage done of the tasks that could be done; tasks that did not arise are excluded.
 * @param silent tasks nobody reported on: they count as not done, but if all others did not arise, nothing is known
 * @returns null if no task remains, or nothing is known about those that do
 */
export const doneRate = (done: number, owed: number, notArisen: number, silent: number): number | null =>
  owed - notArisen - silent > 0 ? (done / (owed - notArisen)) * 100 : null;

/** The same as a formula over cells or expressions for the counts. */
export const doneRateFormula = (done: string, owed: string, notArisen: string, silent: string): string =>
  `IF(${owed}-${notArisen}-(${silent})>0,${done}/(${owed}-${notArisen})*100,"")`;

/** Percentage done of the tasks that could be done; tasks that did not arise are excluded. Null if none remain. */
export const doneRate = (done: number, owed: number, notArisen: number): number | null =>
  owed - notArisen > 0 ? (done / (owed - notArisen)) * 100 : null;

/** The same as a formula over cells or expressions for the counts. */
export const doneRateFormula = (done: string, owed: string, notArisen: string): string =>
  `IF(${owed}-${notArisen}>0,${done}/(${owed}-${notArisen})*100,"")`;

/** Done among those that could be done, in percent: tasks that did not arise are left out. Null where none is left. */
export const doneRate = (done: number, owed: number, notArisen: number): number | null =>
  owed - notArisen > 0 ? (done / (owed - notArisen)) * 100 : null;

/** The same as a formula over the cells, or expressions, that give the counts. */
export const doneRateFormula = (done: string, owed: string, notArisen: string): string =>
  `IF(${owed}-${notArisen}>0,${done}/(${owed}-${notArisen})*100,"")`;

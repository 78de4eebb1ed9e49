/** How the attained value and the threshold are compared. */
export type Comparison = '>' | '>=' | '<' | '<=';

/** As displayed in workbooks and on screen. */
export const SIGNS: Readonly<Record<Comparison, string>> = { '>': '>', '>=': '≥', '<': '<', '<=': '≤' };

export const COMPARE: Readonly<Record<Comparison, (attained: number, required: number) => boolean>> = {
  '>': (attained, required) => attained > required,
  '>=': (attained, required) => attained >= required,
  '<': (attained, required) => attained < required,
  '<=': (attained, required) => attained <= required,
};

/** The comparison written in a cell, `≤` or `<=`; null if there is none. */
export const comparisonIn = (text: string): Comparison | null =>
  (Object.keys(SIGNS) as Comparison[]).find((each) => text === each || text === SIGNS[each]) ?? null;

/** Tells the rows of the plan's body from those of its appendix, whose numbers begin anew: `P.IV.1.1.a`, `IV.1.1.HD1`. */
const BODY_PREFIX = 'P.';

/** Code of a row of the plan's body, from its place there: `IV.1.1.a`. */
export const bodyCode = (place: string): string => `${BODY_PREFIX}${place}`;

/** Whether a code is of a row of the plan's body. */
export const isBodyCode = (code: string): boolean => code.startsWith(BODY_PREFIX);

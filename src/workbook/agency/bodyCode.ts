/**
 * Distinguishes rows of the plan's body from those of its appendix, which is numbered separately: `P.IV.1.1.a`,
 * `IV.1.1.HD1`.
 */
const BODY_PREFIX = 'P.';

/** Code of a body row, from its location in the plan: `IV.1.1.a`. */
export const bodyCode = (place: string): string => `${BODY_PREFIX}${place}`;

/** Whether a code belongs to the plan's body. */
export const isBodyCode = (code: string): boolean => code.startsWith(BODY_PREFIX);

/** Document-number symbol shared by all people's committees, and how their names begin. */
export const COMMITTEE = 'UBND';

/** The unit of a people's committee, “xã Tân Mỹ” of “UBND xã Tân Mỹ”; null for any other agency. */
export const committeeUnit = (name: string): string | null =>
  name.startsWith(`${COMMITTEE} `) ? name.slice(COMMITTEE.length + 1) : null;

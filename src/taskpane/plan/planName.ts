import type { Messages } from '../../messages/catalogue';
import type { ProgrammeOutline } from '../../programmes/programme';

/** A plan's name in lists and notices: number, province, year. */
export const planName = (messages: Messages, { number, province, year }: ProgrammeOutline['plan']): string =>
  messages('make.planName', { number, province, year: String(year) });

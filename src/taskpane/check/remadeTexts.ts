import type { Messages } from '../../messages/catalogue';
import type { Restored } from '../../restore/restoreWorkbook';

/** Maximum number of codes listed. */
const MOST_CODES = 8;

/** Row codes, shortened to the first ones. */
export const listedCodes = (codes: readonly string[]): string =>
  [...codes.slice(0, MOST_CODES), ...(codes.length > MOST_CODES ? ['…'] : [])].join('; ');

/** How many cells of the user's own come along, and on which sheets. */
export const broughtOverText = (messages: Messages, broughtOver: Restored['broughtOver']): string =>
  messages('restore.broughtOver', {
    count: broughtOver.length,
    sheets: [...new Set(broughtOver.map(({ sheet }) => sheet))].join(', '),
  });

import { renewable } from '../app/renewable';
import { withMessages } from '../app/withMessages';

/** The view of a checked workbook, in its own script: not needed until one is checked. */
export const CheckedWorkbook = renewable(async () => ({
  default: (await withMessages(import('./CheckedWorkbook'), 'checked', 'planItem', 'template', 'tracker'))
    .CheckedWorkbook,
}));

import { renewable } from '../app/renewable';

/** Making the next period's workbook from this one, in its own script: used once a period. */
export const NextPeriodView = renewable(async () => ({
  default: (await import('./NextPeriodView')).NextPeriodView,
}));

import { renewable } from '../app/renewable';

/** The next period's workbook from this one, with a script of its own: asked for once a period. */
export const NextPeriodView = renewable(async () => ({
  default: (await import('./NextPeriodView')).NextPeriodView,
}));

import { renewable } from '../app/renewable';

/** Remaking the workbook around its entries, in its own script: rarely needed. */
export const RestoreView = renewable(async () => ({ default: (await import('./RestoreView')).RestoreView }));

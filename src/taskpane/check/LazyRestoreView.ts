import { renewable } from '../app/renewable';

/** Making the workbook again around its entries, with a script of its own: few need it. */
export const RestoreView = renewable(async () => ({ default: (await import('./RestoreView')).RestoreView }));

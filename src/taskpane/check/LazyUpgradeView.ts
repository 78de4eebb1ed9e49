import { renewable } from '../app/renewable';

/** Moving the workbook to a reissued plan, in its own script: used once or twice a year. */
export const UpgradeView = renewable(async () => ({ default: (await import('./UpgradeView')).UpgradeView }));

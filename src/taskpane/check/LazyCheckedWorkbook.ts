import { needMessages } from '../../messages/load';
import { renewable } from '../app/renewable';

/** The view of a checked workbook, in its own script: not needed until one is checked. */
export const CheckedWorkbook = renewable(async () => {
  const [view] = await Promise.all([
    import('./CheckedWorkbook'),
    needMessages('checked'),
    needMessages('planItem'),
    needMessages('tracker'),
  ]);
  return { default: view.CheckedWorkbook };
});

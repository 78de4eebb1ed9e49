import { needMessages } from '../../messages/load';
import { renewable } from '../app/renewable';

/** What is shown of a checked workbook, with a script of its own: nobody needs it before a workbook is checked. */
export const CheckedWorkbook = renewable(async () => {
  const [view] = await Promise.all([
    import('./CheckedWorkbook'),
    needMessages('checked'),
    needMessages('planItem'),
    needMessages('tracker'),
  ]);
  return { default: view.CheckedWorkbook };
});

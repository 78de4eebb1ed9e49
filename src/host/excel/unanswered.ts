import { HostError } from '../shared/hostError';
import type { Run } from './run';

/** Whether the workbook responds: one sync, which waits for the user to leave a cell. */
export const answers = (run: Run): Promise<boolean> =>
  run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.load({ id: true });
    await context.sync();
  }).then(
    () => true,
    () => false,
  );

/** Returns `otherwise`, unless the workbook does not respond: then the outcome of the write is unknown. */
export const unlessUnanswered = async (run: Run, otherwise: HostError): Promise<HostError> =>
  (await answers(run)) ? otherwise : new HostError('unanswered', {}, otherwise.details);

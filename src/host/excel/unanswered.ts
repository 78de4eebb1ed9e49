import { HostError } from '../shared/hostError';
import type { Run } from './run';

/** Whether the workbook answers now: one sync, which waits for the user to leave a cell. */
export const answers = (run: Run): Promise<boolean> =>
  run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.load({ id: true });
    await context.sync();
  }).then(
    () => true,
    () => false,
  );

/** `otherwise`, unless the workbook does not answer: then nobody knows what became of the write. */
export const unlessUnanswered = async (run: Run, otherwise: HostError): Promise<HostError> =>
  (await answers(run)) ? otherwise : new HostError('unanswered', {}, otherwise.details);

import { HostError } from '../../shared/hostError';
import { describe } from '../officeErrors';
import type { Unfinished } from '../unfinished';

/**
 * Undoes what a failure has left in a sheet. If that fails too, it is retried before any other work.
 * @throws HostError `rollbackFailed`
 */
export async function undoOrLeave(
  undo: () => Promise<void>,
  cause: unknown,
  sheet: string,
  unfinished: Unfinished,
): Promise<void> {
  try {
    await undo();
  } catch (error) {
    const unrestored = new HostError(
      'rollbackFailed',
      { names: sheet },
      `${describe(cause)}; then ${describe(error)}`,
    );
    unfinished.leave(undo, async () => unrestored);
    throw unrestored;
  }
}

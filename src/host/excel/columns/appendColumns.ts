import { appendedArea, type AppendedColumns } from '../../../workbook/appendedColumns';
import { rangeAddress } from '../../../workbook/address';
import type { CellScalar } from '../../../workbook/spec';
import type { AppendOptions } from '../../shared/columnsHost';
import { columnsFrom1904 } from '../../shared/dateSystem';
import { HostError } from '../../shared/hostError';
import type { DateSystem } from '../dateSystem';
import { describe, toHostError } from '../officeErrors';
import { localAddress } from '../rangeAddresses';
import type { Run } from '../run';
import { runSteps } from '../steps';
import { suspend } from '../support';
import type { Unfinished } from '../unfinished';
import { writeSteps } from './columnSteps';
import { askExpected, changed, firstCellOf, otherThan } from './expectedCells';
import { look, type Looked } from './lookAtColumns';
import { removeOurs, type Typed } from './removeOurs';

/**
 * Two or three syncs, however many rows: one to look (two if the sheet has conditional formats), one to write. Each
 * column takes a single R1C1 formula for all its rows. The request that writes also returns what the columns and the
 * expected cells held before; if that differs from what was seen, the columns are removed again and anything typed
 * there is restored.
 * @throws HostError
 */
export async function appendColumns(
  run: Run,
  laidOut: AppendedColumns,
  { expected = [], replaced = null }: AppendOptions,
  days: DateSystem,
  unfinished: Unfinished,
): Promise<void> {
  const added = days.from1904 ? columnsFrom1904(laidOut) : laidOut;
  let looked: Looked | null = null;
  let typed: Typed | null = null;
  const area = appendedArea(added);
  try {
    await run(async (context) => {
      const seen = await look(context, added, replaced, expected);
      const sheet = () => context.workbook.worksheets.getItem(seen.sheetId);
      looked = seen;
      suspend(context);
      const guard = askExpected(sheet(), expected);
      const before = sheet().getRange(rangeAddress(area)).getUsedRangeOrNullObject(true);
      if (!replaced) before.load({ address: true, formulas: true });
      await runSteps(writeSteps(sheet, added, replaced, seen), async () => {
        await context.sync();
        suspend(context);
      });
      await context.sync();
      const other = otherThan(guard);
      if (!replaced && !before.isNullObject)
        typed = { address: localAddress(before.address), formulas: before.formulas as CellScalar[][] };
      const [first] = typed ? [firstCellOf(typed.address)] : [other];
      if (first !== null && first !== undefined) throw changed(added.sheet, first);
    });
  } catch (error) {
    if (looked === null) throw toHostError(error);
    const failure = toHostError(error);
    const undo = () => removeOurs(run, looked as Looked, added, typed);
    try {
      // The replaced columns are recomputed on the next click; no cells of the user's were among them.
      if (!replaced) await undo();
    } catch (second) {
      const unrestored = new HostError(
        'rollbackFailed',
        { names: added.sheet },
        `${describe(error)}; then ${describe(second)}`,
      );
      unfinished.leave(undo, async () => unrestored);
      throw unrestored;
    }
    throw failure;
  }
}

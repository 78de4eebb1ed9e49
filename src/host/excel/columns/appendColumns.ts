import { appendedArea, type AppendedColumns } from '../../../workbook/appendedColumns';
import { boundsOf, rangeAddress } from '../../../workbook/address';
import type { CellScalar } from '../../../workbook/spec';
import type { AppendOptions, ColumnsPlace } from '../../shared/columnsHost';
import { columnsFrom1904 } from '../../shared/dateSystem';
import type { DateSystem } from '../dateSystem';
import { toHostError } from '../officeErrors';
import { localAddress } from '../rangeAddresses';
import type { Run } from '../run';
import { runSteps } from '../steps';
import { suspend } from '../support';
import { isEmpty } from './areaSight';
import { constantsOf } from './columnShapes';
import { writeSteps } from './columnSteps';
import { askExpected, changed, otherThan } from './expectedCells';
import { look, type Looked } from './lookAtColumns';
import { replacing, type ReplacingAids } from './replacing';
import { contentsOf, removeOurs, type TypedCell } from './removeOurs';
import { undoOrLeave } from './undoOrLeave';

/**
 * Two or three syncs, however many rows: one to look (two if the sheet has conditional formats), one to write. Each
 * column takes a single R1C1 formula for all its rows. The request that writes also returns what the columns and the
 * expected cells held before; if that differs from what was seen, the columns are removed again, or get back what they
 * held, and anything typed there stays.
 * @throws HostError
 */
export function appendColumns(
  run: Run,
  laidOut: AppendedColumns,
  options: AppendOptions,
  days: DateSystem,
  aids: ReplacingAids,
): Promise<void> {
  const added = days.from1904 ? columnsFrom1904(laidOut) : laidOut;
  return options.replaced
    ? renew(run, added, { ...options, replaced: options.replaced }, aids)
    : add(run, added, options, aids);
}

/** Writes the columns in place of earlier ones of ours. */
function renew(
  run: Run,
  added: AppendedColumns,
  { expected = [], replaced }: AppendOptions & { replaced: ColumnsPlace },
  aids: ReplacingAids,
): Promise<void> {
  return replacing(
    run,
    { sheet: added.sheet, ...aids, isOurs: constantsOf(added) },
    async (context, note) => {
      const seen = await look(context, added, replaced, expected);
      const sheet = () => context.workbook.worksheets.getItem(seen.sheetId);
      const before = note(seen, sheet());
      suspend(context);
      const guard = askExpected(sheet(), expected);
      await runSteps(writeSteps(sheet, added, replaced, seen), async () => {
        await context.sync();
        suspend(context);
      });
      await context.sync();
      const other = before(otherThan(guard));
      if (other !== null) throw changed(added.sheet, other);
    },
  );
}

async function add(
  run: Run,
  added: AppendedColumns,
  { expected = [] }: AppendOptions,
  { unfinished, edits }: ReplacingAids,
): Promise<void> {
  let looked: Looked | null = null;
  let typed: TypedCell[] | null = null;
  let since = edits.position();
  const area = appendedArea(added);
  try {
    await run(async (context) => {
      since = edits.position();
      const seen = await look(context, added, null, expected);
      const sheet = () => context.workbook.worksheets.getItem(seen.sheetId);
      looked = seen;
      suspend(context);
      const guard = askExpected(sheet(), expected);
      const before = sheet().getRange(rangeAddress(area)).getUsedRangeOrNullObject(true);
      before.load({ address: true, formulas: true });
      await runSteps(writeSteps(sheet, added, null, seen), async () => {
        await context.sync();
        suspend(context);
      });
      await context.sync();
      const other = otherThan(guard);
      if (!before.isNullObject)
        typed = contentsOf(localAddress(before.address), before.formulas as CellScalar[][]);
      const first = typed?.[0]?.cell ?? other;
      if (first !== null) throw changed(added.sheet, first);
    });
  } catch (error) {
    if (looked === null) throw toHostError(error);
    const { sheetId } = looked as Looked;
    const isOurs = constantsOf(added);
    const whole = rangeAddress(area);
    const isWithin = (cell: string) => rangeAddress(boundsOf([whole, cell])) === whole;
    // The response that would say what was there can be lost; the events of what was typed have it.
    const noticed = edits
      .since(since, sheetId)
      .filter(({ cell, after }) => isWithin(cell) && !isEmpty(after) && !isOurs(after))
      .map(({ cell, after }): TypedCell => ({ cell, content: after }));
    const undo = () => removeOurs(run, looked as Looked, added, typed ?? noticed);
    await undoOrLeave(undo, error, added.sheet, unfinished);
    throw toHostError(error);
  }
}

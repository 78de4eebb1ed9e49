import { parseRange } from '../../../workbook/address';
import type { RowSpan } from '../../shared/columnsHost';
import { localAddress } from '../rangeAddresses';
import type { Run } from '../run';

/** Room for borders drawn beyond the last column. */
const MOST_EMPTY_COLUMNS = 30;

/**
 * One sync. Null if formats reach so far to the right that columns behind them would not be found.
 * @throws HostError
 */
export async function firstFreeColumn(
  run: Run,
  sheet: string,
  { from, to }: RowSpan,
): Promise<number | null> {
  return run(async (context) => {
    const rows = context.workbook.worksheets.getItem(sheet).getRange(`${from + 1}:${to + 1}`);
    const [filled, formatted] = [true, false].map((valuesOnly) => {
      const used = rows.getUsedRangeOrNullObject(valuesOnly);
      used.load({ address: true });
      return used;
    });
    await context.sync();
    const rightOf = (used: Excel.Range | undefined): number =>
      !used || used.isNullObject ? -1 : parseRange(localAddress(used.address)).right;
    const [valued, right] = [rightOf(filled), rightOf(formatted)];
    return right - valued > MOST_EMPTY_COLUMNS ? null : right + 1;
  });
}

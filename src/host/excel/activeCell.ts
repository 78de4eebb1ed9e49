import type { CellPlace } from '../shared/host';
import { firstCell } from './firstCell';
import type { Run } from './run';

/** The active cell; there is exactly one even if several areas, or a chart, are selected. One sync. */
export function activeCell(run: Run): Promise<CellPlace> {
  return run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load({ address: true, worksheet: { name: true } });
    await context.sync();
    return { sheet: cell.worksheet.name, cell: firstCell(cell.address) };
  });
}

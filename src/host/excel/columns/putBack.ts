import type { CellScalar } from '../../../workbook/spec';
import { sameName } from '../../shared/names';
import type { Run } from '../run';
import { changesTooFast, MOST_ROUNDS } from '../typingMeanwhile';
import {
  askAreas,
  firstDifference,
  isEmpty,
  isFormula,
  overlaid,
  putArea,
  type AreaSight,
} from './areaSight';

/**
 * Gives areas back what they held, columns of a table that are gone included. Cells in which somebody has typed since
 * we wrote stay as typed, also if that happens while this runs.
 * @param isOurs whether we put this constant there
 * @throws Error if cells change faster than they can be put back
 */
export async function putBack(
  run: Run,
  sheetId: string,
  before: readonly AreaSight[],
  isOurs: (content: CellScalar) => boolean,
): Promise<void> {
  await run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    await addMissing(context, before);
    const areas = before.map(({ area }) => area);
    const first = askAreas(sheet, areas);
    await context.sync();
    let seen = first();
    let wanted = overlaid(
      before,
      seen,
      (content) => !isEmpty(content) && !isFormula(content) && !isOurs(content),
    );
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const found = askAreas(sheet, areas);
      for (const area of wanted) putArea(sheet, area);
      const left = askAreas(sheet, areas);
      await context.sync();
      const [overwritten, earlier] = [found(), seen];
      if (firstDifference(overwritten, earlier) === null) return;
      wanted = overlaid(
        wanted,
        overwritten,
        (content, { index, row, column }) => content !== earlier[index]?.formulas[row]?.[column],
      );
      seen = left();
    }
    throw changesTooFast();
  });
}

/** Columns of a table that we have deleted come back at its end, still empty. */
async function addMissing(context: Excel.RequestContext, before: readonly AreaSight[]): Promise<void> {
  const ofTable = before.filter(({ area }) => area.column !== null);
  const [{ area }] = ofTable.length > 0 ? (ofTable as [AreaSight]) : [{ area: null }];
  if (!area?.column) return;
  const { columns } = context.workbook.tables.getItem(area.column.table);
  columns.load({ name: true });
  await context.sync();
  for (const { area: missing } of ofTable) {
    const name = missing.column?.name ?? '';
    if (!columns.items.some((column) => sameName(column.name) === sameName(name)))
      columns.add(undefined, undefined, name);
  }
}

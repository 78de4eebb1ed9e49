import { appendedArea, type AppendedColumns } from '../../../workbook/appendedColumns';
import { cellAddress, parseRange } from '../../../workbook/address';
import type { CellScalar } from '../../../workbook/spec';
import { sameName } from '../../shared/names';
import type { Run } from '../run';
import { changesTooFast, MOST_ROUNDS } from '../typingMeanwhile';
import { toInput } from '../cellInput';
import { rangeAt } from '../support';
import { askAreas, firstDifference, inSheet, isEmpty, isFormula, type AreaSight } from './areaSight';
import { deleteColumns, emptied } from './clearColumns';
import { constantsOf } from './columnShapes';
import type { Looked } from './lookAtColumns';
import { askFormats, deleteFormats, ourFormats } from './ownFormats';
import { askTypingRules, clearTypingRules, rulesOf } from './typingRules';

/** What somebody typed where the columns were being written. */
export interface TypedCell {
  /** A1 */
  cell: string;
  content: CellScalar;
}

/**
 * After a failure halfway: removes whatever we have written, and nothing that somebody typed there, whether before our
 * write (`typed`), since, or while this runs.
 * @throws Error if cells change faster than they can be put back
 */
export async function removeOurs(
  run: Run,
  looked: Looked,
  added: AppendedColumns,
  typed: readonly TypedCell[],
): Promise<void> {
  const area = appendedArea(added);
  const areas = [inSheet(area)];
  const isOurs = constantsOf(added);
  await run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(looked.sheetId);
    const formats = askFormats(sheet);
    const columns = added.table && context.workbook.tables.getItem(added.table.name).columns;
    columns?.load({ name: true });
    const rules = askTypingRules(sheet, rulesOf(added));
    const held = askAreas(sheet, areas);
    await context.sync();
    let seen = held();
    // Headers are written before anything below them: without one, nothing there is ours.
    const isThere = added.columns.some(({ header }) => seen[0]?.formulas[0]?.includes(header));
    let theirs = [...typed, ...typedIn(seen, (content) => !isOurs(content))];
    deleteFormats(sheet, await ourFormats(context, formats));
    clearTypingRules(sheet, rules());
    if (!isThere) return context.sync();
    const made = (columns?.items ?? [])
      .map(({ name }) => name)
      .filter((name) => !looked.columns.some((before) => sameName(before) === sameName(name)));
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const before = askAreas(sheet, areas);
      if (added.table && round === 0) {
        emptied(sheet, { ...area, left: added.right + 1 }, looked.looks);
        deleteColumns(context, added.table.name, made);
      }
      // It was free; of a table it now holds what was written below its last row, if that was deleted meanwhile.
      emptied(sheet, area, looked.looks);
      for (const { cell, content } of theirs)
        rangeAt(sheet, cell).formulas = [[isFormula(content) ? content : toInput(content)]];
      for (const column of looked.looks.standard)
        rangeAt(sheet, cellAddress(0, column)).format.useStandardWidth = true;
      const left = askAreas(sheet, areas);
      await context.sync();
      const [overwritten, earlier] = [before(), seen];
      if (firstDifference(overwritten, earlier) === null) return;
      const since = typedIn(
        overwritten,
        (content, at) => content !== earlier[0]?.formulas[at.row]?.[at.column],
      );
      theirs = [...theirs, ...since];
      seen = left();
    }
    throw changesTooFast();
  });
}

/** The cells of a range that hold something. */
export function contentsOf(address: string, formulas: readonly (readonly CellScalar[])[]): TypedCell[] {
  const { top, left } = parseRange(address);
  return formulas.flatMap((cells, row) =>
    cells.flatMap((content, column) =>
      isEmpty(content) ? [] : [{ cell: cellAddress(top + row, left + column), content }],
    ),
  );
}

const typedIn = (
  [sight]: readonly AreaSight[],
  isTheirs: (content: CellScalar, at: { row: number; column: number }) => boolean,
): TypedCell[] =>
  (sight?.formulas ?? []).flatMap((cells, row) =>
    cells.flatMap((content, column) => {
      const isTyped = !isEmpty(content) && !isFormula(content) && isTheirs(content, { row, column });
      const { top = 0, left = 0 } = sight?.area.range ?? {};
      return isTyped ? [{ cell: cellAddress(top + row, left + column), content }] : [];
    }),
  );

import { appendedArea, type AppendedColumns } from '../../../workbook/appendedColumns';
import { parseRange, rangeAddress } from '../../../workbook/address';
import type { ColumnsPlace } from '../../shared/columnsHost';
import { sameName } from '../../shared/names';
import { unionAddresses } from '../runs';
import { CALL_BYTES, step, type Step } from '../steps';
import { rangeAt, rangesAt } from '../support';
import { clearBeside, deleteColumns, emptied, GENERAL } from './clearColumns';
import { shapesOf } from './columnShapes';
import type { Looked } from './lookAtColumns';
import { deleteFormats } from './ownFormats';
import { widen } from './standardWidths';
import { addTypingRules, clearTypingRules } from './typingRules';

/** Writes the columns in place of those they replace, in steps that fit a request. */
export function* writeSteps(
  sheet: () => Excel.Worksheet,
  added: AppendedColumns,
  replaced: ColumnsPlace | null,
  { formats, columns, looks, rules }: Looked,
): Generator<Step> {
  const { cells, left, right, table } = added;
  const area = appendedArea(added);
  yield step(2 * formats.length, () => deleteFormats(sheet(), formats));
  yield step(2 * rules.length, () => clearTypingRules(sheet(), rules));
  const isSamePlace =
    replaced !== null && replaced.left === left && replaced.right === right && !!replaced.table === !!table;
  if (replaced)
    yield step(8, () => {
      clearBeside(
        sheet(),
        replaced,
        looks,
        replaced.table === null || isSamePlace ? 0 : replaced.headers.length,
      );
      if (replaced.table !== null && !isSamePlace) {
        deleteColumns(sheet().context as Excel.RequestContext, replaced.table, replaced.headers);
      } else if (replaced.table === null) {
        const { headerRow, lastRow } = replaced;
        const place = { top: headerRow, bottom: lastRow, left: replaced.left, right: replaced.right };
        emptied(sheet(), place, looks);
      }
    });
  const remaining = isSamePlace ? columns : columns.filter((name) => !replaced?.headers.includes(name));
  const missing = table?.columns.filter(
    ({ name }) => !remaining.some((one) => sameName(one) === sameName(name)),
  );
  if (table && missing)
    yield step(2 * missing.length, () => {
      const made = (sheet().context as Excel.RequestContext).workbook.tables.getItem(table.name).columns;
      for (const { name } of missing) made.add(undefined, undefined, name);
    });
  yield step(2, () => {
    // A text-formatted cell would store a formula as text; a new table column inherits the format of its neighbour.
    rangeAt(sheet(), rangeAddress({ ...area, right })).numberFormat = GENERAL as unknown as string[][];
  });
  for (const { cell, value, format, formula } of cells) {
    const place = parseRange(cell);
    if (formula !== undefined || (table && place.left <= right)) continue;
    yield step(
      2,
      () => {
        const range = rangeAt(sheet(), cell);
        range.numberFormat = [[format ?? GENERAL]];
        range.values = [[value]];
      },
      value,
    );
  }
  const { runs, gaps } = shapesOf(added);
  for (const { range, formula } of runs)
    yield step(
      1,
      () => {
        rangeAt(sheet(), rangeAddress(range)).formulasR1C1 = `=${formula}` as unknown as string[][];
      },
      formula,
    );
  const numberFormats = new Map(
    cells.flatMap(({ cell, formula, format }): [number, string][] =>
      formula !== undefined && format !== undefined ? [[parseRange(cell).left, format]] : [],
    ),
  );
  for (const [column, format] of numberFormats)
    yield step(1, () => {
      const body = { top: area.top + 1, bottom: area.bottom, left: column, right: column };
      rangeAt(sheet(), rangeAddress(body)).numberFormat = format as unknown as string[][];
    });
  for (const address of unionAddresses(gaps))
    yield { bytes: 2 * CALL_BYTES, run: () => rangesAt(sheet(), address).clear('Contents') };
  yield* addTypingRules(sheet, added);
  yield step(15, () => widen(sheet(), added, looks));
  // Each new format is put first, so ours are added in reverse order.
  for (const { range, formula, fill } of [...added.conditionalFormats].reverse())
    yield step(
      6,
      () => {
        const made = rangeAt(sheet(), range).conditionalFormats.add('Custom');
        made.custom.rule.formula = `=${formula}`;
        made.custom.format.fill.color = `#${fill}`;
      },
      formula,
    );
}

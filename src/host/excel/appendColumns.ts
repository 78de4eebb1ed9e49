import { APPENDED_MARK, type AppendedColumns } from '../../workbook/appendedColumns';
import { cellAddress, parseRange, rangeAddress, type RangeRef } from '../../workbook/address';
import type { CellScalar } from '../../workbook/spec';
import type { AppendOptions, ColumnsPlace, RowSpan } from '../shared/columnsHost';
import { columnsFrom1904 } from '../shared/dateSystem';
import { HostError } from '../shared/hostError';
import { sameName } from '../shared/names';
import { shapesOf } from './columnShapes';
import type { DateSystem } from './dateSystem';
import { describe, toHostError } from './officeErrors';
import { localAddress, localAddresses } from './rangeAddresses';
import type { Run } from './run';
import { unionAddresses } from './runs';
import { askLooks, narrow, widen, type ColumnLooks } from './standardWidths';
import { CALL_BYTES, runSteps, step, type Step } from './steps';
import { rangeAt, rangesAt, supports, suspend } from './support';
import { addTypingRules, askTypingRules, clearTypingRules, rulesOf } from './typingRules';
import type { Unfinished } from './unfinished';

const GENERAL = 'General';

/** What was there before writing. */
interface Looked {
  sheetId: string;
  /** Ids of our conditional formats. */
  formats: string[];
  /** Names of the table's columns. */
  columns: string[];
  looks: ColumnLooks;
  /** Ranges of our data validations. */
  rules: string[];
}

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
  const area = areaOf(added);
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
      const other = otherThan(guard, expected);
      if (!replaced && !before.isNullObject)
        typed = { address: localAddress(before.address), formulas: before.formulas as CellScalar[][] };
      const [first] = typed ? [cellOf(typed.address)] : [other];
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
      const told = new HostError(
        'rollbackFailed',
        { names: added.sheet },
        `${describe(error)}; then ${describe(second)}`,
      );
      unfinished.leave(undo, async () => told);
      throw told;
    }
    throw failure;
  }
}

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

/** One sync. @throws HostError */
export async function typingRules(run: Run, place: ColumnsPlace): Promise<string[]> {
  return run(async (context) => {
    const rules = askTypingRules(context.workbook.worksheets.getItem(place.sheet), place);
    await context.sync();
    return rules();
  });
}

/** Three syncs: the conditional formats, their formulas, and one that removes everything. @throws HostError */
export async function takeAwayColumns(run: Run, place: ColumnsPlace): Promise<void> {
  await run(async (context) => {
    const { left, right, headerRow, lastRow, headers } = place;
    const expected = headers.map((value, index) => ({ cell: cellAddress(headerRow, left + index), value }));
    const { sheetId, formats, looks, rules } = await look(context, null, place, expected);
    const sheet = context.workbook.worksheets.getItem(sheetId);
    suspend(context);
    deleteFormats(sheet, formats);
    clearTypingRules(sheet, rules);
    clearBeside(sheet, place, looks, place.table === null ? 0 : headers.length);
    if (place.table !== null) deleteColumns(context, place.table, headers);
    else emptied(sheet, { top: headerRow, bottom: lastRow, left, right }, looks);
    narrow(sheet, looks);
    await context.sync();
  }).catch((error: unknown) => {
    throw toHostError(error);
  });
}

const changed = (sheet: string, cell: string): HostError =>
  new HostError('cellChanged', { sheet, cell }, 'not what was seen when the columns were laid out');

/** From the header down, including the reporting date. */
function areaOf({ cells }: AppendedColumns): RangeRef {
  const places = cells.map(({ cell }) => parseRange(cell));
  return {
    top: Math.min(...places.map(({ top }) => top)),
    bottom: places.reduce((most, { bottom }) => Math.max(most, bottom), 0),
    left: Math.min(...places.map(({ left }) => left)),
    right: places.reduce((most, { right }) => Math.max(most, right), 0),
  };
}

const isOurs = (formula: unknown): boolean =>
  typeof formula === 'string' && formula.replace(/\s/g, '').includes(APPENDED_MARK);

async function look(
  context: Excel.RequestContext,
  added: AppendedColumns | null,
  replaced: ColumnsPlace | null,
  expected: NonNullable<AppendOptions['expected']>,
): Promise<Looked> {
  const name = added?.sheet ?? replaced?.sheet ?? '';
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.load({ id: true, protection: { protected: true } });
  const formats = sheet.getRange().conditionalFormats;
  formats.load({ id: true, type: true });
  const guard = askExpected(sheet, expected);
  const table = added?.table ?? null;
  const tableRange = table && context.workbook.tables.getItem(table.name).getRange();
  tableRange?.load({ address: true });
  const columns = table && context.workbook.tables.getItem(table.name).columns;
  columns?.load({ name: true });
  const area = added && areaOf(added);
  const used = area && !replaced ? sheet.getRange(rangeAddress(area)).getUsedRangeOrNullObject(true) : null;
  used?.load({ address: true });
  // Merges are only known from this set on; where cells are empty, reading the workbook does not tell of any.
  const merged =
    area && supports('1.13') ? sheet.getRange(rangeAddress(area)).getMergedAreasOrNullObject() : null;
  merged?.load({ address: true });
  const of = added ?? replaced;
  const looks = of && askLooks(sheet, of);
  const rules = replaced && askTypingRules(sheet, replaced);
  await context.sync();

  if (sheet.protection.protected) throw new HostError('sheetProtected', {}, `${name} is protected`);
  const other = otherThan(guard, expected);
  if (other !== null) throw changed(name, other);
  if (used && !used.isNullObject) throw changed(name, cellOf(localAddress(used.address)));
  if (merged && !merged.isNullObject)
    throw new HostError('cellsMerged', { sheet: name, cells: localAddresses(merged.address).join(', ') });
  if (tableRange && added) {
    const { right, top } = parseRange(localAddress(tableRange.address));
    const end = replaced?.table ? replaced.right : added.left - 1;
    const header = area?.top ?? 0;
    if (right !== end || top !== header) throw changed(name, cellAddress(header, added.left));
  }
  const custom = formats.items
    .filter(({ type }) => type === 'Custom')
    .map((format) => {
      const { rule } = format.custom;
      rule.load({ formula: true });
      return { id: format.id, rule };
    });
  if (custom.length > 0) await context.sync();
  return {
    sheetId: sheet.id,
    formats: custom.filter(({ rule }) => isOurs(rule.formula)).map(({ id }) => id),
    columns: columns?.items.map((column) => column.name) ?? [],
    looks: looks?.() ?? NO_LOOKS,
    rules: rules?.() ?? [],
  };
}

const NO_LOOKS: ColumnLooks = { numberFormats: new Map(), standard: [], ours: [] };

function askExpected(
  sheet: Excel.Worksheet,
  expected: NonNullable<AppendOptions['expected']>,
): Excel.Range | null {
  if (expected.length === 0) return null;
  const range = sheet.getRange(rangeAddress(around(expected)));
  range.load({ values: true });
  return range;
}

function around(expected: NonNullable<AppendOptions['expected']>): RangeRef {
  const places = expected.map(({ cell }) => parseRange(cell));
  return {
    top: Math.min(...places.map(({ top }) => top)),
    bottom: Math.max(...places.map(({ bottom }) => bottom)),
    left: Math.min(...places.map(({ left }) => left)),
    right: Math.max(...places.map(({ right }) => right)),
  };
}

/** The first expected cell with a different value. */
function otherThan(
  range: Excel.Range | null,
  expected: NonNullable<AppendOptions['expected']>,
): string | null {
  if (!range) return null;
  const { top, left } = around(expected);
  const found = expected.find(({ cell, value }) => {
    const at = parseRange(cell);
    const held: unknown = range.values[at.top - top]?.[at.left - left];
    return (held === '' ? null : held) !== (value === '' ? null : value);
  });
  return found?.cell ?? null;
}

const cellOf = (address: string): string => {
  const { top, left } = parseRange(address);
  return cellAddress(top, left);
};

function* writeSteps(
  sheet: () => Excel.Worksheet,
  added: AppendedColumns,
  replaced: ColumnsPlace | null,
  { formats, columns, looks, rules }: Looked,
): Generator<Step> {
  const { cells, left, right, table } = added;
  const area = areaOf(added);
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

function deleteFormats(sheet: Excel.Worksheet, ids: readonly string[]): void {
  for (const id of ids) sheet.getRange().conditionalFormats.getItem(id).delete();
}

/** Clears cells that were free before writing; each gets the number format of its column. */
function emptied(sheet: Excel.Worksheet, range: RangeRef, { numberFormats }: ColumnLooks): void {
  rangeAt(sheet, rangeAddress(range)).clear('Contents');
  for (let column = range.left; column <= range.right; column += 1)
    rangeAt(sheet, rangeAddress({ ...range, left: column, right: column })).numberFormat = (numberFormats.get(
      column,
    ) ?? GENERAL) as unknown as string[][];
}

/** @param shift by how many columns they are to move to the left, with the deletion of a table's columns */
function clearBeside(
  sheet: Excel.Worksheet,
  { label, date }: ColumnsPlace,
  { numberFormats, ...looks }: ColumnLooks,
  shift: number,
): void {
  const shifted = new Map([...numberFormats].map(([column, format]) => [column + shift, format]));
  for (const cell of [label, date])
    if (cell !== null) emptied(sheet, parseRange(cell), { ...looks, numberFormats: shifted });
}

/** Right to left: deleting a column shifts those to its right. */
function deleteColumns(context: Excel.RequestContext, table: string, headers: readonly string[]): void {
  const { columns } = context.workbook.tables.getItem(table);
  for (const header of [...headers].reverse()) columns.getItem(header).delete();
}

/** What somebody typed where the columns were being written. */
interface Typed {
  /** A1 */
  address: string;
  formulas: CellScalar[][];
}

/** After a failure halfway: removes whatever we have written, and restores anything typed there meanwhile. */
async function removeOurs(
  run: Run,
  looked: Looked,
  added: AppendedColumns,
  typed: Typed | null,
): Promise<void> {
  await run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(looked.sheetId);
    const formats = sheet.getRange().conditionalFormats;
    formats.load({ id: true, type: true });
    const columns = added.table && context.workbook.tables.getItem(added.table.name).columns;
    columns?.load({ name: true });
    const rules = askTypingRules(sheet, rulesOf(added));
    await context.sync();
    const custom = formats.items.filter(({ type }) => type === 'Custom');
    for (const { custom: own } of custom) own.rule.load({ formula: true });
    if (custom.length > 0) await context.sync();
    deleteFormats(
      sheet,
      custom.filter((format) => isOurs(format.custom.rule.formula)).map(({ id }) => id),
    );
    const area = areaOf(added);
    clearTypingRules(sheet, rules());
    emptied(sheet, { ...area, left: added.right + 1 }, looked.looks);
    const made = (columns?.items ?? [])
      .map(({ name }) => name)
      .filter((name) => !looked.columns.some((before) => sameName(before) === sameName(name)));
    if (added.table) deleteColumns(context, added.table.name, made);
    else emptied(sheet, area, looked.looks);
    for (const column of looked.looks.standard)
      rangeAt(sheet, cellAddress(0, column)).format.useStandardWidth = true;
    if (typed) sheet.getRange(typed.address).formulas = typed.formulas;
    await context.sync();
  });
}

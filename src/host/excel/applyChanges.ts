import { cellAddress, parseRange } from '../../workbook/address';
import type { CellChange } from '../../workbook/change';
import type { CellScalar } from '../../workbook/spec';
import { HostError } from '../hostError';
import { refuseChangedCell } from '../newerInput';
import { toInput } from './cellInput';
import { describe, isEditing, toHostError } from './officeErrors';
import { formulaOf } from './sheetCells';
import { bytesOf, CALL_BYTES, runSteps, type Step } from './steps';
import { rangeAt, suspend } from './support';
import type { Run } from './writeWorkbook';

/** A cell that shall change, as it was. */
interface Target {
  change: CellChange;
  range: Excel.Range;
  /** The cell that the change expects something of beside its own. */
  beside: Excel.Range | null;
  protection: Excel.WorksheetProtection;
}

/** What is needed to write a cell, or to put it back. */
interface Content {
  sheet: string;
  cell: string;
  /** For `Range.formulas` of a cell of General format; the empty string clears. */
  input: string | number | boolean;
  format: string;
}

const TEXT_FORMAT = '@';
const GENERAL = 'General';

/**
 * Two syncs: one to look, one to write; more only where there are so many changes that a request would be too large.
 * Of a cell's format nothing changes. A sheet of ours whose protection is in the way is unprotected and protected again
 * with the same options.
 * @throws HostError; the cells are as they were.
 */
export async function applyChanges(run: Run, changes: readonly CellChange[]): Promise<void> {
  if (changes.length === 0) return;
  let undo: (() => Promise<void>) | null = null;
  try {
    await run(async (context) => {
      const targets = await look(context, changes);
      for (const { change, range, beside } of targets)
        refuseChangedCell(
          change,
          { value: valueIn(range), formula: formulaIn(range) },
          beside && valueIn(beside),
        );
      const locked = lockedSheets(targets);
      const old = targets.map(contentOf);
      undo = () => restore(run, old, locked);
      suspend(context);
      for (const name of locked.keys()) context.workbook.worksheets.getItem(name).protection.unprotect();
      await runSteps(writes(context, changes.map(wanted(targets))), async () => {
        await context.sync();
        suspend(context);
      });
      for (const [name, options] of locked)
        context.workbook.worksheets.getItem(name).protection.protect(options);
      await context.sync();
    });
  } catch (error) {
    if (undo === null) throw toHostError(error);
    await putBack(undo, error);
  }
}

async function look(context: Excel.RequestContext, changes: readonly CellChange[]): Promise<Target[]> {
  const { worksheets } = context.workbook;
  const protections = new Map<string, Excel.WorksheetProtection>();
  const guards = new Map<string, Excel.Range>();
  const guardOf = (sheet: Excel.Worksheet, name: string, cell: string): Excel.Range => {
    const known = guards.get(`${name}!${cell}`);
    if (known) return known;
    const range = rangeAt(sheet, cell);
    range.load({ values: true });
    guards.set(`${name}!${cell}`, range);
    return range;
  };
  const targets: Target[] = [];
  function* reads(): Generator<Step> {
    for (const change of changes) {
      yield {
        bytes: 4 * CALL_BYTES,
        run: () => {
          const sheet = worksheets.getItem(change.sheet);
          let protection = protections.get(change.sheet);
          if (!protection) {
            protection = sheet.protection;
            protection.load({ protected: true, options: true });
            protections.set(change.sheet, protection);
          }
          const range = rangeAt(sheet, change.cell);
          range.load({
            values: true,
            formulas: true,
            numberFormat: true,
            format: { protection: { locked: true } },
          });
          const beside = change.beside ? guardOf(sheet, change.sheet, change.beside.cell) : null;
          targets.push({ change, range, beside, protection });
        },
      };
    }
  }
  await runSteps(reads(), () => context.sync());
  await context.sync();
  return targets;
}

const valueIn = (range: Excel.Range): CellScalar => range.values[0]?.[0] as CellScalar;
const formulaIn = (range: Excel.Range): string | null => formulaOf(range.formulas[0]?.[0], valueIn(range));

/** Sheets whose protection is in the way, with its options. */
function lockedSheets(targets: readonly Target[]): Map<string, Excel.WorksheetProtectionOptions> {
  return new Map(
    targets
      // Also for the format, which a cell of text format loses for a moment.
      .filter(
        ({ range, protection }) =>
          protection.protected &&
          (range.format.protection.locked !== false || formatOf(range) === TEXT_FORMAT),
      )
      .map(({ change, protection }) => [change.sheet, protection.options]),
  );
}

const formatOf = (range: Excel.Range): string => String(range.numberFormat[0]?.[0] ?? GENERAL);

function contentOf({ change: { sheet, cell }, range }: Target): Content {
  const formula = formulaIn(range);
  const input = formula === null ? (toInput(valueIn(range)) ?? '') : `=${formula}`;
  return { sheet, cell, input, format: formatOf(range) };
}

const wanted =
  (targets: readonly Target[]) =>
  ({ sheet, cell, value, formula }: CellChange, index: number): Content => ({
    sheet,
    cell,
    input: formula === undefined ? (toInput(value) ?? '') : `=${formula}`,
    format: formatOf((targets[index] as Target).range),
  });

/**
 * Contents are written while a cell's format is General: in a cell of text format Excel would keep a formula or number
 * as text, and what it does with the apostrophe is documented nowhere.
 */
function* writes(context: Excel.RequestContext, contents: readonly Content[]): Generator<Step> {
  for (const { sheet, cell, input, format } of contents) {
    const { top, left } = parseRange(cell);
    yield {
      bytes: 4 * CALL_BYTES + bytesOf(input),
      run: () => {
        const range = rangeAt(context.workbook.worksheets.getItem(sheet), cellAddress(top, left));
        if (format === TEXT_FORMAT) range.numberFormat = [[GENERAL]];
        range.formulas = [[input]];
        if (format === TEXT_FORMAT) range.numberFormat = [[TEXT_FORMAT]];
      },
    };
  }
}

/** Puts back what is different now, and protects what is left unprotected. Two syncs. */
async function restore(
  run: Run,
  old: readonly Content[],
  locked: ReadonlyMap<string, Excel.WorksheetProtectionOptions>,
): Promise<void> {
  await run({ delayForCellEdit: true }, async (context) => {
    const now = await look(
      context,
      old.map(({ sheet, cell }) => ({ sheet, cell, value: null })),
    );
    const isProtected = new Map(now.map(({ change, protection }) => [change.sheet, protection.protected]));
    const changed = old.filter((content, index) => {
      const { input, format } = contentOf(now[index] as Target);
      return input !== content.input || format !== content.format;
    });
    const { worksheets } = context.workbook;
    const touched = new Set(changed.map(({ sheet }) => sheet));
    for (const name of locked.keys())
      if (touched.has(name) && isProtected.get(name)) worksheets.getItem(name).protection.unprotect();
    await runSteps(writes(context, changed), () => context.sync());
    for (const [name, options] of locked)
      if (touched.has(name) || !isProtected.get(name)) worksheets.getItem(name).protection.protect(options);
    await context.sync();
  });
}

async function putBack(undo: () => Promise<void>, cause: unknown): Promise<never> {
  try {
    await undo();
  } catch (error) {
    throw new HostError('rollbackFailed', {}, `${describe(cause)}; then ${describe(error)}`);
  }
  const failure = toHostError(cause);
  const isOwn = isEditing(cause) || failure.code === 'sheetProtected' || failure.code === 'unsupported';
  throw isOwn ? failure : new HostError('rolledBack', {}, describe(cause));
}

import { parseRange } from '../../workbook/address';
import { isCopyMark } from '../../workbook/copies';
import type { SheetCopy, WorkbookSnapshot } from '../../workbook/snapshot';
import type { SheetSpec, WorkbookSpec } from '../../workbook/spec';
import type { CellPlace, Limitation, WriteOptions, WriteResult } from '../shared/host';
import { specFrom1904 } from '../shared/dateSystem';
import { HostError, type HostErrorCode } from '../shared/hostError';
import { refuseClashes } from './clashes';
import { isOneOf, sameName } from '../shared/names';
import { newerInput } from '../shared/newerInput';
import { carryFormulas } from './carryFormulas';
import { describe, toHostError } from './officeErrors';
import { differences } from './proof';
import { with1900Dates, readCells, type Cells } from './sheetCells';
import { remains, rollBack, type RolledBack } from './rollBack';
import type { Run } from './run';
import { runSteps } from './steps';
import { suspend } from './support';
import type { Unfinished } from './unfinished';
import { createStage, nameAll } from './stage';
import {
  bringForward,
  closeSheets,
  finish,
  sheetsToReplace,
  keepCopies,
  makeNew,
  takeOver,
} from './writeSteps';
import { readState, type SheetState, type WorkbookState } from './workbookState';

/**
 * Writes the spec into the open workbook: one sync to look, one or more (by bytes) to write, one for table styles, one
 * to show and protect. Replaced sheets go last, after the new ones were read back and compared with the spec, and the
 * old ones with what the spec was made from. With `keepAs`, this happens in the request that shows the new sheets,
 * which hides the old ones and marks them as copies, and can be rolled back completely; without it, removal is another
 * sync. Minor settings that Excel's API lacks are omitted: a sheet window's zoom.
 * @throws HostError; except after `rollbackFailed` the workbook is as before, apart from other people's edits.
 */
export async function writeWorkbook(
  run: Run,
  wanted: WorkbookSpec,
  options: WriteOptions,
  unfinished: Unfinished,
): Promise<WriteResult> {
  const { replaceSheets: replaced = [], asRead, keepAs, onProgress, signal } = options;
  let spec = wanted;
  let before: WorkbookState | null = null;
  /** The new sheets were seen to be complete, and the old ones unchanged: they may be removed. */
  let isProved = false;
  let copies: SheetCopy[] = [];
  const stopIfAsked = (): void => {
    if (signal?.aborted) throw new HostError('cancelled');
  };
  try {
    await run(async (context) => {
      const state = await readState(context);
      if (state.countsFrom1904) spec = specFrom1904(wanted);
      refuseClashes(state, spec, replaced);
      const old = sheetsToReplace(state, replaced).filter(({ id }) => id !== state.emptySheetId);
      const stage = createStage(context, nameAll(state, spec, replaced, keepAs), old.length > 0);
      const steps = [...makeNew(context, state, spec, replaced, stage.made)];
      const total = steps.reduce((sum, { cells = 0 }) => sum + cells, 0);
      const report = (done: number): void => {
        onProgress?.(done, total);
        stopIfAsked();
      };
      report(0);
      before = state;
      const open = (): void => {
        suspend(context);
        stage.enter();
      };
      const flush = async (done: number): Promise<void> => {
        stage.leave();
        await context.sync();
        report(done);
      };
      open();
      const written = await runSteps(steps, async (done) => {
        await flush(done);
        open();
      });
      await flush(written);
      await clearTableStyles(context, spec, stage.nameNow);
      stopIfAsked();

      const isKept = keepAs !== undefined && old.length > 0;
      // Shown in the same request that puts the old away: nobody can type into a sheet that may yet be removed.
      suspend(context);
      stage.enterForGood();
      takeOver(context, state, spec, replaced);
      await runSteps(closeSheets(context, spec), () => context.sync());
      if (!options.behind) bringForward(context, spec);
      if (isKept) keepCopies(context, state, spec, replaced);
      if (isKept || asRead) {
        const seen = await see(context, old, spec);
        refuseIncomplete(spec, seen.made);
        const newer = asRead && newerCell(state, old, seen.old, asRead);
        if (newer) throw new HostError('editedMeanwhile', { ...newer });
        copies = isKept ? copiesOf(old, seen.old) : [];
      } else await context.sync();
      isProved = true;
      if (isKept || sheetsToReplace(state, replaced).length === 0) return;
      finish(context, state, state, spec, replaced);
      await context.sync();
    });
  } catch (error) {
    if (before === null) throw toHostError(error);
    const known = before;
    // If we stopped it ourselves it is not resumed, however far it got.
    const mayBeDone = !(error instanceof HostError);
    const putRight = (): Promise<Outcome> =>
      recover(run, known, spec, options, { isProved: keepAs === undefined && isProved, mayBeDone });
    const failureOf = (failed: unknown): Promise<HostError> =>
      unsettled(run, known, `${describe(error)}; then ${describe(failed)}`);
    let outcome: Outcome;
    try {
      outcome = await putRight();
    } catch (failed) {
      unfinished.leave(async () => void (await putRight()), failureOf);
      throw await failureOf(failed);
    }
    if (isKeptCopies(outcome)) copies = outcome;
    else throw errorOf(outcome, error);
  }
  return {
    sheets: spec.sheets.map(({ name }) => name),
    limitations: limitationsOf(spec),
    ...(keepAs && { copies }),
    ...(keepAs && asRead && { notCarried: await carryFormulas(run, spec, replaced, asRead) }),
  };
}

/** Reads the cells of the replaced and the new sheets, together with whatever is queued. */
async function see(
  context: Excel.RequestContext,
  old: readonly SheetState[],
  spec: WorkbookSpec,
): Promise<{ old: Cells[]; made: Cells[] }> {
  const { worksheets } = context.workbook;
  const cells = await readCells(context, [
    ...old.map(({ id }) => worksheets.getItem(id)),
    ...spec.sheets.map(({ name }) => worksheets.getItem(name)),
  ]);
  return { old: cells.slice(0, old.length), made: cells.slice(old.length) };
}

function refuseIncomplete(spec: WorkbookSpec, made: readonly Cells[]): void {
  for (const [index, sheet] of spec.sheets.entries()) {
    const { missing, other } = differences(sheet, made[index] as Cells);
    const [cell] = missing;
    if (cell !== undefined) throw new HostError('failed', {}, `${sheet.name}!${cell} was not written`);
    // Somebody has typed over what was just written. Where nothing was written, their entry may stay.
    const over = other.find((each) => isWritten(sheet, each));
    if (over !== undefined) throw new HostError('editedMeanwhile', { sheet: sheet.name, cell: over });
  }
}

const isWritten = ({ rows }: SheetSpec, address: string): boolean => {
  const { top, left } = parseRange(address);
  const cell = rows[top]?.[left];
  return !!cell && (cell.formula !== undefined || (cell.value !== null && cell.value !== ''));
};

/** People keep typing while a workbook is written. */
function newerCell(
  { countsFrom1904 }: WorkbookState,
  old: readonly SheetState[],
  now: readonly Cells[],
  asRead: WorkbookSnapshot,
): CellPlace | null {
  for (const [index, { name }] of old.entries()) {
    const sheet = asRead.sheets.find((each) => sameName(each.name) === sameName(name));
    const cells = now[index] as Cells;
    const cell = sheet ? newerInput(sheet, countsFrom1904 ? with1900Dates(cells) : cells) : null;
    if (cell !== null) return { sheet: name, cell };
  }
  return null;
}

const copiesOf = (old: readonly SheetState[], cells: readonly Cells[]): SheetCopy[] =>
  old.map(({ name }, index) => {
    const { values } = cells[index] as Cells;
    return { name, cells: values.length * (values[0]?.length ?? 0) };
  });

/** Result of a recovery: the copies kept, if the write turned out to be complete or could be resumed. */
type Outcome = SheetCopy[] | RolledBack;

const isKeptCopies = (outcome: Outcome): outcome is SheetCopy[] => Array.isArray(outcome);

/**
 * Whether the new sheets are complete is judged by having read them, not by what is gone: the user may also have
 * deleted a sheet, which nothing can bring back.
 */
async function recover(
  run: Run,
  before: WorkbookState,
  spec: WorkbookSpec,
  { replaceSheets: replaced = [], asRead, keepAs }: WriteOptions,
  { isProved, mayBeDone }: { isProved: boolean; mayBeDone: boolean },
): Promise<Outcome> {
  // Waits while the user is editing a cell: better late than half undone.
  return run({ delayForCellEdit: true }, async (context) => {
    const now = await readState(context);
    const isGone = ({ id }: SheetState): boolean => !now.sheets.some((sheet) => sheet.id === id);
    if (isProved && sheetsToReplace(before, replaced).some(isGone)) {
      finish(context, before, now, spec, replaced);
      await context.sync();
      return [];
    }
    const old = sheetsToReplace(before, replaced).filter(({ id }) => id !== before.emptySheetId);
    const isKept = keepAs !== undefined && old.length > 0;
    if (
      mayBeDone &&
      looksComplete(before, now, spec, isKept ? old : sheetsToReplace(before, replaced), isKept)
    ) {
      const seen = await see(context, isKept ? old : [], spec);
      const isWhole = spec.sheets.every((sheet, index) => {
        const { missing, other } = differences(sheet, seen.made[index] as Cells);
        return missing.length === 0 && !other.some((cell) => isWritten(sheet, cell));
      });
      const isNewer = asRead !== undefined && newerCell(before, old, seen.old, asRead) !== null;
      if (isWhole && !isNewer) return isKept ? copiesOf(old, seen.old) : [];
    }
    return rollBack(context, before, now, spec, nameAll(before, spec, replaced, keepAs));
  });
}

/** The last request was carried out, judging by everything in the workbook except cells. */
function looksComplete(
  before: WorkbookState,
  now: WorkbookState,
  spec: WorkbookSpec,
  old: readonly SheetState[],
  isKept: boolean,
): boolean {
  const isMade = spec.sheets.every(({ name, visibility, protection }) => {
    const made = now.sheets.find((sheet) => isOneOf(sheet.name, [name]));
    return (
      made !== undefined &&
      !before.sheets.some(({ id }) => id === made.id) &&
      made.visibility.toLowerCase() === visibility.toLowerCase() &&
      made.isProtected === (protection !== undefined && protection !== null)
    );
  });
  const marks = ({ names }: WorkbookState): number => names.filter(({ name }) => isCopyMark(name)).length;
  const isAway = isKept
    ? marks(now) === marks(before) + old.length &&
      old.every(({ id, isProtected }) => {
        const sheet = now.sheets.find((each) => each.id === id);
        return sheet !== undefined && sheet.visibility !== 'Visible' && sheet.isProtected === isProtected;
      })
    : old.every(({ id }) => !now.sheets.some((sheet) => sheet.id === id));
  return isMade && isAway;
}

/** A failure with its own message, once everything is restored. */
const OWN_MESSAGE: readonly HostErrorCode[] = [
  'cancelled',
  'editing',
  'editedMeanwhile',
  'sheetProtected',
  'unsupported',
  'tooLarge',
];

function errorOf({ typed, gone, rebuilt }: RolledBack, cause: unknown): HostError {
  const details = describe(cause);
  if (typed.length > 0) return new HostError('typedInNew', { names: typed.join(', ') }, details);
  if (gone.length > 0) return new HostError('sheetGone', { names: gone.join(', ') }, details);
  if (rebuilt.length > 0) return new HostError('sheetRebuilt', { names: rebuilt.join(', ') }, details);
  const failure = toHostError(cause);
  return OWN_MESSAGE.includes(failure.code) ? failure : new HostError('rolledBack', {}, details);
}

/** What is known about a workbook that could not be restored. */
async function unsettled(run: Run, before: WorkbookState, details: string): Promise<HostError> {
  const left = await run({ delayForCellEdit: true }, readState).then(
    (now) => remains(before, now),
    () => null,
  );
  if (left === null) return new HostError('unanswered', {}, details);
  const names = left.length > 0 ? left : before.sheets.map(({ name }) => name);
  return new HostError('rollbackFailed', { names: names.join(', ') }, details);
}

/**
 * Clears the style of tables that should have none. That the empty name does this is known from VBA, not from the
 * office.js reference: so it has its own request, whose failure leaves the plainest style.
 */
async function clearTableStyles(
  context: Excel.RequestContext,
  { sheets }: WorkbookSpec,
  nameNow: (table: string) => string,
): Promise<void> {
  const unstyled = sheets.flatMap(({ tables }) => tables.filter(({ style }) => style === null));
  if (unstyled.length === 0) return;
  for (const { name } of unstyled) context.workbook.tables.getItem(nameNow(name)).style = '';
  try {
    await context.sync();
  } catch {
    // If there is more wrong than the style, the next request fails too.
  }
}

/** office.js has no member for a chart's alternative text (its types, 1.0.612). */
const limitationsOf = ({ sheets }: WorkbookSpec): Limitation[] =>
  sheets.some(({ charts }) => charts.length > 0) ? ['host.noChartAltText'] : [];

import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { WorkbookSpec } from '../../workbook/spec';
import type { WriteOptions, WriteResult } from '../shared/host';
import { HostError, type HostErrorCode } from '../shared/hostError';
import { refuseClashes } from './clashes';
import { sameName } from '../shared/names';
import { newerInput } from '../shared/newerInput';
import { describe, toHostError } from './officeErrors';
import { readCells } from './sheetCells';
import { remains, rollBack } from './rollBack';
import { runSteps } from './steps';
import { suspend } from './support';
import { closeSheets, finish, giveWay, makeNew, moveAside } from './writeSteps';
import { readState, type SheetState, type WorkbookState } from './workbookState';

export type Run = typeof Excel.run;

/**
 * Writes the spec into the open workbook: one sync to look, one or more by bytes to write, one for table styles, one to
 * protect, one to see that nobody typed into the old meanwhile, one to take them away.
 * What Excel's API cannot do and nobody misses is left out: the zoom of a sheet's window.
 * @throws HostError; except after `rollbackFailed` the workbook is as it was.
 */
export async function writeWorkbook(
  run: Run,
  spec: WorkbookSpec,
  { replaceSheets: replaced = [], asRead, onProgress, signal }: WriteOptions,
): Promise<WriteResult> {
  let before: WorkbookState | null = null;
  const stopIfAsked = (): void => {
    if (signal?.aborted) throw new HostError('cancelled');
  };
  try {
    await run(async (context) => {
      const state = await readState(context);
      refuseClashes(state, spec, replaced);
      const steps = [
        ...moveAside(context, state, spec, replaced),
        ...makeNew(context, state, spec, replaced),
      ];
      const total = steps.reduce((sum, { cells = 0 }) => sum + cells, 0);
      const report = (done: number): void => {
        onProgress?.(done, total);
        stopIfAsked();
      };
      report(0);
      before = state;
      suspend(context);
      const flush = async (done: number): Promise<void> => {
        await context.sync();
        report(done);
        suspend(context);
      };
      await flush(await runSteps(steps, flush));
      await clearTableStyles(context, spec);
      await runSteps(closeSheets(context, spec), () => flush(total));
      await context.sync();
      stopIfAsked();
      if (asRead) await refuseNewerInput(context, giveWay(state, replaced), asRead);
      finish(context, state, state, spec, replaced);
      await context.sync();
    });
  } catch (error) {
    if (before === null) throw toHostError(error);
    await recover(run, before, spec, replaced, error);
  }
  return { sheets: spec.sheets.map(({ name }) => name), limitations: limitationsOf(spec) };
}

/** Just before the old sheets go: people type on while a workbook is written. */
async function refuseNewerInput(
  context: Excel.RequestContext,
  old: readonly SheetState[],
  asRead: WorkbookSnapshot,
): Promise<void> {
  const known = old.flatMap(({ id, name }) => {
    const sheet = asRead.sheets.find((each) => sameName(each.name) === sameName(name));
    return sheet ? [{ id, sheet }] : [];
  });
  const now = await readCells(
    context,
    known.map(({ id }) => context.workbook.worksheets.getItem(id)),
  );
  for (const [index, { sheet }] of known.entries()) {
    const cell = newerInput(sheet, now[index]!);
    if (cell !== null) throw new HostError('editedMeanwhile', { sheet: sheet.name, cell });
  }
}

/** A failure that has its own message, once everything is back as it was. */
const OWN_MESSAGE: readonly HostErrorCode[] = [
  'cancelled',
  'editing',
  'editedMeanwhile',
  'sheetProtected',
  'unsupported',
  'tooLarge',
];

/**
 * After a failure: if an old sheet is gone already, all that is new is complete and only the taking away was broken off,
 * so that is completed; else everything goes back.
 */
async function recover(
  run: Run,
  before: WorkbookState,
  spec: WorkbookSpec,
  replaced: readonly string[],
  cause: unknown,
): Promise<void> {
  let now: WorkbookState | null = null;
  const old = giveWay(before, replaced);
  let completed = false;
  try {
    // Waits where the user is typing into a cell: better late than half undone.
    await run({ delayForCellEdit: true }, async (context) => {
      now = await readState(context);
      const { sheets } = now;
      completed = old.some(({ id }) => !sheets.some((sheet) => sheet.id === id));
      if (completed) {
        finish(context, before, now, spec, replaced);
        await context.sync();
      } else await rollBack(context, before, now, spec);
    });
  } catch (error) {
    const left = now === null ? [] : remains(before, now);
    throw new HostError(
      'rollbackFailed',
      { names: left.join(', ') },
      `${describe(cause)}; then ${describe(error)}; left: ${left.join(', ')}`,
    );
  }
  if (completed) return;
  const failure = toHostError(cause);
  if (OWN_MESSAGE.includes(failure.code)) throw failure;
  throw new HostError('rolledBack', {}, describe(cause));
}

/**
 * Takes the style from the tables that shall have none. That the empty name does this is known from VBA, not from the
 * reference of office.js: so it has a request of its own, whose failure leaves the plainest style there is.
 */
async function clearTableStyles(context: Excel.RequestContext, { sheets }: WorkbookSpec): Promise<void> {
  const unstyled = sheets.flatMap(({ tables }) => tables.filter(({ style }) => style === null));
  if (unstyled.length === 0) return;
  for (const { name } of unstyled) context.workbook.tables.getItem(name).style = '';
  try {
    await context.sync();
  } catch {
    // If more is amiss than the style, the next request fails too.
  }
}

/** No member of office.js takes the alternative text of a chart (its types, 1.0.612). */
const limitationsOf = ({ sheets }: WorkbookSpec): string[] =>
  sheets.some(({ charts }) => charts.length > 0) ? ['host.noChartAltText'] : [];

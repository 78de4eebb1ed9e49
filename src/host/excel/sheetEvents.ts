import type { CellScalar } from '../../workbook/spec';
import type { CellPlace, SheetChange } from '../shared/host';
import { activeCell } from './activeCell';
import type { EditLog } from './editLog';
import { firstCell } from './firstCell';
import type { SheetNames } from './sheetNames';
import type { Run } from './run';

/** What both events tell; the sheet by its id. */
interface SheetEvent {
  worksheetId: string;
  address: string;
  /** Of changes only: `Local` or `Remote`. */
  source?: string;
  /** Of changes of one cell only. */
  details?: { valueBefore: unknown; valueAfter: unknown };
}
type Handler = (event: SheetEvent) => Promise<void>;
interface Registered {
  context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

export const listenForChanges = (
  run: Run,
  names: SheetNames,
  listener: (change: SheetChange) => void,
  edits: EditLog,
): Promise<() => void> =>
  listen(
    run,
    names,
    (worksheets, handler) =>
      worksheets.onChanged.add(async (event) => {
        const { worksheetId: sheetId, address: cell, details } = event;
        if (details) {
          const [before, after] = [details.valueBefore as CellScalar, details.valueAfter as CellScalar];
          edits.note({ sheetId, cell, before, after });
        }
        await handler(event);
      }),
    (sheet, range, source) => listener({ sheet, range, isRemote: source === 'Remote' }),
  );

/** Where a sheet turns out to be renamed, the active cell is told again: what was told of it names it as it was. */
export async function listenForSelections(
  run: Run,
  names: SheetNames,
  listener: (place: CellPlace) => void,
): Promise<() => void> {
  const stop = await listen(
    run,
    names,
    (worksheets, handler) => worksheets.onSelectionChanged.add(handler),
    (sheet, address) => listener({ sheet, cell: firstCell(address) }),
  );
  // While the user types into a cell nothing is answered: leaving it tells where he goes.
  const forget = names.onRename(() => void activeCell(run).then(listener, () => undefined));
  return () => {
    forget();
    stop();
  };
}

/**
 * The event knows its sheet by id: the names are read when listening begins and whenever the workbook is, and for a
 * sheet that is new. So an event names a sheet as the workbook last read does; one of a sheet that is gone tells nothing.
 */
async function listen(
  run: Run,
  names: SheetNames,
  register: (worksheets: Excel.WorksheetCollection, handler: Handler) => Registered,
  tell: (sheet: string, address: string, source?: string) => void,
): Promise<() => void> {
  const readNames = async (
    context: Excel.RequestContext,
    worksheets: Excel.WorksheetCollection,
  ): Promise<void> => {
    worksheets.load({ id: true, name: true });
    await context.sync();
    names.take(worksheets.items);
  };
  /** One for all: a workbook that is being written tells of hundreds of ranges on new sheets. */
  let reading: Promise<void> | null = null;
  const registered = await run(async (context) => {
    const { worksheets } = context.workbook;
    const added = register(worksheets, async ({ worksheetId, address, source }) => {
      if (names.nameOf(worksheetId) === undefined)
        await (reading ??= run({ delayForCellEdit: true }, (now) =>
          readNames(now, now.workbook.worksheets),
        ).finally(() => (reading = null)));
      const sheet = names.nameOf(worksheetId);
      if (sheet !== undefined) tell(sheet, address, source);
    });
    await readNames(context, worksheets);
    return added;
  });
  return () => {
    void run(registered.context as Excel.RequestContext, async (context) => {
      registered.remove();
      await context.sync();
    });
  };
}

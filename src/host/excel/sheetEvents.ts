import type { CellScalar } from '../../workbook/spec';
import type { CellPlace, SheetChange } from '../shared/host';
import { activeCell } from './activeCell';
import type { EditLog } from './editLog';
import { firstCell } from './firstCell';
import type { SheetNames } from './sheetNames';
import type { Run } from './run';

/** Common part of both events; sheets are identified by id. */
interface SheetEvent {
  worksheetId: string;
  address: string;
  /** Changes only: `Local` or `Remote`. */
  source?: string;
  /** Single-cell changes only. */
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

/** When a sheet turns out to be renamed, the active cell is reported again, as it was last reported under the old name. */
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
  // There is no response while the user is editing a cell; leaving it reports the new selection.
  const forget = names.onRename(() => void activeCell(run).then(listener, () => undefined));
  return () => {
    forget();
    stop();
  };
}

/**
 * Events identify their sheet by id: names are read when listening begins, whenever the workbook is read, and for a new
 * sheet. So an event uses the name the sheet had when last read; events of a deleted sheet are ignored.
 */
async function listen(
  run: Run,
  names: SheetNames,
  register: (worksheets: Excel.WorksheetCollection, handler: Handler) => Registered,
  notify: (sheet: string, address: string, source?: string) => void,
): Promise<() => void> {
  const readNames = async (
    context: Excel.RequestContext,
    worksheets: Excel.WorksheetCollection,
  ): Promise<void> => {
    worksheets.load({ id: true, name: true });
    await context.sync();
    names.take(worksheets.items);
  };
  /** Shared: a workbook being written reports hundreds of ranges on new sheets. */
  let reading: Promise<void> | null = null;
  const registered = await run(async (context) => {
    const { worksheets } = context.workbook;
    const added = register(worksheets, async ({ worksheetId, address, source }) => {
      if (names.nameOf(worksheetId) === undefined)
        await (reading ??= run({ delayForCellEdit: true }, (now) =>
          readNames(now, now.workbook.worksheets),
        ).finally(() => (reading = null)));
      const sheet = names.nameOf(worksheetId);
      if (sheet !== undefined) notify(sheet, address, source);
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

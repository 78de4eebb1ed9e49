import type { CellPlace } from '../host';
import { firstCell } from './firstCell';
import type { Run } from './writeWorkbook';

/** What both events tell; the sheet by its id. */
interface SheetEvent {
  worksheetId: string;
  address: string;
}
type Handler = (event: SheetEvent) => Promise<void>;
interface Registered {
  context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

export const listenForChanges = (
  run: Run,
  listener: (change: { sheet: string; range: string }) => void,
): Promise<() => void> =>
  listen(
    run,
    (worksheets, handler) => worksheets.onChanged.add(handler),
    (sheet, range) => listener({ sheet, range }),
  );

export const listenForSelections = (run: Run, listener: (place: CellPlace) => void): Promise<() => void> =>
  listen(
    run,
    (worksheets, handler) => worksheets.onSelectionChanged.add(handler),
    (sheet, address) => listener({ sheet, cell: firstCell(address) }),
  );

/**
 * The event knows its sheet by id: the names are read when listening begins, and again only for a sheet that is new. A
 * sheet renamed since is reported under the name that it had; one that is gone by now reports nothing.
 */
async function listen(
  run: Run,
  register: (worksheets: Excel.WorksheetCollection, handler: Handler) => Registered,
  tell: (sheet: string, address: string) => void,
): Promise<() => void> {
  const names = new Map<string, string>();
  const readNames = async (
    context: Excel.RequestContext,
    worksheets: Excel.WorksheetCollection,
  ): Promise<void> => {
    worksheets.load({ id: true, name: true });
    await context.sync();
    for (const { id, name } of worksheets.items) names.set(id, name);
  };
  const registered = await run(async (context) => {
    const { worksheets } = context.workbook;
    const added = register(worksheets, async ({ worksheetId, address }) => {
      if (!names.has(worksheetId))
        await run({ delayForCellEdit: true }, (now) => readNames(now, now.workbook.worksheets));
      const sheet = names.get(worksheetId);
      if (sheet !== undefined) tell(sheet, address);
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

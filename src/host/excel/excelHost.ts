import type { Host } from '../host';
import { applyChanges } from './applyChanges';
import { markCells } from './markCells';
import { toHostError } from './officeErrors';
import { readWorkbook } from './readWorkbook';
import { removeSheets } from './removeSheets';
import { highestSet } from './support';
import { writeWorkbook, type Run } from './writeWorkbook';

/** Where tests put themselves between the host and office.js. */
export interface ExcelHostSurroundings {
  run?: Run;
}

/** A host over the workbook that is open in Excel. Needs `Excel` and `Office` of office.js, ready. */
export function createExcelHost({ run = Excel.run }: ExcelHostSurroundings = {}): Host {
  return {
    kind: 'excel',
    capabilities: () => ({ live: true, canDownload: false, excelApi: highestSet() }),
    read: ({ patient = false } = {}) => inOurWords(readWorkbook(patient ? patiently(run) : run)),
    write: (spec, options = {}) => writeWorkbook(run, spec, options),
    apply: (changes) => applyChanges(run, changes),
    mark: (marks) => markCells(run, marks),
    removeSheets: (names) => inOurWords(removeSheets(run, names)),
    select: (sheet, range) =>
      inOurWords(
        run(async (context) => {
          context.workbook.worksheets.getItem(sheet).getRange(range).select();
          await context.sync();
        }),
      ),
    onChange: (listener) => inOurWords(listen(run, listener)),
  };
}

async function inOurWords<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw toHostError(error);
  }
}

/** Waits until the user has finished typing into a cell. */
const patiently =
  (run: Run) =>
  <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    run({ delayForCellEdit: true }, batch);

/**
 * The event knows its sheet by id: the names are read when listening begins, and again only for a sheet that is new. A
 * sheet renamed since is reported under the name that it had; one that is gone by now reports nothing.
 */
async function listen(
  run: Run,
  listener: (change: { sheet: string; range: string }) => void,
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
  const handler = await run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.onChanged.add(async ({ worksheetId, address }) => {
      if (!names.has(worksheetId))
        await run({ delayForCellEdit: true }, (now) => readNames(now, now.workbook.worksheets));
      const sheet = names.get(worksheetId);
      if (sheet !== undefined) listener({ sheet, range: address });
    });
    await readNames(context, worksheets);
    return added;
  });
  return () => {
    void run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
}

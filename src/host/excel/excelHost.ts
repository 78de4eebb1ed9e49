import type { Host } from '../host';
import { applyChanges } from './applyChanges';
import { toHostError } from './officeErrors';
import { readWorkbook } from './readWorkbook';
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
    read: () => inOurWords(readWorkbook(run)),
    write: (spec, options = {}) => writeWorkbook(run, spec, options),
    apply: (changes) => applyChanges(run, changes),
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

/** The event knows its sheet by id; a sheet that is gone by now reports nothing. */
async function listen(
  run: Run,
  listener: (change: { sheet: string; range: string }) => void,
): Promise<() => void> {
  const handler = await run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async ({ worksheetId, address }) => {
      const sheet = await nameOf(run, worksheetId);
      if (sheet !== null) listener({ sheet, range: address });
    });
    await context.sync();
    return added;
  });
  return () => {
    void run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
}

async function nameOf(run: Run, id: string): Promise<string | null> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load({ name: true });
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  });
}

import type { ColumnsHost } from '../shared/columnsHost';
import type { Host } from '../shared/host';
import type { InFrontHost } from '../shared/inFrontHost';
import { activeCell } from './activeCell';
import { appendColumns } from './columns/appendColumns';
import { firstFreeColumn } from './columns/firstFreeColumn';
import { removeColumns } from './columns/removeColumns';
import { typingRules } from './columns/typingRules';
import { applyChanges } from './applyChanges';
import { markCells } from './markCells';
import { toHostError } from './officeErrors';
import { longestWait, withPatience, type Wait } from './patience';
import { readInFront } from './readInFront';
import { readWorkbook } from './readWorkbook';
import { removeSheets } from './removeSheets';
import { listenForChanges, listenForSelections } from './sheetEvents';
import type { DateSystem } from './dateSystem';
import { createEditLog } from './editLog';
import { selectedArea } from './selectedArea';
import { createSheetNames } from './sheetNames';
import { highestSet } from './support';
import { createUnfinished } from './unfinished';
import type { Run } from './run';
import { writeWorkbook } from './writeWorkbook';

/** Lets tests intervene between the host and office.js. */
export interface ExcelHostSurroundings {
  run?: Run;
  /** How long to wait for a response. */
  wait?: () => Wait;
}

/** A host for the workbook open in Excel. Requires office.js's `Excel` and `Office` to be ready. */
export function createExcelHost({
  run: runOf = Excel.run,
  wait = longestWait,
}: ExcelHostSurroundings = {}): Host & ColumnsHost & InFrontHost {
  const run = withPatience(runOf, wait);
  const names = createSheetNames();
  const days: DateSystem = { from1904: false };
  const unfinished = createUnfinished();
  const edits = createEditLog();
  /** First restores whatever an earlier failure left behind. */
  const settled = async <T>(work: () => Promise<T>): Promise<T> => {
    await unfinished.settle();
    return work();
  };
  return {
    kind: 'excel',
    capabilities: () => ({ live: true, canDownload: false, excelApi: highestSet() }),
    read: ({ patient = false, ...options } = {}) =>
      withHostErrors(settled(() => readWorkbook(patient ? patiently(run) : run, names, days, options))),
    readInFront: (what) => withHostErrors(settled(() => readInFront(run, names, days, what))),
    write: (spec, options = {}) => settled(() => writeWorkbook(run, spec, options, unfinished)),
    apply: (changes) => settled(() => applyChanges(run, changes, days, unfinished, edits)),
    mark: (marks) => settled(() => markCells(run, marks)),
    firstFreeColumn: (sheet, rows) => withHostErrors(settled(() => firstFreeColumn(run, sheet, rows))),
    typingRules: (place) => withHostErrors(settled(() => typingRules(run, place))),
    appendColumns: (added, options = {}) =>
      settled(() => appendColumns(run, added, options, days, { unfinished, edits })),
    removeColumns: (place) => settled(() => removeColumns(run, place, { unfinished, edits })),
    removeSheets: (names) => withHostErrors(settled(() => removeSheets(run, names))),
    select: (sheet, range) =>
      withHostErrors(
        run(async (context) => {
          context.workbook.worksheets.getItem(sheet).getRange(range).select();
          await context.sync();
        }),
      ),
    selected: () => withHostErrors(activeCell(run)),
    selectedArea: () => withHostErrors(selectedArea(run)),
    onSelect: (listener) => withHostErrors(listenForSelections(run, names, listener)),
    onChange: (listener) => withHostErrors(listenForChanges(run, names, listener, edits)),
  };
}

async function withHostErrors<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw toHostError(error);
  }
}

/** Waits until the user has finished editing a cell. */
const patiently =
  (run: Run) =>
  <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    run({ delayForCellEdit: true }, batch);

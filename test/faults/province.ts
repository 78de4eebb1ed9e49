import { createKeeper } from '../../src/taskpane/consolidate/keeper';
import { UNDECIDED } from '../../src/taskpane/consolidate/decisions';
import { openProvince } from '../../src/taskpane/consolidate/openProvince';
import { createConsolidateSession } from '../../src/taskpane/consolidate/session';
import type { ConsolidateSession } from '../../src/taskpane/consolidate/sessionState';
import type { OpenedKeeper } from '../../src/taskpane/consolidate/startWorkers';
import { createExcelHost } from '../../src/host/excel/excelHost';
import type { Host } from '../../src/host/shared/host';
import type { Programme } from '../../src/programmes/programme';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { loadInNode } from '../office-host/loadInNode';
import { cellKey, type Workbook } from '../office-host/model';
import { createOfficeHost } from '../office-host/officeHost';
import { BAC_GIANG } from '../programmes';
import { book } from '../unit/consolidation/books';
import { contentOf, entryColumns, placesOf } from './ledger';
import { ownWorkbook, type Filled } from './workbooks';

/** The province's workbook with the opinions of Sở Nội vụ for every row; and saving it again. */

/** The plan's first rows: with all of them, thousands of scenarios would take hours. */
const SHORT: Programme = {
  ...BAC_GIANG,
  plan: {
    ...BAC_GIANG.plan,
    rows: BAC_GIANG.plan.rows.slice(0, 4),
    generalTasks: [],
    assignments: [],
    targets: BAC_GIANG.plan.targets.slice(0, 2),
  },
};

const RETURNED = [book('Báo Bắc Giang', { file: 'bao.xlsx' })];

/** The pane's session over this host, with its real keeper in the same thread, having read the returned workbook. */
export async function sessionOver(
  host: Host,
  written?: (spec: WorkbookSpec) => void,
): Promise<ConsolidateSession> {
  const openKeeper = (): OpenedKeeper => {
    const keeper = createKeeper(async () => SHORT);
    return {
      methods: keeper as unknown as OpenedKeeper['methods'],
      gone: new Promise<never>(() => undefined),
      openReader: () => ({
        methods: {
          lookAtOwn: async () => null,
          planOf: async () => null,
          readOwn: async () => ({ planId: null, period: null }),
          readAs: async () => ({ planId: null, period: null }),
          async read(id, path) {
            const returned = RETURNED.find(({ file }) => file === path)!;
            keeper.hold(id, returned);
            return { planId: returned.identity.planId, period: returned.identity.period };
          },
        },
        close: () => undefined,
      }),
      close: () => undefined,
    };
  };
  const session = createConsolidateSession(
    {
      readers: 1,
      openKeeper,
      loadOutcome: () => Promise.resolve(),
      handPapers: () => undefined,
      today: () => '2024-12-24',
      recallDecided: () => UNDECIDED,
      rememberDecided: () => undefined,
      excel: {
        hasAgencyWorkbook: async () => false,
        read: async () => openProvince(await host.read()),
        write: (spec, options) => {
          written?.(spec);
          return host.write(spec, options);
        },
      },
    },
    SHORT,
  );
  await session.add(
    RETURNED.map(({ file }) => ({ path: file, file: new File([file], file, { lastModified: 1 }) })),
  );
  return session;
}

export const OPINION = 'Ý kiến của Sở Nội vụ';

/** Saved once beside a sheet of the user's own, then with a unique opinion in every row. */
export async function provinceWorkbook(): Promise<Filled> {
  const office = createOfficeHost({ apiSet: '1.9', workbook: ownWorkbook() });
  loadInNode(office);
  let spec: WorkbookSpec | null = null;
  const session = await sessionOver(createExcelHost(), (each) => (spec = each));
  await session.save(false);
  const { failure } = session.getState();
  if (failure || !spec) throw new Error(`the province's workbook was not saved: ${failure?.key}`);
  writeOpinions(office.workbook);
  return { workbook: office.workbook, spec };
}

function writeOpinions(workbook: Workbook): void {
  const columns = entryColumns(workbook);
  for (const [key, place] of placesOf(workbook, columns)) {
    if (!key.endsWith(`|${OPINION}`) || contentOf(place) !== null) continue;
    const { sheet, row, column } = place;
    const format = sheet.cells.get(cellKey(row, column))?.format ?? sheet.base;
    sheet.cells.set(cellKey(row, column), { value: `Ý kiến về ${key.split('|')[1]}`, formula: null, format });
  }
}

import { createExcelHost } from '../../src/host/excel/excelHost';
import type { Wait } from '../../src/host/excel/patience';
import type { Host } from '../../src/host/shared/host';
import * as engine from '../../src/taskpane/check/checkEngine';
import { createOpenedStore } from '../../src/taskpane/check/createOpenedStore';
import type { OpenedStore } from '../../src/taskpane/check/openedWorkbook';
import { existingWorkbook } from '../../src/taskpane/make/existingWorkbook';
import { layOut } from '../../src/taskpane/make/layOut';
import { makeWorkbook } from '../../src/taskpane/make/makeWorkbook';
import type { Fix } from '../../src/validation/engine/finding';
import { cellAddress } from '../../src/workbook/address';
import type { CellScalar } from '../../src/workbook/spec';
import { cellKey, type Workbook } from '../office-host/model';
import type { OfficeHost } from '../office-host/officeHost';
import { BAC_GIANG } from '../programmes';
import { placesOf } from './ledger';
import { OPINION, provinceWorkbook, sessionOver } from './province';
import { choiceOf, type Filled } from './workbooks';

/** The product's operations, through the same code as the pane. */

/** Its reported outcome; `failure` is the code or the message's key. */
export interface Outcome {
  failure: string | null;
}

export interface Started {
  /** The entries the operation should change, with their new values. */
  wanted: ReadonlyMap<string, CellScalar>;
  press(): Promise<Outcome>;
  /** Closes the pane. */
  close?(): void;
}

export interface Operation {
  name: string;
  /** Starts with this workbook instead of an agency's. */
  begin?(): Promise<Filled>;
  /** Starts with an empty workbook (beside the user's own sheet) instead of a filled one. */
  empty?: true;
  /** Receives edit events while it runs; for the others Excel sends none. */
  hears?: true;
  /** Changes already in the workbook. */
  plant?(workbook: Workbook, columns: ReadonlySet<string>): void;
  /** The entry it is about. */
  target(columns: ReadonlySet<string>, workbook: Workbook): string;
  start(office: OfficeHost, target: string, columns: ReadonlySet<string>): Promise<Started>;
  /** Whether its effect is complete. */
  isDone(office: OfficeHost, before: Workbook, target: string, columns: ReadonlySet<string>): boolean;
}

const PERCENT = '% hoàn thành';
const STATUS = 'Trạng thái';

/** A code or key that means: it was done, only rereading failed. */
export const SAYS_DONE: readonly string[] = ['error.writtenNotRead', 'error.writtenNotMarked'];

/** The first part was done and reported as done; the rest needs another button, which the message names. */
export const SAYS_PARTLY: readonly string[] = ['error.sealedWithCopies'];

/** Excel did not respond: the outcome is reported as unknown, and a retry reads first. */
export const SAYS_UNKNOWN: readonly string[] = ['unanswered', 'host.unanswered'];

/** Asks for a password to be removed before retrying. */
export const SAYS_PASSWORD: readonly string[] = [
  'rollbackFailed',
  'host.rollbackFailed',
  'sheetProtected',
  'host.sheetProtected',
];

const valueOf = (office: OfficeHost, key: string, columns: ReadonlySet<string>): CellScalar | undefined => {
  const place = placesOf(office.workbook, columns).get(key);
  return place && (place.sheet.cells.get(cellKey(place.row, place.column))?.value ?? null);
};

const isTable = (workbook: Workbook, name: string): boolean =>
  workbook.sheets.some(({ tables }) => tables.some((table) => table.name === name));

const findingsSheet = ({ sheets }: Workbook) => sheets.find(({ name }) => name === 'Kiểm tra');
const marked = ({ sheets }: Workbook): boolean =>
  sheets.some(({ conditionalFormats }) =>
    conditionalFormats.some(({ formula }) => formula?.includes('cchc-kiem-tra')),
  );

/** The pane's host keeps receiving edits while it is open; nothing is rechecked by itself here. */
async function openHost(office: OfficeHost): Promise<{ host: Host; close: () => void }> {
  // Waits for a response until nothing more happens, without a clock.
  const waits = new Set<() => void>();
  const wait = (): Wait => {
    let giveUp = (): void => undefined;
    const over = new Promise<void>((resolve) => (giveUp = resolve));
    waits.add(giveUp);
    return { over, cancel: () => void waits.delete(giveUp) };
  };
  office.giveUp = () => {
    for (const giveUp of waits) giveUp();
  };
  const host = createExcelHost({ wait });
  const close = await host.onChange(() => undefined);
  const deaf = async () => () => undefined;
  return { host: { ...host, onChange: deaf, onSelect: deaf }, close };
}

function storeOver(host: Host): OpenedStore {
  return createOpenedStore({
    mode: 'excel',
    loadEngine: async () => engine,
    openHost: async () => host,
    painted: async () => undefined,
    deliver: async (name) => name,
    today: () => '2024-12-10',
  });
}

const outcomeOf = (store: OpenedStore): Outcome => ({
  failure: store.getState().failure?.failure.key ?? null,
});

const directly = async (work: Promise<unknown>): Promise<Outcome> => {
  try {
    await work;
    return { failure: null };
  } catch (error) {
    const { code, key, message } = error as { code?: string; key?: string; message?: string };
    return { failure: code ?? key ?? message ?? 'failed' };
  }
};

const firstTarget =
  (header: string, table = 'NhiemVu|') =>
  (columns: ReadonlySet<string>, workbook: Workbook): string => {
    const key = [...placesOf(workbook, columns).keys()].find(
      (candidate) => candidate.startsWith(table) && candidate.endsWith(`|${header}`),
    );
    if (key === undefined) throw new Error(`no entry of ${header}`);
    return key;
  };

/** A status with an extra space: a fix with only one possible meaning. */
function plantSpaces(workbook: Workbook, columns: ReadonlySet<string>): void {
  for (const [key, { sheet, row, column }] of placesOf(workbook, columns))
    if (key.startsWith('NhiemVu|') && key.endsWith(`|${STATUS}`)) {
      const cell = sheet.cells.get(cellKey(row, column));
      if (cell) cell.value = 'đang thực hiện ';
    }
}

async function checkedStore(office: OfficeHost): Promise<{ store: OpenedStore; close: () => void }> {
  const { host, close } = await openHost(office);
  const store = storeOver(host);
  await store.check();
  if (store.getState().failure) throw new Error(`first check: ${outcomeOf(store).failure}`);
  return { store, close };
}

const wantedOf = (
  office: OfficeHost,
  columns: ReadonlySet<string>,
  fixes: readonly Fix[],
): Map<string, CellScalar> => {
  const keys = new Map(
    [...placesOf(office.workbook, columns)].map(([key, { sheet, row, column }]) => [
      `${sheet.name}!${cellAddress(row, column)}`,
      key,
    ]),
  );
  return new Map(
    fixes.flatMap(({ sheet, cell, after }): [string, CellScalar][] => {
      const key = keys.get(`${sheet}!${cell}`);
      return key === undefined ? [] : [[key, after]];
    }),
  );
};

const create =
  (replace: boolean) =>
  async (office: OfficeHost): Promise<Started> => {
    // The pane has a single one while it is open (`openExcelHost`), which remembers unfinished work.
    const { host, close } = await openHost(office);
    return {
      close,
      wanted: new Map(),
      press: () =>
        directly(
          makeWorkbook(
            choiceOf(),
            {
              openHost: async () => host,
              findExisting: async (snapshot) => existingWorkbook(snapshot, [BAC_GIANG]),
              layOut: async (choice, entries) => layOut(BAC_GIANG, choice, entries),
            },
            { replace, signal: new AbortController().signal, onProgress: () => undefined },
          ).then((outcome) => {
            // A retry after it was done: the pane asks whether to replace, which is an answer, not a failure.
            if (outcome.kind === 'exists' && replace) throw new Error('asked again');
          }),
        ),
    };
  };

function isMadeAgain({ workbook }: OfficeHost, before: Workbook): boolean {
  const id = ({ sheets }: Workbook) =>
    sheets.flatMap(({ tables }) => tables).find(({ name }) => name === 'DinhDanh')?.id;
  // The previous sheets stay as hidden copies.
  const old = before.sheets.filter(({ name }) => name !== 'Việc riêng').map((sheet) => sheet.id);
  return (
    id(workbook) !== undefined &&
    id(workbook) !== id(before) &&
    !workbook.sheets.some((sheet) => old.includes(sheet.id) && sheet.visibility === 'Visible')
  );
}

export const OPERATIONS: readonly Operation[] = [
  {
    name: 'create',
    empty: true,
    target: () => '',
    start: create(false),
    isDone: ({ workbook }) => ['NhiemVu', 'ChiTieu', 'DinhDanh'].every((name) => isTable(workbook, name)),
  },
  {
    name: 'create again',
    target: firstTarget(PERCENT),
    start: create(true),
    isDone: isMadeAgain,
  },
  {
    name: 'save the consolidation again',
    begin: provinceWorkbook,
    target: firstTarget(OPINION, 'NhiemVuToanTinh|'),
    start: async (office) => {
      const { host, close } = await openHost(office);
      const session = await sessionOver(host);
      return {
        close,
        wanted: new Map(),
        press: async () => {
          await session.save(true);
          return { failure: session.getState().failure?.key ?? null };
        },
      };
    },
    isDone: isMadeAgain,
  },
  {
    name: 'write an entry',
    hears: true,
    target: firstTarget(PERCENT),
    start: async (office, target, columns) => {
      const { store, close } = await checkedStore(office);
      const place = placesOf(office.workbook, columns).get(target);
      if (!place) throw new Error(target);
      const fix: Fix = {
        sheet: place.sheet.name,
        cell: cellAddress(place.row, place.column),
        before: 60,
        beforeFormula: null,
        after: 75,
        afterFormula: null,
      } as Fix;
      return {
        close,
        wanted: new Map([[target, 75]]),
        press: async () => {
          await store.edit(fix);
          return outcomeOf(store);
        },
      };
    },
    isDone: (office, _before, target, columns) => valueOf(office, target, columns) === 75,
  },
  {
    name: 'safe fixes',
    hears: true,
    plant: plantSpaces,
    target: firstTarget(STATUS),
    start: async (office, _target, columns) => {
      const { store, close } = await checkedStore(office);
      const fixes = store.getState().workbook?.safe ?? [];
      if (fixes.length === 0) throw new Error('nothing to fix');
      return {
        close,
        wanted: wantedOf(office, columns, fixes),
        press: async () => {
          await store.fix(store.getState().workbook?.safe ?? []);
          return outcomeOf(store);
        },
      };
    },
    isDone: (office, _before, target, columns) => valueOf(office, target, columns) === 'Đang thực hiện',
  },
  {
    name: 'undo',
    hears: true,
    plant: plantSpaces,
    target: firstTarget(STATUS),
    start: async (office, _target, columns) => {
      const { store, close } = await checkedStore(office);
      const fixes = store.getState().workbook?.safe ?? [];
      await store.fix(fixes);
      return {
        close,
        wanted: new Map([...wantedOf(office, columns, fixes)].map(([key]) => [key, 'đang thực hiện '])),
        press: async () => {
          await store.undo();
          return outcomeOf(store);
        },
      };
    },
    isDone: (office, _before, target, columns) => valueOf(office, target, columns) === 'đang thực hiện ',
  },
  {
    name: 'mark',
    plant: plantSpaces,
    target: firstTarget(PERCENT),
    start: async (office) => {
      const { store, close } = await checkedStore(office);
      return {
        close,
        wanted: new Map(),
        press: async () => {
          await store.mark(true);
          return outcomeOf(store);
        },
      };
    },
    isDone: ({ workbook }) => findingsSheet(workbook) !== undefined && marked(workbook),
  },
  {
    name: 'unmark',
    plant: plantSpaces,
    target: firstTarget(PERCENT),
    start: async (office) => {
      const { store, close } = await checkedStore(office);
      await store.mark(true);
      return {
        close,
        wanted: new Map(),
        press: async () => {
          await store.mark(false);
          return outcomeOf(store);
        },
      };
    },
    isDone: ({ workbook }) => findingsSheet(workbook) === undefined && !marked(workbook),
  },
  {
    name: 'seal',
    hears: true,
    target: firstTarget(PERCENT),
    start: async (office) => {
      const { store, close } = await checkedStore(office);
      return {
        close,
        wanted: new Map(),
        press: async () => {
          await store.seal('Nguyễn Thị Hoa');
          return outcomeOf(store);
        },
      };
    },
    isDone: ({ workbook }) => isSealed(workbook),
  },
  {
    name: 'seal with copies',
    hears: true,
    plant: plantCopy,
    target: firstTarget(PERCENT),
    start: async (office) => {
      const { store, close } = await checkedStore(office);
      return {
        close,
        wanted: new Map(),
        press: async () => {
          const { failure } = outcomeOf(store);
          if (failure !== null && SAYS_PARTLY.includes(failure)) {
            await store.check();
            await store.removeCopies();
          } else await store.seal('Nguyễn Thị Hoa');
          return outcomeOf(store);
        },
      };
    },
    isDone: ({ workbook }) => isSealed(workbook) && !hasCopy(workbook),
  },
  {
    name: 'remove copies',
    plant: plantCopy,
    target: firstTarget(PERCENT),
    start: async (office) => {
      const { store, close } = await checkedStore(office);
      return {
        close,
        wanted: new Map(),
        press: async () => {
          await store.removeCopies();
          return outcomeOf(store);
        },
      };
    },
    isDone: ({ workbook }) => !hasCopy(workbook),
  },
  {
    name: 'remove sheets',
    plant: (workbook) => {
      const own = workbook.sheets.find(({ name }) => name === 'Việc riêng');
      if (own)
        workbook.sheets.push({ ...own, id: '{sheet-old}', name: 'Bản cũ', cells: new Map(), tables: [] });
    },
    target: firstTarget(PERCENT),
    start: async (office) => {
      const { host, close } = await openHost(office);
      return { close, wanted: new Map(), press: () => directly(host.removeSheets(['Bản cũ'])) };
    },
    isDone: ({ workbook }) => !workbook.sheets.some(({ name }) => name === 'Bản cũ'),
  },
];

const COPY = 'Bản cũ 1 Nhiệm vụ';

/** A sheet kept from earlier, as left by remaking the workbook. */
function plantCopy(workbook: Workbook): void {
  const own = workbook.sheets.find(({ name }) => name === 'Việc riêng');
  if (!own) throw new Error('no sheet of the own');
  workbook.sheets.push({
    ...own,
    id: '{sheet-copy}',
    name: COPY,
    visibility: 'Hidden',
    cells: new Map([[0, { value: 'cũ', formula: null, format: own.base }]]),
    tables: [],
  });
  workbook.names.push({ name: 'CCHC_BanCu_1', formula: `='${COPY}'!$A$1`, comment: '', visible: false });
}

const hasCopy = ({ sheets }: Workbook): boolean => sheets.some(({ name }) => name === COPY);

const isSealed = ({ sheets }: Workbook): boolean =>
  sheets.some(({ cells }) => [...cells.values()].some(({ value }) => isHash(value)));

const isHash = (value: unknown): boolean => typeof value === 'string' && /[0-9a-f]{64}$/.test(value);

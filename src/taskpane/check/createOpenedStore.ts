import type { CellPlace, Host } from '../../host/host';
import { HostError } from '../../host/hostError';
import type { IsoDate } from '../../text/calendar';
import type { Fix } from '../../validation/finding';
import type { CellChange } from '../../workbook/change';
import { changeOf, undoOf } from '../../validation/fixChanges';
import { describeFailure } from '../describeFailure';
import { PaneError } from '../paneError';
import type * as engine from './checkEngine';
import type { Busy, DoneStep, OpenedState, OpenedStore, OpenedWorkbook } from './openedWorkbook';

export type CheckEngine = typeof engine;

/** What the pane's surroundings do for the opened workbook. */
export interface OpenedServices {
  mode: 'excel' | 'file';
  loadEngine(): Promise<CheckEngine>;
  /** A host over the file's bytes, or over the workbook that is open in Excel. */
  openHost(bytes: Uint8Array | null): Promise<Host>;
  /** Hands a file over; false where the user thought better of it. `ask`: where the browser can, the user says where to. */
  deliver(fileName: string, bytes: Uint8Array, ask: boolean): Promise<boolean>;
  today(): IsoDate;
  /** Resolves when what was set is on the screen: long work would keep it from being painted. */
  painted(): Promise<void>;
}

/** An edit in Excel is rechecked within a second: this long after the last one. */
const RECHECK_AFTER_MS = 400;
/** A selection that moves on with a key held down is followed when it rests. */
const FOLLOW_AFTER_MS = 150;

/** The opened workbook's state and what can be done with it; one thing at a time, in the order asked for. */
export function createOpenedStore(services: OpenedServices): OpenedStore {
  let state: OpenedState = {
    workbook: null,
    busy: null,
    failure: null,
    finished: null,
    shown: null,
    follows: false,
  };
  const listeners = new Set<() => void>();
  const set = (change: Partial<OpenedState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  let last: Promise<unknown> = Promise.resolve();
  /** Runs when what came before has ended. Work that came to nothing answers false. @returns whether it did not fail. */
  function perform(busy: Busy, work: () => Promise<void | false>): Promise<boolean> {
    const next = last.then(async () => {
      set({ busy, failure: null, finished: null });
      if (busy === 'open' || busy === 'check') await services.painted();
      try {
        const isDone = (await work()) !== false;
        set({ busy: null, finished: isDone ? busy : null });
        return true;
      } catch (error) {
        set({ busy: null, failure: { failure: describeFailure(error), during: busy } });
        return false;
      }
    });
    last = next;
    return next;
  }

  const opened = (): OpenedWorkbook => {
    if (!state.workbook) throw new Error('no workbook is open');
    return state.workbook;
  };

  /** Reads and judges the workbook, and shows it. */
  async function refresh(
    workbook: Omit<OpenedWorkbook, 'snapshot' | 'validation' | 'seal' | 'sealState'>,
    patient = false,
  ) {
    const engine = await services.loadEngine();
    const snapshot = await workbook.host.read({ patient });
    const validation = engine.judge(snapshot);
    const { seal, state: sealState } = await engine.readSealState(snapshot);
    set({ workbook: { ...workbook, snapshot, validation, seal, sealState } });
  }

  /** Applies, then reads what is there now: also after a refusal, which tells that the workbook is not what was shown. */
  async function apply(changes: readonly CellChange[], done: readonly DoneStep[]) {
    const workbook = opened();
    try {
      await workbook.host.apply([...changes]);
    } catch (error) {
      await refresh(workbook);
      throw error instanceof HostError && error.code === 'cellChanged' && 'cell' in error.values
        ? new PaneError('cellChanged', { sheet: error.values.sheet ?? '', cell: error.values.cell ?? '' })
        : error;
    }
    await refresh({ ...workbook, done, unsaved: true });
    await remark();
  }

  async function make(fixes: readonly Fix[]): Promise<void> {
    const { inItsRow } = await services.loadEngine();
    const { done, snapshot } = opened();
    const tied = inItsRow(snapshot);
    // Taken back only in the rows in which it was made, too.
    const undo = fixes.map((fix) => tied(undoOf(fix)));
    await apply(
      fixes.map((fix) => tied(changeOf(fix))),
      [...done, { undo }],
    );
  }

  /** Where the workbook carries marks, they follow what is found now. */
  async function remark(): Promise<void> {
    const { findingsSheetIn } = await services.loadEngine();
    if (findingsSheetIn(opened().snapshot) !== null) await putMarks();
  }

  async function putMarks(): Promise<void> {
    const { findingsSheet, findingsSheetIn, marksOf } = await services.loadEngine();
    const workbook = opened();
    const { host, snapshot, validation } = workbook;
    const old = findingsSheetIn(snapshot);
    await host.write(findingsSheet(validation.findings), old === null ? {} : { replaceSheets: [old] });
    await host.mark(marksOf(snapshot, validation));
    await refresh({ ...workbook, unsaved: true });
  }

  let stopWatching: Promise<() => void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function watch(host: Host): void {
    if (stopWatching || !host.capabilities().live) return;
    stopWatching = host.onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(recheck, RECHECK_AFTER_MS);
    });
    // Without events the button still checks.
    stopWatching.catch(() => (stopWatching = null));
  }

  let isFollowing = false;
  let followTimer: ReturnType<typeof setTimeout> | undefined;
  async function follow(host: Host): Promise<void> {
    if (isFollowing || !host.capabilities().live) return;
    isFollowing = true;
    try {
      await host.onSelect((place) => {
        clearTimeout(followTimer);
        followTimer = setTimeout(() => show(place), FOLLOW_AFTER_MS);
      });
      set({ follows: true });
    } catch {
      // Without events a button shows the selected row.
      isFollowing = false;
    }
    try {
      show(await host.selected());
    } catch {
      // A sheet without cells (a chart) is in front: nothing is shown yet.
    }
  }

  function recheck(): void {
    last = last.then(async () => {
      try {
        const before = opened();
        await refresh(before, true);
        // What was told of the workbook before holds no longer.
        if (verdictOf(before) !== verdictOf(opened())) set({ finished: null });
      } catch (error) {
        set({ failure: { failure: describeFailure(error), during: 'check' } });
      }
    });
  }

  function show({ sheet, cell }: CellPlace): void {
    if (state.shown?.sheet !== sheet || state.shown.cell !== cell) set({ shown: { sheet, cell } });
  }

  return {
    mode: services.mode,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    async open(fileName, bytes) {
      await perform('open', async () => {
        const host = await services.openHost(bytes);
        await refresh({ host, fileName, done: [], unsaved: false, handedOver: false });
        set({ shown: null });
      });
    },

    close() {
      set({ workbook: null, failure: null, shown: null });
    },

    async check() {
      await perform('check', async () => {
        const workbook = state.workbook ?? {
          host: await services.openHost(null),
          fileName: null,
          done: [],
          unsaved: false,
          handedOver: false,
        };
        watch(workbook.host);
        await refresh(workbook);
        await remark();
        await follow(workbook.host);
      });
    },

    async showSelected() {
      try {
        show(await opened().host.selected());
      } catch (error) {
        set({ failure: { failure: describeFailure(error), during: 'check' } });
      }
    },

    async select(sheet, cell) {
      show({ sheet, cell });
      const { workbook } = state;
      if (!workbook?.host.capabilities().live) return;
      try {
        await workbook.host.select(sheet, cell);
      } catch (error) {
        set({ failure: { failure: describeFailure(error), during: 'check' } });
      }
    },

    edit: (fix) => perform('edit', () => make([fix])),

    async fix(fixes) {
      if (fixes.length === 0) return;
      await perform('fix', () => make(fixes));
    },

    async undo() {
      await perform('undo', async () => {
        const { done } = opened();
        const step = done.at(-1);
        if (step) await apply(step.undo, done.slice(0, -1));
      });
    },

    async mark(on) {
      await perform('mark', async () => {
        if (on) return putMarks();
        const { findingsSheetIn } = await services.loadEngine();
        const workbook = opened();
        const old = findingsSheetIn(workbook.snapshot);
        await workbook.host.mark([]);
        if (old !== null) await workbook.host.removeSheets([old]);
        await refresh({ ...workbook, unsaved: true });
      });
    },

    async seal(by) {
      await perform('seal', async () => {
        const { changesOfSeal, expectedFileName } = await services.loadEngine();
        // Judged once more: a seal must not vouch for what nobody has looked at.
        await refresh(opened());
        const { host, snapshot, validation } = opened();
        if (!validation.ready) throw new PaneError('notReady');
        const changes = await changesOfSeal(snapshot, validation, by, services.today());
        if (changes === null) throw new PaneError('noPlaceForSeal');
        await host.apply(changes);
        await refresh({ ...opened(), unsaved: true });
        await remark();
        const workbook = opened();
        if (services.mode === 'file') {
          const name = expectedFileName(workbook.validation) ?? workbook.fileName ?? 'CCHC.xlsx';
          await services.deliver(name, await bytesOf(workbook.host), false);
          // From now on the file is that one.
          set({ workbook: { ...workbook, fileName: name, unsaved: false, handedOver: true } });
        }
      });
    },

    async save(as) {
      await perform('save', async () => {
        const workbook = opened();
        const name = as ?? workbook.fileName ?? 'CCHC.xlsx';
        if (!(await services.deliver(name, await bytesOf(workbook.host), true))) return false;
        set({ workbook: { ...workbook, fileName: name, unsaved: false, handedOver: true } });
      });
    },

    dismissFailure: () => set({ failure: null }),
  };
}

const verdictOf = ({ sealState, validation: { counts } }: OpenedWorkbook): string =>
  JSON.stringify([sealState, counts]);

async function bytesOf(host: Host): Promise<Uint8Array> {
  const { bytes } = host as Host & { bytes?(): Promise<Uint8Array> };
  if (!bytes) throw new HostError('unsupported', {}, 'no bytes of the open Excel workbook');
  return bytes();
}

import type { CellPlace, ReadOptions } from '../../host/shared/host';
import { HostError } from '../../host/shared/hostError';
import type { IsoDate } from '../../text/calendar';
import type { Fix } from '../../validation/engine/finding';
import type { SummarySource } from '../../import/tracker/summary/summarySheet';
import type { CellChange } from '../../workbook/change';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { changeOf, undoOf } from '../../validation/fixes/fixChanges';
import { describeFailure } from '../failure/describeFailure';
import { PaneError, type PaneErrorCode } from '../failure/paneError';
import { unlessStopped } from '../workers/unlessStopped';
import { createExcelWatch } from './excelWatch';
import { createWorkProgress } from './workProgress';
import type * as engine from './checkEngine';
import { AS_FOUND, withArea, type OwnReading } from './own/ownReading';
import type { Examined } from './checkEngine';
import type { Busy, OpenedHost, OpenedState, OpenedStore, OpenedWorkbook } from './openedWorkbook';

export type CheckEngine = typeof engine;

/** The environment's services for the opened workbook. */
export interface OpenedServices {
  mode: 'excel' | 'file';
  loadEngine(): Promise<CheckEngine>;
  /** A host for a file's bytes, or for the workbook open in Excel. */
  openHost(bytes: Uint8Array | null): Promise<OpenedHost>;
  /**
   * Delivers a file. `ask`: if the browser supports it, the user chooses where to save.
   * @returns its final name; null if the user cancelled.
   */
  deliver(fileName: string, bytes: Uint8Array, ask: boolean): Promise<string | null>;
  today(): IsoDate;
  /** How tables of foreign workbooks were read before. */
  ownReading?(): OwnReading;
  /** Resolves when the state is on screen: long work would delay the repaint. */
  painted(): Promise<void>;
}

/** How long after another user's last edit to warn about it. */
const OTHER_EDIT_MS = 5 * 60_000;

/** The opened workbook's state and actions; one at a time, in the order requested. */
export function createOpenedStore(services: OpenedServices): OpenedStore {
  let state: OpenedState = {
    workbook: null,
    busy: null,
    failure: null,
    finished: null,
    shown: null,
    follows: false,
    otherEdit: null,
  };
  const listeners = new Set<() => void>();
  const notify = (): void => {
    for (const listener of listeners) listener();
  };
  const set = (change: Partial<OpenedState>): void => {
    state = { ...state, ...change };
    notify();
  };

  const work = createWorkProgress(notify);
  /** The workbook has changed since it was last read. */
  let isBehind = false;

  let last: Promise<unknown> = Promise.resolve();
  /** Runs when earlier work has ended. @returns whether it was done: false if the work had no effect. */
  function perform(busy: Busy, job: () => Promise<void | false>): Promise<boolean> {
    const next = last.then(async () => {
      work.begin();
      set({ busy, failure: null, finished: null });
      if (busy === 'open' || busy === 'check') await services.painted();
      try {
        const isDone = (await job()) !== false;
        work.end();
        set({ busy: null, finished: isDone ? busy : null });
        return isDone;
      } catch (error) {
        work.end();
        set({ busy: null, failure: { failure: describeFailure(error), during: busy } });
        return error instanceof PaneError && isWritten(error.code);
      }
    });
    last = next;
    return next;
  }

  /** `perform` on the current workbook: does nothing if another has replaced it by then. */
  function performHere(busy: Busy, job: () => Promise<void | false>): Promise<boolean> {
    const host = state.workbook?.host;
    return perform(busy, async () => {
      if (state.workbook?.host !== host) return false;
      // The next action must be based on the current content.
      if (isBehind) await refresh(opened());
      return job();
    });
  }

  /** The content that a plan for remaking the workbook was made from. */
  const plannedOn = new WeakMap<object, WorkbookSnapshot>();
  function planned<Plan>(snapshot: WorkbookSnapshot, plan: Plan): Plan {
    if (typeof plan === 'object' && plan !== null) plannedOn.set(plan, snapshot);
    return plan;
  }

  const opened = (): OpenedWorkbook => {
    if (!state.workbook) throw new Error('no workbook is open');
    return state.workbook;
  };

  async function examined(
    host: OpenedHost,
    { reading, ...options }: ReadOptions & { reading: OwnReading },
  ): Promise<Examined> {
    if (host.examine)
      return (
        await Promise.all([host.examine(services.today(), { ...options, reading }), services.loadEngine()])
      )[0];
    const engine = await services.loadEngine();
    return engine.examine(await host.read(options), services.today(), reading);
  }

  /** Reads and validates the workbook, and shows it. */
  async function refresh(
    workbook: Omit<OpenedWorkbook, keyof Examined>,
    options: Pick<ReadOptions, 'patient' | 'signal'> = {},
  ): Promise<void> {
    const found = await examined(workbook.host, {
      ...options,
      reading: workbook.reading,
      onProgress: work.count('sheets'),
    });
    // Nothing is shown after cancellation.
    if (options.signal?.aborted) throw new HostError('cancelled');
    isBehind = false;
    set({ workbook: { ...workbook, ...found } });
  }

  /** `refresh` after writing: if only the refresh fails, the writing is not reported as failed. */
  async function readBack(workbook: Omit<OpenedWorkbook, keyof Examined>): Promise<void> {
    try {
      await refresh(workbook);
    } catch (error) {
      throw new PaneError('writtenNotRead', {}, describeFailure(error).details);
    }
  }

  /** `refresh` before anything was changed. */
  const look = (workbook: Omit<OpenedWorkbook, keyof Examined>): Promise<void> =>
    work.stoppable((signal) => unlessStopped(refresh(workbook, { signal }), signal));

  /**
   * Applies changes, then reads the current content, even after a refusal, which means that the workbook is not as
   * shown.
   */
  async function apply(
    changes: readonly CellChange[],
    steps: Pick<OpenedWorkbook, 'done' | 'undone'>,
  ): Promise<void> {
    const workbook = opened();
    try {
      await workbook.host.apply([...changes]);
    } catch (error) {
      isBehind = true;
      // Report why nothing was written; if reading fails too, that is reported on the next attempt.
      await refresh(workbook).catch(() => undefined);
      throw error instanceof HostError && error.code === 'cellChanged' && 'cell' in error.values
        ? new PaneError('cellChanged', { sheet: error.values.sheet ?? '', cell: error.values.cell ?? '' })
        : error;
    }
    await readBack(changed(steps));
    await remark();
  }

  /** After a refusal the workbook is not as shown. */
  async function orBehind<T>(writing: Promise<T>): Promise<T> {
    try {
      return await writing;
    } catch (error) {
      isBehind = true;
      throw error;
    }
  }

  /** The workbook after a change, valid even if rereading fails. */
  function changed(steps: Pick<OpenedWorkbook, 'done' | 'undone'> = opened()): OpenedWorkbook {
    const { done, undone } = steps;
    isBehind = true;
    set({ workbook: { ...opened(), done, undone, unsaved: true } });
    return opened();
  }

  /** @param shown the workbook the fixes were made for: nothing is written if a row has moved since. */
  async function make(fixes: readonly Fix[], { known }: OpenedWorkbook): Promise<void> {
    const { inItsRow } = await services.loadEngine();
    const { done } = opened();
    const tied = inItsRow(known);
    // Undoing is tied to the same rows too.
    const undo = fixes.map((fix) => tied(undoOf(fix)));
    const redo = fixes.map((fix) => tied(changeOf(fix)));
    await apply(redo, { done: [...done, { undo, redo }], undone: [] });
  }

  /** If the workbook has marks, they are updated with the findings. */
  async function remark(): Promise<void> {
    const { findingsSheetIn } = await services.loadEngine();
    if (findingsSheetIn(opened().snapshot) === null) return;
    try {
      await putMarks(false);
    } catch (error) {
      if (error instanceof PaneError) throw error;
      throw new PaneError('writtenNotMarked', {}, describeFailure(error).details);
    }
  }

  /** @param isFirst nothing was changed before, so it can be stopped until the sheet is written. */
  async function putMarks(isFirst: boolean): Promise<void> {
    const { findingsSheet, findingsSheetIn, marksOf } = await services.loadEngine();
    const workbook = opened();
    const { host, snapshot, validation } = workbook;
    const old = findingsSheetIn(snapshot);
    const write = (signal?: AbortSignal) =>
      host.write(findingsSheet(validation.findings), {
        ...(old === null ? {} : { replaceSheets: [old] }),
        ...(signal ? { signal } : {}),
        onProgress: work.count('cells'),
      });
    // Colours first: if a sheet's password or another name prevents them, nothing has been changed yet.
    await orBehind(host.mark(marksOf(snapshot, validation)));
    try {
      await orBehind(isFirst ? work.stoppable(write) : write());
    } catch (error) {
      // No colours without the sheet explaining them.
      if (old === null) await host.mark([]).catch(() => undefined);
      throw error;
    }
    await readBack(changed());
  }

  /** A submitted workbook must not contain copies of its earlier state. */
  async function dropCopies(): Promise<void> {
    const { host, snapshot } = opened();
    const { copies = [] } = snapshot;
    if (copies.length === 0) return;
    await orBehind(host.removeSheets(copies.map(({ name }) => name)));
    await readBack(changed());
  }

  /** `dropCopies` for a sealed workbook: its failure is not reported as a failure to seal. */
  async function dropCopiesOfSealed(): Promise<void> {
    try {
      await dropCopies();
    } catch (error) {
      if (services.mode === 'file' || error instanceof PaneError) throw error;
      throw new PaneError('sealedWithCopies', {}, describeFailure(error).details);
    }
  }

  /** If several sheets qualify, in Excel the active one is meant. */
  async function atOpenSheet(): Promise<void> {
    const { own, reading, host } = opened();
    if (reading.sheets !== null || (own?.tables.length ?? 0) < 2) return;
    const { sheet } = await host.selected();
    if (own?.tables.some((table) => table.sheet === sheet))
      await look({ ...opened(), reading: { ...reading, sheets: [sheet] } });
  }

  function recheck(): void {
    last = last.then(async () => {
      const before = state.workbook;
      // The first check was stopped or failed: there is nothing to keep up to date.
      if (!before) return;
      try {
        await refresh(before, { patient: true });
        // The previous result no longer applies.
        if (verdictOf(before) !== verdictOf(opened())) set({ finished: null });
        if (state.failure?.failure.key === 'error.writtenNotRead') set({ failure: null });
      } catch (error) {
        // Already reported: something was written but could not be reread.
        if (!isBehind) set({ failure: { failure: describeFailure(error), during: 'check' } });
      }
    });
  }

  function show({ sheet, cell }: CellPlace): void {
    if (state.shown?.sheet !== sheet || state.shown.cell !== cell) set({ shown: { sheet, cell } });
  }

  let otherTimer: ReturnType<typeof setTimeout> | undefined;
  function noteOther(otherEdit: CellPlace): void {
    set({ otherEdit });
    clearTimeout(otherTimer);
    otherTimer = setTimeout(() => set({ otherEdit: null }), OTHER_EDIT_MS);
  }

  const excel = createExcelWatch({
    recheck,
    show,
    noteOther,
    onFollowing: () => {
      if (!state.follows) set({ follows: true });
    },
  });

  return {
    mode: services.mode,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    open(fileName, content, { unsaved = false } = {}) {
      return perform('open', async () => {
        const before = state.workbook?.host;
        const host = await services.openHost(await bytesIn(content));
        try {
          await look({
            host,
            fileName,
            reading: services.ownReading?.() ?? AS_FOUND,
            done: [],
            undone: [],
            unsaved,
            handedOver: false,
          });
        } catch (error) {
          host.close?.();
          throw error;
        }
        before?.close?.();
        set({ shown: null });
      });
    },

    close() {
      state.workbook?.host.close?.();
      set({ workbook: null, failure: null, shown: null });
    },

    async check() {
      await perform('check', async () => {
        const workbook = state.workbook ?? {
          host: await services.openHost(null),
          fileName: null,
          reading: services.ownReading?.() ?? AS_FOUND,
          done: [],
          undone: [],
          unsaved: false,
          handedOver: false,
        };
        excel.watch(workbook.host);
        await look(workbook);
        await atOpenSheet();
        await remark();
        await excel.follow(workbook.host);
      });
    },

    async readOwn(reading) {
      await performHere('check', async () => {
        await look({ ...opened(), reading });
        await remark();
      });
    },

    async readSelected() {
      await performHere('check', async () => {
        const { areaSelected, trackersOf } = await services.loadEngine();
        const { host, reading } = opened();
        if (!host.selectedArea) throw new HostError('unsupported');
        const { sheet: name, range } = await host.selectedArea();
        const sheet = opened().snapshot.sheets.find((each) => each.name === name);
        const area = sheet ? areaSelected(sheet, range) : null;
        const next = withArea(reading, name, area);
        const isRead =
          area !== null &&
          trackersOf(opened().snapshot, services.today(), next).some((tracker) => tracker.sheet === name);
        if (!isRead) throw new PaneError('noTaskTable', { area: `${name}!${range}` });
        await look({ ...opened(), reading: next });
        await remark();
      });
    },

    async addColumns(sheets, { summary = false, rules = false } = {}) {
      await performHere('columns', async () => {
        const { orderOf, ownSummaryIn, placeOf, rowsOf, summaryFor, trackersOf } =
          await services.loadEngine();
        const { host, snapshot, reading } = opened();
        if (!host.appendColumns) throw new HostError('unsupported');
        const today = services.today();
        const sources: SummarySource[] = [];
        for (const tracker of trackersOf(snapshot, today, reading)) {
          if (!sheets.includes(tracker.sheet)) continue;
          const place = placeOf(snapshot, tracker.sheet);
          const ownRules = place ? await host.typingRules?.(place) : [];
          const free = place ? null : await host.firstFreeColumn?.(tracker.sheet, rowsOf(tracker));
          const order = orderOf(snapshot, tracker, today, {
            free: free ?? undefined,
            ownRules: ownRules ?? [],
            validation: rules,
          });
          if (order) {
            await orBehind(host.appendColumns(order.added, order.options));
            sources.push({ tracker, planned: order.added });
          }
          changed();
        }
        const { sheets: earlier, renewed } = ownSummaryIn(snapshot);
        const spec = summary || earlier.length > 0 ? summaryFor(snapshot, sources) : null;
        if (spec)
          await orBehind(host.write(spec, { replaceSheets: renewed, asRead: snapshot, behind: true }));
        await readBack(opened());
        await remark();
      });
    },

    async removeColumns(sheets) {
      await performHere('noColumns', async () => {
        const { ownSummaryIn, placeOf } = await services.loadEngine();
        const { host, snapshot } = opened();
        const summaries = ownSummaryIn(snapshot).sheets;
        if (summaries.length > 0) {
          await orBehind(host.removeSheets(summaries));
          changed();
        }
        for (const sheet of sheets) {
          const place = placeOf(snapshot, sheet);
          if (!place) continue;
          if (!host.takeAwayColumns) throw new HostError('unsupported');
          await orBehind(host.takeAwayColumns(place));
          changed();
        }
        await readBack(opened());
        await remark();
      });
    },

    bringOver: (spec, fileName) =>
      performHere('bring', async () => {
        const { host, snapshot } = opened();
        const names = snapshot.sheets.map(({ name }) => name.toLowerCase());
        const isFree = !spec.sheets.some(({ name }) => names.includes(name.toLowerCase()));
        if (services.mode === 'excel' && isFree) {
          await orBehind(
            work.stoppable((signal) => host.write(spec, { signal, onProgress: work.count('cells') })),
          );
          await readBack(changed());
          return;
        }
        const { writeXlsx } = await import('../../host/file/ooxml/write/writeWorkbook');
        const given = await services.deliver(fileName, await writeXlsx(spec), false);
        if (given === null) return false;
      }),

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

    edit: (fix) => {
      const shown = opened();
      return performHere('edit', () => make([fix], shown));
    },

    async fix(fixes) {
      if (fixes.length === 0) return;
      const shown = opened();
      await performHere('fix', () => make(fixes, shown));
    },

    async writeBack(results) {
      const shown = opened();
      return results.length > 0 && performHere('back', () => make(results, shown));
    },

    async undo() {
      await performHere('undo', async () => {
        const { done, undone } = opened();
        const step = done.at(-1);
        if (step) await apply(step.undo, { done: done.slice(0, -1), undone: [...undone, step] });
      });
    },

    async redo() {
      await performHere('redo', async () => {
        const { done, undone } = opened();
        const step = undone.at(-1);
        if (step) await apply(step.redo, { done: [...done, step], undone: undone.slice(0, -1) });
      });
    },

    async mark(on) {
      await performHere('mark', async () => {
        if (on) return putMarks(true);
        const { findingsSheetIn } = await services.loadEngine();
        const workbook = opened();
        const old = findingsSheetIn(workbook.snapshot);
        await orBehind(workbook.host.mark([]));
        changed();
        if (old !== null) await workbook.host.removeSheets([old]);
        await readBack(opened());
      });
    },

    async seal(by) {
      await performHere('seal', async () => {
        const { changesOfSeal, expectedFileName } = await services.loadEngine();
        // Validated again: a seal must not cover anything nobody has looked at.
        await look(opened());
        const { host, snapshot, validation } = opened();
        if (!validation.ready) throw new PaneError('notReady');
        const changes = await changesOfSeal(snapshot, validation, by, services.today());
        if (changes === null) throw new PaneError('noPlaceForSeal');
        await host.apply(changes);
        await readBack(changed());
        await remark();
        await dropCopiesOfSealed();
        const workbook = opened();
        if (services.mode === 'file') {
          const name = expectedFileName(workbook.validation) ?? workbook.fileName ?? 'CCHC.xlsx';
          await services.deliver(name, await bytesOf(workbook.host), false);
          // From now on this is the file.
          set({ workbook: { ...workbook, fileName: name, unsaved: false, handedOver: true } });
        }
      });
    },

    async removeCopies() {
      await performHere('copies', dropCopies);
    },

    async planRestore(as, nextPeriod) {
      const { snapshot } = opened();
      return planned(snapshot, await (await services.loadEngine()).planRestore(snapshot, as, nextPeriod));
    },

    async laterPeriods() {
      const { snapshot } = opened();
      return (await services.loadEngine()).laterPeriods(snapshot);
    },

    async laterIssues() {
      const { snapshot } = opened();
      return (await services.loadEngine()).laterIssues(snapshot);
    },

    async planUpgrade(after, agency) {
      const { snapshot } = opened();
      return planned(snapshot, await (await services.loadEngine()).planUpgrade(snapshot, after, agency));
    },

    async restore(restored) {
      const { spec, replaceSheets, nextFileName } = restored;
      const shownSnapshot = plannedOn.get(restored) ?? opened().snapshot;
      return performHere('restore', async () => {
        const { host, snapshot } = opened();
        // The confirmation was based on the workbook's earlier content.
        if (snapshot !== shownSnapshot) throw new HostError('editedMeanwhile');
        const { keepAs } = await import('../make/keepAs');
        await orBehind(
          host.write(spec, {
            ...(replaceSheets.length > 0 ? { replaceSheets, asRead: snapshot, keepAs } : {}),
            onProgress: work.count('cells'),
          }),
        );
        set({ shown: null });
        // Cells have moved: earlier steps can no longer be undone individually.
        const written = changed({ done: [], undone: [] });
        const isFile = services.mode === 'file' && nextFileName !== null;
        await readBack(isFile ? { ...written, fileName: nextFileName, handedOver: false } : written);
      });
    },

    async save(as) {
      await performHere('save', async () => {
        const workbook = opened();
        const name = as ?? workbook.fileName ?? 'CCHC.xlsx';
        const given = await services.deliver(name, await bytesOf(workbook.host), true);
        if (given === null) return false;
        set({ workbook: { ...workbook, fileName: given, unsaved: false, handedOver: true } });
      });
    },

    dismissFailure: () => set({ failure: null }),

    getProgress: work.get,
    stop: work.stop,
  };
}

/** Errors that occur after writing. */
const isWritten = (code: PaneErrorCode): boolean =>
  ['writtenNotRead', 'writtenNotMarked', 'sealedWithCopies'].includes(code);

const verdictOf = ({ sealState, validation: { counts } }: OpenedWorkbook): string =>
  JSON.stringify([sealState, counts]);

/** @throws HostError `unreadable` for a file that was moved, is locked by a program, or is a folder. */
async function bytesIn(content: Uint8Array | Blob): Promise<Uint8Array> {
  if (content instanceof Uint8Array) return content;
  try {
    return new Uint8Array(await content.arrayBuffer());
  } catch (error) {
    throw new HostError('unreadable', {}, String(error));
  }
}

async function bytesOf(host: OpenedHost): Promise<Uint8Array> {
  if (!host.bytes) throw new HostError('unsupported', {}, 'no bytes of the open Excel workbook');
  return host.bytes();
}

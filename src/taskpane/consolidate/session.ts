import { agencyNamed } from '../../agency/agencyByName';
import type { Agency } from '../../agency/catalogue';
import { periodNames, periodsOf } from '../../period/reportingPeriod';
import type { Programme, ProgrammeOutline } from '../../programmes/programme';
import { visibleSheets } from '../../workbook/spec';
import { describeFailure } from '../failure/describeFailure';
import { PaneError } from '../failure/paneError';
import { unlessStopped } from '../workers/unlessStopped';
import { stillApplies, type ChosenBefore } from './chosenBefore';
import { adoptedChoices, answersOf, stampOf } from './decisions';
import { distinctNames } from './distinctNames';
import { mostFrequentPeriod, provinceFileName } from './frequentPeriod';
import { papersFileName } from './paperKinds';
import type { ReadFacts } from './reader';
import { readFiles, type GivenFile } from './readFiles';
import {
  EMPTY,
  type ConsolidateServices,
  type ConsolidateSession,
  type ConsolidateState,
  type OpenProvinceWorkbook,
  type PreviousFile,
} from './sessionState';
import type { OpenedKeeper } from './startWorkers';
import { takeSpec } from './takeSpec';
import type { ConsolidationView } from './view';

const SHOW_EVERY_MS = 100;
/** Number of files inspected for their plan. */
const LOOKED_AT = 5;
/** Id of the run read from the open workbook. */
const OPEN = 'open';

/** The logic of the place Tổng hợp, from the first file to the saved workbook, independent of its display. */
export function createConsolidateSession(
  services: ConsolidateServices,
  programme: ProgrammeOutline,
): ConsolidateSession {
  const { plan } = programme;
  const periods = periodsOf(programme);
  let state = EMPTY;
  const listeners = new Set<() => void>();
  const set = (change: Partial<ConsolidateState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  let keeper: OpenedKeeper | null = null;
  const held: (GivenFile & { facts: ReadFacts; givenTo?: Agency })[] = [];
  /** Earlier province workbooks by id, including those that do not fit. */
  const previousFiles = new Map<string, File>();
  let isPeriodChosen = false;
  /** The open workbook contained an earlier consolidation when last read. */
  let hasOpenRun = false;
  /** Why the open workbook cannot be written to, regardless of the period. */
  let refusal: PaneError | null = null;
  let openPeriod: string | null = null;
  /** An agency's workbook is open, according to a quick look; the first full read is authoritative. */
  let hasAgencyWorkbook = false;
  let ids = 0;
  let running: AbortController | null = null;
  /** Number of the latest request, which invalidates answers to earlier ones. */
  let asked = 0;
  /** A choice was made while other work was in progress. */
  let isStale = false;

  const nextId = (): string => {
    ids += 1;
    return String(ids);
  };
  const fail = (error: unknown): void => set({ failure: describeFailure(error) });
  function keepGiven(): void {
    services.keep?.({
      files: held.map(({ path, file }) => ({ path, file })),
      previous: state.previous.flatMap(({ id, facts }) => (facts && previousFiles.get(id)) ?? []),
      periodId: isPeriodChosen ? (state.period?.id ?? null) : null,
    });
  }
  function closeKeeper(): void {
    keeper?.close();
    keeper = null;
    hasOpenRun = false;
  }
  /** The browser terminated it (low memory, for example): its data is gone, and calls would never be answered. */
  let isKeeperLost = false;
  function keeperNow(): OpenedKeeper {
    if (keeper) return keeper;
    const opened = services.openKeeper();
    keeper = opened;
    isKeeperLost = false;
    opened.gone.catch(() => {
      // The view can still be read; the next call reports it.
      if (keeper === opened) isKeeperLost = true;
    });
    return opened;
  }
  /** A failure caused by the lost keeper is reported as such; a new one starts empty. */
  function failAsIs(error: unknown): void {
    if (!isKeeperLost) {
      fail(error);
      return;
    }
    isKeeperLost = false;
    forgetAfter(0);
    set({ view: null, choices: {}, adopted: 0 });
    fail(new PaneError('keeperGone', {}, String(error)));
  }

  async function readOpenWorkbook(): Promise<OpenProvinceWorkbook | null> {
    hasOpenRun = false;
    refusal = null;
    openPeriod = null;
    try {
      const open = (await services.excel?.read()) ?? null;
      hasAgencyWorkbook = false;
      if (open && open.run.planId !== plan.id)
        refusal = new PaneError('otherPlan', { plan: open.run.planId });
      openPeriod = open?.run.period ?? null;
      if (open) await keeperNow().methods.keepPrevious(OPEN, open.run);
      hasOpenRun = open !== null;
      return open;
    } catch (error) {
      if (error instanceof PaneError) refusal = error;
      throw error;
    }
  }

  /** Why the open workbook, as last read, cannot receive the result. */
  function obstacle(): PaneError | null {
    if (refusal) return refusal;
    if (openPeriod === null || !state.period || openPeriod === state.period.id) return null;
    return new PaneError('otherProvincePeriod', { period: periodNames(programme, openPeriod) });
  }
  function reportObstacle(): void {
    const error = obstacle();
    const early = hasAgencyWorkbook ? ({ key: 'consolidate.obstacle.agency', values: {} } as const) : null;
    set({ obstacle: error ? describeFailure(error) : early });
  }

  const periodKey = (): string => [plan.id, state.period?.id].join(' ');
  function recallDays(): void {
    const { date, sendBy } = services.recallDecided(periodKey());
    set({ date, sendBy });
  }
  function remember(): void {
    const { view, choices, date, sendBy, period } = state;
    // Those of another period are being replaced.
    const questions = view && view.period.id === period?.id ? view.questions : [];
    // Nothing new was decided about agencies whose files are not here.
    const earlier = services.recallDecided(periodKey());
    const others = earlier.answers.filter(
      ({ agencyId }) => !questions.some(({ agency }) => agency.id === agencyId),
    );
    const answers = [...others, ...answersOf(questions, choices, held)];
    const now = held.flatMap(({ file, givenTo }) =>
      givenTo ? [{ file: stampOf(file), agency: givenTo.name }] : [],
    );
    const given = [...earlier.given.filter(({ file }) => !now.some((one) => one.file === file)), ...now];
    services.rememberDecided(periodKey(), { date, sendBy, answers, given });
  }

  /** The choices made before there were files. */
  const chosenSoFar = (): ChosenBefore => ({
    period: isPeriodChosen ? state.period : null,
    date: state.date,
    sendBy: state.sendBy,
    previous: [...previousFiles.values()],
  });

  /** The plan carried by the first files, if none of them has the chosen one: a stray file must not change the plan. */
  async function otherPlanIn(given: readonly GivenFile[]): Promise<Programme | null> {
    const reader = keeperNow().openReader();
    try {
      let other: Programme | null = null;
      for (const { file } of given.slice(0, LOOKED_AT)) {
        const found = await reader.methods.planOf(file, plan.id);
        if (found === 'chosen') return null;
        other ??= found;
      }
      return other;
    } finally {
      reader.close();
    }
  }

  /** Consolidates the files held, with earlier answers for the same files. */
  async function askAgain(): Promise<ConsolidationView | null> {
    const view = await ask();
    if (!view) return view;
    const adopted = adoptedChoices(services.recallDecided(periodKey()), view.questions, state.choices, held);
    const count = Object.keys(adopted).length;
    set({ adopted: count });
    if (count === 0) return view;
    set({ choices: { ...state.choices, ...adopted } });
    return ask();
  }

  async function ask(): Promise<ConsolidationView | null> {
    const { period, date, sendBy, choices, previous, alsoOwing } = state;
    isStale = false;
    if (!period || held.length === 0) return null;
    return keeperNow().methods.consolidate({
      planId: plan.id,
      periodId: period.id,
      sendBy,
      today: services.today(),
      reportingDate: date ?? period.end,
      ids: held.map(({ id }) => id),
      choices,
      alsoOwing,
      previous: [...previous.flatMap(({ facts }) => facts?.id ?? []), ...(hasOpenRun ? [OPEN] : [])],
    });
  }

  /** Consolidates the files held with the current settings, after any other work in progress. */
  async function refresh(): Promise<void> {
    isStale = true;
    if (running || held.length === 0) return;
    asked += 1;
    const mine = asked;
    set({ work: { kind: 'consolidate', stoppable: false }, failure: null, saved: null });
    try {
      const view = await askAgain();
      if (mine === asked) set({ view });
    } catch (error) {
      if (mine === asked) failAsIs(error);
    } finally {
      if (mine === asked) set({ work: null });
    }
  }

  async function exclusively(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (running) return;
    asked += 1;
    running = new AbortController();
    set({ failure: null, exists: null, cancelling: false });
    try {
      await work(running.signal);
    } catch (error) {
      failAsIs(error);
    } finally {
      running = null;
      set({ work: null, cancelling: false });
    }
    if (isStale) await refresh();
  }

  async function read(given: readonly GivenFile[], signal: AbortSignal): Promise<void> {
    const total = given.length;
    let shown: ReturnType<typeof setTimeout> | undefined;
    let latest = { done: 0, name: given[0]?.path ?? '' };
    const show = () => {
      shown = undefined;
      set({ work: { kind: 'read', total, ...latest } });
    };
    show();
    try {
      await unlessStopped(services.loadOutcome(), signal);
      const { openReader, methods, gone } = keeperNow();
      // Only for the list of changes; saving reads again and does not ignore a failure.
      const open = readOpenWorkbook().catch(() => null);
      const facts = await readFiles(given, {
        openReader,
        readers: services.readers,
        signal,
        keeperGone: gone,
        onProgress: (done, name) => {
          latest = { done, name };
          shown ??= setTimeout(show, SHOW_EVERY_MS);
        },
        onLost: ({ id, path }) =>
          void methods.hold(id, { kind: 'unread', file: path, reason: 'host.failed', values: {} }),
      });
      await open;
      held.push(...given.map((one, index) => ({ ...one, facts: facts[index] as ReadFacts })));
    } finally {
      clearTimeout(shown);
    }
    const all = held.map(({ facts }) => facts);
    const period = isPeriodChosen ? state.period : mostFrequentPeriod(all, plan.id, periods);
    const isOther = period?.id !== state.period?.id;
    set({ files: held.length, period });
    keepGiven();
    if (isOther) recallDays();
    await giveAsBefore();
    reportObstacle();
  }

  /** Reads a file again as this agency's. */
  async function readAs(given: (typeof held)[number], agency: Agency): Promise<void> {
    const reader = keeperNow().openReader();
    try {
      // A new id: under the old one the keeper would use what it already has before the new data arrives.
      const id = nextId();
      given.facts = await reader.methods.readAs(id, given.path, given.file, agency);
      given.id = id;
      given.givenTo = agency;
    } finally {
      reader.close();
    }
  }

  /** Reassigns files to the agencies they were assigned to earlier. */
  async function giveAsBefore(): Promise<void> {
    const { given } = services.recallDecided(periodKey());
    for (const one of held) {
      const name = given.find(({ file }) => file === stampOf(one.file))?.agency;
      const agency = name === undefined || one.givenTo ? null : agencyNamed(name, programme.catalogue);
      if (agency) await readAs(one, agency);
    }
  }

  /** After a cancellation: keeps the files from before this batch, and nothing else. */
  function forgetAfter(count: number): void {
    held.length = count;
    set({ files: count });
    if (count > 0) {
      keepGiven();
      return;
    }
    closeKeeper();
    previousFiles.clear();
    set({ previous: [] });
  }

  async function addPrevious(files: readonly File[]): Promise<void> {
    const added = files.map((file) => ({ file, id: `previous ${nextId()}` }));
    set({
      previous: [
        ...state.previous,
        ...added.map(({ file, id }) => ({ id, name: file.name, facts: null, failure: null })),
      ],
    });
    const note = (id: string, change: Partial<PreviousFile>) =>
      set({ previous: state.previous.map((one) => (one.id === id ? { ...one, ...change } : one)) });
    for (const { file, id } of added) {
      try {
        previousFiles.set(id, file);
        const facts = await keeperNow().methods.openPrevious(id, file);
        if (!facts) throw new PaneError('notProvince');
        if (facts.planId !== plan.id) throw new PaneError('previousOtherPlan', { plan: facts.planId });
        note(id, { facts });
      } catch (error) {
        note(id, { failure: describeFailure(error) });
      }
    }
    if (held.length > 0) keepGiven();
    await refresh();
  }

  async function saveInExcel(
    excel: NonNullable<ConsolidateServices['excel']>,
    replace: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    set({ work: { kind: 'save', stage: 'read' } });
    const open = await readOpenWorkbook();
    if (open) {
      const { run, sheets } = open;
      const error = obstacle();
      if (error) throw error;
      if (!replace) {
        const otherEdit = excel.otherEdit?.() ?? null;
        set({ exists: { sheets: visibleSheets(open.asRead, sheets), notes: run.notes.length, otherEdit } });
        return;
      }
    }
    set({ work: { kind: 'save', stage: 'lay-out' } });
    // Notes may have been written since.
    const view = await unlessStopped(ask(), signal);
    if (view) set({ view });
    const spec = await takeSpec(keeperNow().methods, services.today(), signal);
    const { keepAs } = await import('../make/keepAs');
    const { sheets, limitations, copies, notCarried } = await excel.write(spec, {
      ...(open ? { replaceSheets: open.sheets, asRead: open.asRead, keepAs } : {}),
      onProgress: (done, total) => set({ work: { kind: 'save', stage: 'write', done, total } }),
      signal,
    });
    set({
      saved: {
        fileName: null,
        sheets: visibleSheets(spec, sheets),
        limitations,
        ...(copies && { copies }),
        ...(notCarried && { notCarried }),
      },
    });
  }

  return {
    async look() {
      // If it cannot be determined now, saving will report it.
      hasAgencyWorkbook = (await services.excel?.hasAgencyWorkbook().catch(() => false)) ?? false;
      reportObstacle();
    },
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: async (files, skipped = [], unreadable = []) => {
      if (running) return;
      const { given, repeated } = distinctNames(files, held, nextId);
      set({ skipped, repeated });
      if (given.length === 0) return;
      await exclusively(async (signal) => {
        const before = held.length;
        const { choices, adopted } = state;
        try {
          if (before === 0 && services.usePlan) {
            set({ work: { kind: 'read', done: 0, total: given.length, name: given[0]?.path ?? '' } });
            // If a reader dies on one of them, this is reported when it is read with the others.
            const other = await unlessStopped(
              otherPlanIn(given).catch(() => null),
              signal,
            );
            if (other) {
              closeKeeper();
              services.usePlan(
                other,
                { files: [...files], skipped: [...skipped], unreadable: [...unreadable] },
                chosenSoFar(),
              );
              return;
            }
          }
          await read(given, signal);
          set({ work: { kind: 'consolidate', stoppable: true }, saved: null });
          const view = await unlessStopped(askAgain(), signal);
          set({ view });
        } catch (error) {
          forgetAfter(before);
          // Files lost with their keeper are worth offering again.
          if (before === 0 && !isKeeperLost) services.keep?.(null);
          set({ choices, adopted });
          throw error;
        }
      });
    },
    async takeOver(chosen) {
      const { period, dropped, ...days } = stillApplies(chosen, programme);
      set({ dropped });
      if (period) {
        isPeriodChosen = true;
        set({ period });
        recallDays();
        set({ date: days.date ?? state.date, sendBy: days.sendBy ?? state.sendBy });
        if (days.date !== null || days.sendBy !== null) remember();
        reportObstacle();
      }
      if (chosen.previous.length > 0) await addPrevious(chosen.previous);
    },
    async setPeriod(period) {
      isPeriodChosen = true;
      set({ period });
      if (held.length > 0) keepGiven();
      recallDays();
      reportObstacle();
      await refresh();
    },
    async setDate(date) {
      if (date === state.date) return;
      set({ date });
      remember();
      await refresh();
    },
    async setSendBy(sendBy) {
      if (sendBy === state.sendBy) return;
      set({ sendBy });
      remember();
      await refresh();
    },
    async setAlsoOwing(agencies) {
      const ids = (each: readonly Agency[]): string => each.map(({ id }) => id).join();
      if (ids(agencies) === ids(state.alsoOwing)) return;
      set({ alsoOwing: agencies });
      await refresh();
    },
    async choose(agencyId, file) {
      const { [agencyId]: _before, ...others } = state.choices;
      set({ choices: file === undefined ? others : { ...others, [agencyId]: file } });
      remember();
      await refresh();
    },
    giveTo: (path, agency) =>
      exclusively(async (signal) => {
        const given = held.find((one) => one.path === path);
        if (!given) return;
        set({ work: { kind: 'read', done: 0, total: 1, name: path } });
        await readAs(given, agency);
        set({ work: { kind: 'consolidate', stoppable: true }, saved: null });
        set({ view: await unlessStopped(askAgain(), signal) });
        remember();
      }),
    async lookAtOwn(path, reading) {
      const given = held.find((one) => one.path === path);
      if (!given) return null;
      const reader = keeperNow().openReader();
      try {
        return await reader.methods.lookAtOwn(given.file, services.today(), reading);
      } catch (error) {
        fail(error);
        return null;
      } finally {
        reader.close();
      }
    },
    readOwn: (path, agency, reading) =>
      exclusively(async (signal) => {
        const given = held.find((one) => one.path === path);
        const { period } = state;
        if (!given || !period) return;
        set({ work: { kind: 'read', done: 0, total: 1, name: path } });
        const reader = keeperNow().openReader();
        try {
          // A new id: under the old one the keeper would use what it already has before the new data arrives.
          const id = nextId();
          const today = services.today();
          const as = { agency, period, today, reading };
          given.facts = await reader.methods.readOwn(id, path, given.file, plan.id, as);
          given.id = id;
          set({ work: { kind: 'consolidate', stoppable: true }, saved: null });
          set({ view: await unlessStopped(askAgain(), signal) });
        } finally {
          reader.close();
        }
      }),
    addPrevious,
    async removePrevious(id) {
      previousFiles.delete(id);
      if (held.length > 0) keepGiven();
      set({ previous: state.previous.filter((one) => one.id !== id) });
      await refresh();
    },
    save: (replace) =>
      exclusively(async (signal) => {
        const { period } = state;
        if (!period || !state.view) return;
        set({ saved: null });
        // A consolidation in progress is now outdated.
        const isBehind = state.work?.kind === 'consolidate';
        if (services.excel) {
          await saveInExcel(services.excel, replace, signal);
          if (state.saved) services.keep?.(null);
          return;
        }
        set({ work: { kind: 'save', stage: 'pack' } });
        if (isBehind) {
          const view = await unlessStopped(ask(), signal);
          if (view) set({ view });
        }
        const bytes = await unlessStopped(keeperNow().methods.pack(services.today()), signal);
        const fileName = provinceFileName(plan, period);
        services.deliver?.(fileName, bytes);
        set({ saved: { fileName, sheets: [], limitations: [] } });
        services.keep?.(null);
      }),
    async papers(kind, criterion) {
      const { view } = state;
      const bytes = view && (await keeperNow().methods.papers(kind, services.today(), criterion));
      return bytes && { fileName: papersFileName(kind, plan, view.period, criterion), bytes };
    },
    async fill(template) {
      const { view } = state;
      const filled = view && (await keeperNow().methods.fill(template));
      return filled && { ...filled, fileName: papersFileName('report', plan, view.period) };
    },
    cancel() {
      if (!running) return;
      set({ cancelling: true });
      running.abort();
    },
    dismiss: () => set({ failure: null, exists: null }),
    clear() {
      running?.abort();
      closeKeeper();
      held.length = 0;
      previousFiles.clear();
      services.keep?.(null);
      isPeriodChosen = false;
      asked += 1;
      set({ ...EMPTY, alsoOwing: state.alsoOwing });
      reportObstacle();
    },
  };
}

import { periodsOf } from '../../../period/reportingPeriod';
import { unlessStopped } from '../../workers/unlessStopped';
import { mostFrequentPeriod } from '../frequentPeriod';
import type { ReadFacts } from '../reader';
import { readFiles, type GivenFile } from '../readFiles';
import type { Assigning } from './assigning';
import type { SessionParts } from './sessionParts';

const SHOW_EVERY_MS = 100;

/** Reads a batch of files into the keeper; the period follows most of them, unless it was chosen. */
export function createReading(
  { services, programme, store: { getState, set }, keeper, input, openWorkbook, decisions }: SessionParts,
  { giveAsBefore }: Assigning,
) {
  const { held } = input;
  const periods = periodsOf(programme);

  async function readAll(given: readonly GivenFile[], signal: AbortSignal): Promise<void> {
    const total = given.length;
    let shown: ReturnType<typeof setTimeout> | undefined;
    let latest = { done: 0, name: given[0]?.path ?? '' };
    const show = (): void => {
      shown = undefined;
      set({ work: { kind: 'read', total, ...latest } });
    };
    show();
    try {
      await unlessStopped(services.loadOutcome(), signal);
      const { openReader, methods, gone } = keeper.now();
      // Only for the list of changes; saving reads again and does not ignore a failure.
      const open = openWorkbook.read().catch(() => null);
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
  }

  function followPeriod(): void {
    const before = getState().period;
    const all = held.map(({ facts }) => facts);
    const period = input.isPeriodChosen() ? before : mostFrequentPeriod(all, programme.plan.id, periods);
    set({ files: held.length, period });
    input.keep();
    if (period?.id !== before?.id) decisions.recallDays();
  }

  return async (given: readonly GivenFile[], signal: AbortSignal): Promise<void> => {
    await readAll(given, signal);
    followPeriod();
    await giveAsBefore();
    openWorkbook.reportObstacle();
  };
}

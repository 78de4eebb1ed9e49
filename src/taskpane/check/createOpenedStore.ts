import { HostError } from '../../host/shared/hostError';
import type { Examined } from './checkEngine';
import { createCurrentWorkbook } from './opened/currentWorkbook';
import { createEditSteps } from './opened/editSteps';
import { createFindingMarks } from './opened/findingMarks';
import { createHandingOver } from './opened/handingOver';
import { createOpenedJobs } from './opened/openedJobs';
import type { OpenedServices } from './opened/openedServices';
import { createOwnSheets } from './opened/ownSheets';
import { createRemaking } from './opened/remaking';
import { createShownCell } from './opened/shownCell';
import type { OpenedHost, OpenedStore, OpenedWorkbook } from './openedWorkbook';
import { AS_FOUND } from './own/ownReading';

/** The opened workbook's state and actions; one at a time, in the order requested. */
export function createOpenedStore(services: OpenedServices): OpenedStore {
  const jobs = createOpenedJobs(services);
  const current = createCurrentWorkbook(jobs, services);
  const marks = createFindingMarks(jobs, current, services);
  const { readActiveSheet, ...ownSheets } = createOwnSheets(jobs, current, marks, services);
  const { watch, follow, ...shownCell } = createShownCell(jobs, current);

  const { set, getState, perform } = jobs;
  const unread = (
    host: OpenedHost,
    fileName: string | null,
    unsaved: boolean,
  ): Omit<OpenedWorkbook, keyof Examined> => ({
    host,
    fileName,
    reading: services.ownReading?.() ?? AS_FOUND,
    done: [],
    undone: [],
    unsaved,
    handedOver: false,
  });

  return {
    mode: services.mode,
    getState,
    subscribe: jobs.subscribe,

    open(fileName, content, { unsaved = false } = {}) {
      return perform('open', async () => {
        const before = getState().workbook?.host;
        const host = await services.openHost(await bytesIn(content));
        try {
          await current.look(unread(host, fileName, unsaved));
        } catch (error) {
          host.close?.();
          throw error;
        }
        before?.close?.();
        set({ shown: null });
      });
    },

    close() {
      getState().workbook?.host.close?.();
      set({ workbook: null, failure: null, shown: null });
    },

    async check() {
      await perform('check', async () => {
        const workbook = getState().workbook ?? unread(await services.openHost(null), null, false);
        watch(workbook.host);
        await current.look(workbook);
        await readActiveSheet();
        await marks.remark();
        await follow(workbook.host);
      });
    },

    ...shownCell,
    ...ownSheets,
    ...createEditSteps(current, marks, services),
    mark: marks.mark,
    ...createHandingOver(jobs, current, marks, services),
    ...createRemaking(jobs, current, services),

    dismissFailure: () => set({ failure: null }),
    getProgress: jobs.work.get,
    stop: jobs.work.stop,
  };
}

/** @throws HostError `unreadable` for a file that was moved, is locked by a program, or is a folder. */
async function bytesIn(content: Uint8Array | Blob): Promise<Uint8Array> {
  if (content instanceof Uint8Array) return content;
  try {
    return new Uint8Array(await content.arrayBuffer());
  } catch (error) {
    throw new HostError('unreadable', {}, String(error));
  }
}

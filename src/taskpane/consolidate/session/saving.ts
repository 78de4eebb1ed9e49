import { unlessStopped } from '../../workers/unlessStopped';
import { provinceFileName } from '../frequentPeriod';
import type { ConsolidateSession } from '../sessionState';
import type { Consolidating } from './consolidating';
import { createSavingInExcel } from './savingInExcel';
import type { SessionJobs } from './sessionJobs';
import type { SessionParts } from './sessionParts';

/** Saves the province's workbook: into the open one in Excel, as a file in a browser. */
export function createSaving(
  parts: SessionParts,
  consolidating: Consolidating,
  { exclusively }: SessionJobs,
): ConsolidateSession['save'] {
  const { services, programme, store, keeper, input } = parts;
  const { getState, set } = store;
  const saveInExcel = createSavingInExcel(parts, consolidating);
  return (replace) =>
    exclusively(async (signal) => {
      const { period, view, work } = getState();
      if (!period || !view) return;
      set({ saved: null });
      if (services.excel) {
        await saveInExcel(services.excel, replace, signal);
        if (getState().saved) input.release();
        return;
      }
      set({ work: { kind: 'save', stage: 'pack' } });
      // The answer to a consolidation in progress was just invalidated.
      if (work?.kind === 'consolidate') {
        const latest = await unlessStopped(consolidating.consolidate(), signal);
        if (latest) set({ view: latest });
      }
      const bytes = await unlessStopped(keeper.now().methods.pack(services.today()), signal);
      const fileName = provinceFileName(programme.plan, period);
      services.deliver?.(fileName, bytes);
      set({ saved: { fileName, sheets: [], limitations: [] } });
      input.release();
    });
}

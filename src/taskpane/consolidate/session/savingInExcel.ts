import { visibleSheets } from '../../../workbook/spec';
import { unlessStopped } from '../../workers/unlessStopped';
import type { ConsolidateServices } from '../sessionState';
import { takeSpec } from '../takeSpec';
import type { Consolidating } from './consolidating';
import type { SessionParts } from './sessionParts';

/** Writes the result into the open workbook; replaces an earlier consolidation only where the user has agreed to it. */
export function createSavingInExcel(
  { services, store: { set }, keeper, openWorkbook }: SessionParts,
  { consolidate }: Consolidating,
) {
  return async (
    excel: NonNullable<ConsolidateServices['excel']>,
    replace: boolean,
    signal: AbortSignal,
  ): Promise<void> => {
    set({ work: { kind: 'save', stage: 'read' } });
    const open = await openWorkbook.read();
    if (open) {
      const { run, sheets } = open;
      const error = openWorkbook.obstacle();
      if (error) throw error;
      if (!replace) {
        const otherEdit = excel.otherEdit?.() ?? null;
        set({ exists: { sheets: visibleSheets(open.asRead, sheets), notes: run.notes.length, otherEdit } });
        return;
      }
    }
    set({ work: { kind: 'save', stage: 'lay-out' } });
    // Notes may have been written since.
    const view = await unlessStopped(consolidate(), signal);
    if (view) set({ view });
    const spec = await takeSpec(keeper.now().methods, services.today(), signal);
    const { keepAs } = await import('../../make/keepAs');
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
  };
}

import { HostError } from '../../../host/shared/hostError';
import type { Fix } from '../../../validation/engine/finding';
import { changeOf, undoOf } from '../../../validation/fixes/fixChanges';
import type { CellChange } from '../../../workbook/change';
import { PaneError } from '../../failure/paneError';
import type { OpenedActions, OpenedWorkbook } from '../openedWorkbook';
import type { CurrentWorkbook } from './currentWorkbook';
import type { FindingMarks } from './findingMarks';
import type { OpenedServices } from './openedServices';

/** Changes of single cells, which can be undone and redone step by step. */
export function createEditSteps(
  { opened, performHere, refresh, orBehind, changed, readBack }: CurrentWorkbook,
  { remark }: FindingMarks,
  { loadEngine }: OpenedServices,
): Pick<OpenedActions, 'edit' | 'fix' | 'writeBack' | 'undo' | 'redo'> {
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
      await orBehind(workbook.host.apply([...changes]));
    } catch (error) {
      // Report why nothing was written; if reading fails too, that is reported on the next attempt.
      await refresh(workbook).catch(() => undefined);
      throw error instanceof HostError && error.code === 'cellChanged' && 'cell' in error.values
        ? new PaneError('cellChanged', { sheet: error.values.sheet ?? '', cell: error.values.cell ?? '' })
        : error;
    }
    await readBack(changed(steps));
    await remark();
  }

  /** @param shown the workbook the fixes were made for: nothing is written if a row has moved since. */
  async function make(fixes: readonly Fix[], { known }: OpenedWorkbook): Promise<void> {
    const { inItsRow } = await loadEngine();
    const { done } = opened();
    const tied = inItsRow(known);
    // Undoing is tied to the same rows too.
    const undo = fixes.map((fix) => tied(undoOf(fix)));
    const redo = fixes.map((fix) => tied(changeOf(fix)));
    await apply(redo, { done: [...done, { undo, redo }], undone: [] });
  }

  return {
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
  };
}

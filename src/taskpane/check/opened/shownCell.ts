import type { CellPlace } from '../../../host/shared/host';
import { describeFailure } from '../../failure/describeFailure';
import { createExcelWatch } from '../excelWatch';
import type { OpenedActions } from '../openedWorkbook';
import type { CurrentWorkbook } from './currentWorkbook';
import type { OpenedJobs } from './openedJobs';

/** How long after another user's last edit to warn about it. */
const OTHER_EDIT_MS = 5 * 60_000;

/** The cell shown in the pane, selected in Excel, or edited there by another user. */
export function createShownCell(
  { set, getState }: OpenedJobs,
  { opened, recheck }: CurrentWorkbook,
): Pick<OpenedActions, 'select' | 'showSelected'> & ReturnType<typeof createExcelWatch> {
  function show({ sheet, cell }: CellPlace): void {
    const { shown } = getState();
    if (shown?.sheet !== sheet || shown.cell !== cell) set({ shown: { sheet, cell } });
  }

  let otherTimer: ReturnType<typeof setTimeout> | undefined;
  function noteOther(otherEdit: CellPlace): void {
    set({ otherEdit });
    clearTimeout(otherTimer);
    otherTimer = setTimeout(() => set({ otherEdit: null }), OTHER_EDIT_MS);
  }

  /** Runs beside the jobs: pointing at a cell does not wait for them. */
  async function orFailure(pointing: () => Promise<void>): Promise<void> {
    try {
      await pointing();
    } catch (error) {
      set({ failure: { failure: describeFailure(error), during: 'check' } });
    }
  }

  return {
    ...createExcelWatch({
      recheck,
      show,
      noteOther,
      onFollowing: () => {
        if (!getState().follows) set({ follows: true });
      },
    }),

    showSelected: () => orFailure(async () => show(await opened().host.selected())),

    async select(sheet, cell) {
      show({ sheet, cell });
      const { workbook } = getState();
      if (!workbook?.host.capabilities().live) return;
      await orFailure(() => workbook.host.select(sheet, cell));
    },
  };
}

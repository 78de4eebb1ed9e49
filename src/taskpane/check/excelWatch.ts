import type { CellPlace, Host } from '../../host/shared/host';

/** Delay after the last edit in Excel before rechecking, so that it happens within a second. */
const RECHECK_AFTER_MS = 400;
/** A selection moving with a held-down key is followed once it stops. */
const FOLLOW_AFTER_MS = 150;

export interface ExcelWatcher {
  recheck: () => void;
  show: (place: CellPlace) => void;
  noteOther: (place: CellPlace) => void;
  /** The selection is being followed from now on. */
  onFollowing: () => void;
}

/** Follows the user's edits and selection in Excel beside the pane. */
export function createExcelWatch({ recheck, show, noteOther, onFollowing }: ExcelWatcher) {
  let stopWatching: Promise<() => void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function watch(host: Host): void {
    if (stopWatching || !host.capabilities().live) return;
    stopWatching = host.onChange(({ sheet, range, isRemote }) => {
      if (isRemote) noteOther({ sheet, cell: range });
      clearTimeout(timer);
      timer = setTimeout(recheck, RECHECK_AFTER_MS);
    });
    // Without events, the button still checks.
    stopWatching.catch(() => (stopWatching = null));
  }

  let isFollowing = false;
  let followTimer: ReturnType<typeof setTimeout> | undefined;
  async function follow(host: Host): Promise<void> {
    if (isFollowing || !host.capabilities().live) return;
    isFollowing = true;
    try {
      await host.onSelect((place) => {
        // Some versions of Excel accept the request but never send events: the button stays until one arrives.
        onFollowing();
        clearTimeout(followTimer);
        followTimer = setTimeout(() => show(place), FOLLOW_AFTER_MS);
      });
    } catch {
      // Without events, a button shows the selected row.
      isFollowing = false;
    }
    try {
      show(await host.selected());
    } catch {
      // The active sheet has no cells (a chart): nothing to show yet.
    }
  }

  return { watch, follow };
}

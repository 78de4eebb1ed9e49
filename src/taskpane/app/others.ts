import type { CellPlace, Host } from '../../host/shared/host';

/** How long after another user's last edit to warn about it: they may still be editing. */
const RECENT_MS = 5 * 60_000;

export interface Others {
  /** Another user has just changed this. */
  note(place: CellPlace): void;
  /** Location of another user's latest change; null if there was none in the last minutes. */
  recent(): CellPlace | null;
}

export function createOthers(now: () => number = Date.now): Others {
  let last: { place: CellPlace; at: number } | null = null;
  return {
    note: (place) => (last = { place, at: now() }),
    recent: () => (last !== null && now() - last.at < RECENT_MS ? last.place : null),
  };
}

/** For the workbook open in Excel: when several people edit it at once, Excel can lose changes. */
export const others = createOthers();

export const watchOthers = (host: Host): Promise<unknown> =>
  host.onChange(({ sheet, range, isRemote }) => {
    if (isRemote) others.note({ sheet, cell: range });
  });

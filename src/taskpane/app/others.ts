import type { CellPlace, Host } from '../../host/shared/host';

/** So long after somebody else's last edit it is warned of: they may still be at it. */
const RECENT_MS = 5 * 60_000;

export interface Others {
  /** Somebody else changed this just now. */
  note(place: CellPlace): void;
  /** Where somebody else made the last change; null where that was not in the last minutes. */
  recent(): CellPlace | null;
}

export function createOthers(now: () => number = Date.now): Others {
  let last: { place: CellPlace; at: number } | null = null;
  return {
    note: (place) => (last = { place, at: now() }),
    recent: () => (last !== null && now() - last.at < RECENT_MS ? last.place : null),
  };
}

/** Of the workbook that is open in Excel: while several people work on it, Excel can lose what one of them writes. */
export const others = createOthers();

export const watchOthers = (host: Host): Promise<unknown> =>
  host.onChange(({ sheet, range, isRemote }) => {
    if (isRemote) others.note({ sheet, cell: range });
  });

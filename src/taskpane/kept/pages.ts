const KEY = 'cchc.page';
/** A page that ended is known to have ended after this long. */
const LETS_GO_MS = 300;
const lockOf = (page: string): string => `cchc.page.${page}`;

/** The pages of ours that are open in this browser, told apart: what one works on is no other's to take over. */
export interface Pages {
  /** This page, from its loading to its end. */
  readonly id: string;
  /** The page that was in this tab before, where it was ours. */
  readonly before: string | null;
  /** The pages that are still open, this one among them; null where the browser does not tell. */
  open(): Promise<ReadonlySet<string> | null>;
}

export interface PagesOptions {
  /** Of the tab: survives a reload. */
  storage: Storage;
  /** Absent in old browsers. */
  locks: LockManager | undefined;
  newId: () => string;
}

/** A page holds a lock for as long as it lives; the browser lets go of it, however the page ends. */
export function createPages({ storage, locks, newId }: PagesOptions): Pages {
  const id = newId();
  let before: string | null = null;
  try {
    before = storage.getItem(KEY);
    storage.setItem(KEY, id);
  } catch {
    // A blocked storage: then no page was here before.
  }
  const held = new Promise<void>((resolve) => {
    if (!locks) return resolve();
    locks
      .request(lockOf(id), () => {
        resolve();
        return new Promise<never>(() => undefined);
      })
      .catch(() => resolve());
  });
  return {
    id,
    before,
    async open() {
      if (!locks) return null;
      try {
        await held;
        const { held: all = [] } = await locks.query();
        return new Set(
          all.flatMap(({ name = '' }) =>
            name.startsWith(lockOf('')) ? [name.slice(lockOf('').length)] : [],
          ),
        );
      } catch {
        return null;
      }
    },
  };
}

/** Whether another page of ours is open, asked before this one counts; true where the browser does not tell. */
export async function isPageOpen(locks: LockManager | undefined = navigator.locks): Promise<boolean> {
  if (!locks) return true;
  const isHeld = async (): Promise<boolean> =>
    ((await locks.query()).held ?? []).some(({ name = '' }) => name.startsWith(lockOf('')));
  if (!(await isHeld())) return false;
  // A page that is being reloaded may not have let go yet.
  await new Promise((resolve) => setTimeout(resolve, LETS_GO_MS));
  return isHeld();
}

/** Random enough to tell pages of one browser apart, also where the page came over http. */
const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

let pages: Pages | undefined;
/** Of the page that this runs in. */
export const thesePages = (): Pages =>
  (pages ??= createPages({ storage: window.sessionStorage, locks: navigator.locks, newId }));

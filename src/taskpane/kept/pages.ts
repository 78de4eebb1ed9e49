const KEY = 'cchc.page';
/** Time after which an ended page is certain to have released its lock. */
const LETS_GO_MS = 300;
const lockOf = (page: string): string => `cchc.page.${page}`;

/** Our pages open in this browser, identified so that none takes over another's work. */
export interface Pages {
  /** This page, until it is closed or reloaded. */
  readonly id: string;
  /** The previous page in this tab, if it was ours. */
  readonly before: string | null;
  /** The open pages, including this one; null if the browser does not say. */
  open(): Promise<ReadonlySet<string> | null>;
}

export interface PagesOptions {
  /** Storage of the tab: survives a reload. */
  storage: Storage;
  /** Absent in old browsers. */
  locks: LockManager | undefined;
  newId: () => string;
}

/** A page holds a lock for as long as it lives; the browser releases it however the page ends. */
export function createPages({ storage, locks, newId }: PagesOptions): Pages {
  const id = newId();
  let before: string | null = null;
  try {
    before = storage.getItem(KEY);
    storage.setItem(KEY, id);
  } catch {
    // Storage is blocked: then there was no earlier page.
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

/** Whether another of our pages is open, called before this one counts; true if the browser does not say. */
export async function isPageOpen(locks: LockManager | undefined = navigator.locks): Promise<boolean> {
  if (!locks) return true;
  const isHeld = async (): Promise<boolean> =>
    ((await locks.query()).held ?? []).some(({ name = '' }) => name.startsWith(lockOf('')));
  if (!(await isHeld())) return false;
  // A page being reloaded may not have released its lock yet.
  await new Promise((resolve) => setTimeout(resolve, LETS_GO_MS));
  return isHeld();
}

/** Random enough to distinguish pages in one browser, including pages served over http. */
const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

let pages: Pages | undefined;
/** For the page this runs in. */
export const thesePages = (): Pages =>
  (pages ??= createPages({ storage: window.sessionStorage, locks: navigator.locks, newId }));

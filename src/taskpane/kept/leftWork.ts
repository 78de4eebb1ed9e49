import type { Kept, KeptKind, KeptWork } from './keptWork';
import type { Pages } from './pages';

/** A page being reloaded may still hold its lock when the next one asks. */
const ONCE_MORE_AFTER_MS = 400;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, ONCE_MORE_AFTER_MS));

/** An opened file without changes is only worth offering to the tab that had it: nothing is lost without it. */
const isWorthIt = (work: Kept<KeptKind>, before: string | null): boolean =>
  !('unsaved' in work) || work.unsaved || work.page === before;

/**
 * Work left by pages that are gone, latest first. Anything not worth offering is deleted. Rejects if the browser keeps
 * nothing.
 */
export async function leftWork<Kind extends KeptKind>(
  kind: Kind,
  kept: KeptWork,
  pages: Pages,
): Promise<Kept<Kind>[]> {
  const { id, before } = pages;
  const all = (await kept.all(kind)).filter(({ page }) => page !== id);
  if (all.length === 0) return [];
  let open = await pages.open();
  if (before !== null && open?.has(before) && all.some(({ page }) => page === before)) {
    await pause();
    open = await pages.open();
  }
  const left = all.filter(({ page }) => !open?.has(page));
  const offered = left.filter((work) => isWorthIt(work, before));
  // If the browser does not say which pages are open, another page may be working on it.
  if (open) for (const work of left) if (!offered.includes(work)) await kept.drop(kind, work.page);
  return offered.sort((one, other) => other.at - one.at);
}

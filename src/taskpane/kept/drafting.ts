import type { Drafting } from '../entry/useEntries';
import { thesePages } from './pages';

/** A page being reloaded may still be listed as open. */
const ONCE_MORE_AFTER_MS = 300;

/** Pages that were open when a workbook was last opened here; null if the browser does not say. */
let open: ReadonlySet<string> | null = null;

/** Call before showing a workbook. */
export async function lookForPages(): Promise<void> {
  const pages = thesePages();
  open = await pages.open();
  if (pages.before === null || !open?.has(pages.before)) return;
  await new Promise((resolve) => setTimeout(resolve, ONCE_MORE_AFTER_MS));
  open = await pages.open();
}

/** For this page: another may have the same file open, or be beside the same workbook in Excel. */
export const draftingHere: Drafting = {
  get owner() {
    return thesePages().id;
  },
  isOthers: (owner) => owner !== null && owner !== thesePages().id && open?.has(owner) === true,
};

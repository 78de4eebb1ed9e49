import type { Drafting } from '../entry/useEntries';
import { thesePages } from './pages';

/** A page that is being reloaded may still be told as open. */
const ONCE_MORE_AFTER_MS = 300;

/** Pages that were open when a workbook was last opened here; null where the browser does not tell. */
let open: ReadonlySet<string> | null = null;

/** To be called before a workbook is shown. */
export async function lookForPages(): Promise<void> {
  const pages = thesePages();
  open = await pages.open();
  if (pages.before === null || !open?.has(pages.before)) return;
  await new Promise((resolve) => setTimeout(resolve, ONCE_MORE_AFTER_MS));
  open = await pages.open();
}

/** Of this page: another may have the same file, or stand beside the same workbook in Excel. */
export const draftingHere: Drafting = {
  get owner() {
    return thesePages().id;
  },
  isOthers: (owner) => owner !== null && owner !== thesePages().id && open?.has(owner) === true,
};

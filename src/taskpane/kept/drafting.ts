import type { Drafting } from '../entry/useEntries';
import { thesePages } from './pages';

/** One pane stands beside a workbook in Excel, and what was typed there waits for the next. */
export const BESIDE_EXCEL: Drafting = { owner: null, isOthers: () => false };

/** Pages that were open when a file was last opened here; null where the browser does not tell. */
let open: ReadonlySet<string> | null = null;

/** To be called before a file is shown. */
export async function lookForPages(): Promise<void> {
  open = await thesePages().open();
}

export const draftingHere: Drafting = {
  get owner() {
    return thesePages().id;
  },
  isOthers: (owner) => owner !== null && owner !== thesePages().id && open?.has(owner) === true,
};

import { useAskBeforeLeaving } from '../controls/useAskBeforeLeaving';
import { holdsChanges } from './openedWorkbook';
import { useOpenedWorkbook } from './OpenedWorkbookContext';

/** Asks before an opened file is lost that was changed: it is in this page only. Stands apart from the place, which may fail. */
export function UnsavedFileGuard(): null {
  const opened = useOpenedWorkbook();
  useAskBeforeLeaving(opened.mode === 'file' && holdsChanges(opened));
  return null;
}

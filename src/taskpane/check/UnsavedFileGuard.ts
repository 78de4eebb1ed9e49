import { useAskBeforeLeaving } from '../controls/useAskBeforeLeaving';
import { hasUnsavedChanges } from './openedWorkbook';
import { useOpenedWorkbook } from './OpenedWorkbookContext';

/**
 * Asks before losing an opened file with changes: it exists only in this page. Separate from the place, which may fail.
 */
export function UnsavedFileGuard(): null {
  const opened = useOpenedWorkbook();
  useAskBeforeLeaving(opened.mode === 'file' && hasUnsavedChanges(opened));
  return null;
}

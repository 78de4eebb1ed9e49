import { useAskBeforeLeaving } from '../useAskBeforeLeaving';
import { useOpenedWorkbook } from './OpenedWorkbookContext';

/** Asks before an opened file is lost that was changed: it is in this page only. Stands apart from the place, which may fail. */
export function UnsavedFileGuard(): null {
  const { mode, workbook, busy } = useOpenedWorkbook();
  useAskBeforeLeaving(mode === 'file' && (workbook?.unsaved === true || busy === 'edit'));
  return null;
}

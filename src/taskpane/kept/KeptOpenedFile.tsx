import { useEffect } from 'react';
import { useMessages } from '../app/MessagesContext';
import { useOpenedWorkbook } from '../check/OpenedWorkbookContext';
import { keptAt } from './keptAt';
import { KeptOffer } from './KeptOffer';
import { startKeeping } from './keeping';
import { useLeftWork } from './useLeftWork';

export interface KeptOpenedFileProps {
  /** Called while it is being opened, to show it. */
  onRestoring: () => void;
}

/** Files that earlier pages had open in Kiểm tra, offered while none is open here. */
export default function KeptOpenedFile({ onRestoring }: KeptOpenedFileProps) {
  const messages = useMessages();
  const { workbook, busy, actions } = useOpenedWorkbook();
  const { left, drop } = useLeftWork('opened');
  useEffect(() => void startKeeping(actions), [actions]);
  const restore = async (page: string): Promise<void> => {
    const work = left.find((one) => one.page === page);
    if (!work) return;
    onRestoring();
    const { fileName, bytes, unsaved } = work;
    if (!(await actions.open(fileName, bytes, { unsaved }))) return;
    const keeper = startKeeping(actions);
    await keeper.settled();
    // From now on this page keeps it; if it cannot, the kept file is left where it is.
    if (keeper.getState() === 'yes') drop(page);
  };
  if (workbook) return null;
  return (
    <KeptOffer
      pieces={left.map(({ page, fileName, unsaved, at }) => ({
        page,
        text: messages(unsaved ? 'kept.opened.unsaved' : 'kept.opened', { file: fileName, ...keptAt(at) }),
      }))}
      disabled={busy !== null}
      onRestore={(page) => void restore(page)}
      onDrop={drop}
    />
  );
}

import { useMessages } from '../app/MessagesContext';
import { keptAt } from './keptAt';
import { KeptOffer } from './KeptOffer';
import type { KeptGiven } from './keptWork';
import { useLeftWork } from './useLeftWork';

export interface KeptGivenFilesProps {
  /** Whose files are offered; null for those of any plan. */
  programmeId: string | null;
  disabled: boolean;
  /** Restores the files. @returns whether this page keeps them from now on. */
  onRestore: (work: KeptGiven) => Promise<boolean>;
}

/** Files that earlier pages were given in Tổng hợp. */
export default function KeptGivenFiles({ programmeId, disabled, onRestore }: KeptGivenFilesProps) {
  const messages = useMessages();
  const { left, drop } = useLeftWork('given');
  const ours = left.filter((work) => programmeId === null || work.programmeId === programmeId);
  const restore = async (page: string): Promise<void> => {
    const work = ours.find((one) => one.page === page);
    if (work && (await onRestore(work))) drop(page);
  };
  return (
    <KeptOffer
      pieces={ours.map(({ page, files, at }) => ({
        page,
        text: messages('kept.given', { count: files.length, ...keptAt(at) }),
      }))}
      disabled={disabled}
      onRestore={(page) => void restore(page)}
      onDrop={drop}
    />
  );
}

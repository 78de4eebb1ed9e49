import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useMessages } from '../app/MessagesContext';
import { recentFiles, type RecentFile } from './recentFiles';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
});

/** Not in TypeScript's DOM types yet. */
type Asking = FileSystemFileHandle & {
  requestPermission?: (options: { mode: 'read' }) => Promise<PermissionState>;
};

export interface RecentListProps {
  isBusy: boolean;
  onFile: (file: File) => void;
}

/** Recently opened or saved files, to be opened again; each can be removed from the list. */
export default function RecentList({ isBusy, onFile }: RecentListProps) {
  const styles = useStyles();
  const messages = useMessages();
  const [files, setFiles] = useState<readonly RecentFile[]>([]);
  const [gone, setGone] = useState<string | null>(null);
  useEffect(() => {
    recentFiles.all().then(setFiles, () => undefined);
  }, []);
  if (files.length === 0) return null;

  const open = async ({ name, handle }: RecentFile): Promise<void> => {
    setGone(null);
    try {
      const state = await (handle as Asking).requestPermission?.({ mode: 'read' });
      if (state === 'denied') setGone(name);
      else onFile(await handle.getFile());
    } catch {
      setGone(name);
    }
  };
  const forget = async (file: RecentFile): Promise<void> => {
    setFiles(files.filter((each) => each !== file));
    await recentFiles.forget(file.handle).catch(() => undefined);
  };
  return (
    <section className={styles.root} aria-label={messages('kept.recent')}>
      <Text weight="semibold">{messages('kept.recent')}</Text>
      <ul className={styles.list}>
        {files.map((file, index) => (
          <li key={`${index} ${file.name}`} className={styles.item}>
            <Button size="small" disabledFocusable={isBusy} onClick={() => !isBusy && void open(file)}>
              {messages('kept.recent.open', { name: file.name })}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => void forget(file)}>
              {messages('kept.recent.forget', { name: file.name })}
            </Button>
          </li>
        ))}
      </ul>
      {gone !== null && <Text role="alert">{messages('kept.recent.gone', { name: gone })}</Text>}
    </section>
  );
}

import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { DragEvent, ReactNode } from 'react';
import { useState } from 'react';
import type { Host } from '../../host/shared/host';
import { useMessages } from '../app/MessagesContext';
import { rememberFile } from '../kept/rememberFile';
import { useOpenedWorkbook } from './OpenedWorkbookContext';

const useStyles = makeStyles({
  over: {
    outline: `2px dashed ${tokens.colorBrandStroke1}`,
    outlineOffset: '4px',
    borderRadius: tokens.borderRadiusLarge,
  },
});

/** Not in every browser. */
interface Handling {
  getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}

export interface FileDropProps {
  className: string;
  onFile: (file: File) => void;
  children: ReactNode;
}

/** Accepts a file dropped on its contents: only one, so that none is silently ignored. */
export function FileDrop({ className, onFile, children }: FileDropProps) {
  const styles = useStyles();
  const messages = useMessages();
  const [isOver, setOver] = useState(false);
  const { workbook } = useOpenedWorkbook();
  /** The workbook shown when too many files were dropped: the message disappears when another workbook is shown. */
  const [refusedOver, setRefusedOver] = useState<Host | 'none' | null>(null);
  const now = workbook?.host ?? 'none';
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const { files, items } = event.dataTransfer;
    setRefusedOver(files.length > 1 ? now : null);
    if (files.length !== 1 || !files[0]) return;
    // Requested immediately: the items are gone once the event has ended.
    (items[0] as Handling | undefined)?.getAsFileSystemHandle?.().then(rememberFile, () => undefined);
    onFile(files[0]);
  };
  return (
    <div
      className={mergeClasses(className, isOver && styles.over)}
      data-testid="file-drop"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(event.dataTransfer.types.includes('Files'));
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      }}
      onDrop={drop}
    >
      {refusedOver === now && <Text role="alert">{messages('check.open.one')}</Text>}
      {children}
    </div>
  );
}

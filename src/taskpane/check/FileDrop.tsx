import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { DragEvent, ReactNode } from 'react';
import { useState } from 'react';
import type { Host } from '../../host/shared/host';
import { useMessages } from '../app/MessagesContext';
import { useOpenedWorkbook } from './OpenedWorkbookContext';

const useStyles = makeStyles({
  over: {
    outline: `2px dashed ${tokens.colorBrandStroke1}`,
    outlineOffset: '4px',
    borderRadius: tokens.borderRadiusLarge,
  },
});

export interface FileDropProps {
  className: string;
  onFile: (file: File) => void;
  children: ReactNode;
}

/** Takes the file that is dropped on what it holds: one, so that none is passed over in silence. */
export function FileDrop({ className, onFile, children }: FileDropProps) {
  const styles = useStyles();
  const messages = useMessages();
  const [isOver, setOver] = useState(false);
  const { workbook } = useOpenedWorkbook();
  /** The workbook over which too many were dropped: another one puts the words about it away. */
  const [refusedOver, setRefusedOver] = useState<Host | 'none' | null>(null);
  const now = workbook?.host ?? 'none';
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const { files } = event.dataTransfer;
    setRefusedOver(files.length > 1 ? now : null);
    if (files.length === 1 && files[0]) onFile(files[0]);
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

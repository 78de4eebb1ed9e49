import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { DragEvent, ReactNode } from 'react';
import { useState } from 'react';
import { useMessages } from '../MessagesContext';

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
  const [tooMany, setTooMany] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const { files } = event.dataTransfer;
    setTooMany(files.length > 1);
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
      {tooMany && <Text role="alert">{messages('check.open.one')}</Text>}
      {children}
    </div>
  );
}

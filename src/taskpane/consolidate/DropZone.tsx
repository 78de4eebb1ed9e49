import { Button, Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { DocumentAdd24Regular } from '@fluentui/react-icons';
import type { DragEvent } from 'react';
import { useRef, useState } from 'react';
import { useMessages } from '../app/MessagesContext';
import { droppedFiles, pickedFiles, type Given } from './givenFiles';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: 'center',
  },
  small: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  over: {
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  icon: { color: tokens.colorBrandForeground1 },
  hint: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
});

export interface DropZoneProps {
  onGiven: (given: Given) => void;
  disabled: boolean;
  /** Files have been given: the zone shrinks to make room for the results. */
  small: boolean;
  primary: boolean;
}

/** Drop zone and chooser for files and folders. */
export function DropZone({ onGiven, disabled, small, primary }: DropZoneProps) {
  const styles = useStyles();
  const messages = useMessages();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const allow = (event: DragEvent): void => {
    event.preventDefault();
    if (!disabled) setOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (!disabled) void droppedFiles(event.dataTransfer).then(onGiven);
  };
  const pick = (input: HTMLInputElement): void => {
    const given = pickedFiles(input.files ?? []);
    // Lets the same file be chosen again after it was corrected.
    input.value = '';
    onGiven(given);
  };
  const hidden = { type: 'file', hidden: true, multiple: true, tabIndex: -1 } as const;

  return (
    <div
      className={mergeClasses(styles.zone, small && styles.small, over && styles.over)}
      data-testid="drop"
      onDragEnter={allow}
      onDragOver={allow}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {!small && <DocumentAdd24Regular className={styles.icon} aria-hidden />}
      <Text weight="semibold">{messages(small ? 'consolidate.drop.more' : 'consolidate.drop.title')}</Text>
      <div className={styles.buttons}>
        <Button
          appearance={primary ? 'primary' : 'secondary'}
          disabledFocusable={disabled}
          onClick={() => !disabled && files.current?.click()}
        >
          {messages('consolidate.drop.files')}
        </Button>
        <Button disabledFocusable={disabled} onClick={() => !disabled && folder.current?.click()}>
          {messages('consolidate.drop.folder')}
        </Button>
      </div>
      {!small && <Caption1 className={styles.hint}>{messages('consolidate.drop.hint')}</Caption1>}
      {!small && <Caption1 className={styles.hint}>{messages('consolidate.drop.folderAsks')}</Caption1>}
      <input
        {...hidden}
        ref={files}
        accept=".xlsx,.xlsm,.xltx,.xls,.xlsb,.ods,.csv"
        aria-label={messages('consolidate.drop.files')}
        onChange={({ currentTarget }) => pick(currentTarget)}
      />
      <input
        {...hidden}
        {...{ webkitdirectory: '' }}
        ref={folder}
        aria-label={messages('consolidate.drop.folder')}
        onChange={({ currentTarget }) => pick(currentTarget)}
      />
    </div>
  );
}

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentArrowUp24Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { FileInput } from '../controls/FileInput';
import { useMessages } from '../app/MessagesContext';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalXXL,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  note: { color: tokens.colorNeutralForeground2 },
});

export interface OpenFileProps {
  /** A file is being read. */
  isBusy: boolean;
  onFile: (file: File) => void;
  /** Opens a filled-in sample workbook. */
  onSample: () => void;
}

/** Opens a file: with the button, or by dropping it anywhere in the place. */
export function OpenFile({ isBusy, onFile, onSample }: OpenFileProps) {
  const styles = useStyles();
  const messages = useMessages();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.root}>
      <DocumentArrowUp24Regular aria-hidden />
      <Text className={styles.note}>{messages('check.open.drop')}</Text>
      <Button appearance="primary" disabledFocusable={isBusy} onClick={() => input.current?.click()}>
        {messages('check.open.choose')}
      </Button>
      <Button appearance="transparent" disabledFocusable={isBusy} onClick={() => !isBusy && onSample()}>
        {messages('check.open.sample')}
      </Button>
      <FileInput
        ref={input}
        label={messages('check.open.choose')}
        onFiles={([file]) => {
          if (file) onFile(file);
        }}
      />
    </div>
  );
}

import { Button, Caption1, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { BOX } from './box';
import { isFocusLost } from './keepFocus';
import { useMessages } from '../app/MessagesContext';
import { UNSEEN } from './unseen';

const useStyles = makeStyles({
  root: BOX,
  cancel: { alignSelf: 'flex-start' },
  name: {
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  unseen: UNSEEN,
});

/** A share of the whole by tenths, in percent: what is read out changes ten times, not a hundred. */
export const tenths = (share: number): number => Math.floor(share * 10) * 10;

export interface JobViewProps {
  title: string;
  /** Of the whole, 0 to 1; null where nobody knows. */
  share: number | null;
  /** For ears, and for eyes where nothing is counted. */
  status: string;
  /** What is counted, and what is being worked on: for eyes alone, it changes too often to be read out. */
  counted?: { text: string; name: string };
  cancelling: boolean;
  /** Absent where the job cannot be stopped. */
  onCancel?: () => void;
}

/** How far a running job is, and the button that stops it. */
export function JobView({ title, share, status, counted, cancelling, onCancel }: JobViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const label = useId();
  const stop = useRef<HTMLButtonElement>(null);
  // The button that had the focus may have made way for this view.
  useEffect(() => {
    if (isFocusLost()) stop.current?.focus();
  }, []);
  return (
    <div className={styles.root}>
      <Text id={label} weight="semibold">
        {title}
      </Text>
      <ProgressBar aria-labelledby={label} thickness="large" {...(share === null ? {} : { value: share })} />
      {counted && (
        <>
          <Text>{counted.text}</Text>
          <Caption1 className={styles.name}>{counted.name}</Caption1>
        </>
      )}
      <Text role="status" className={counted && !cancelling ? styles.unseen : undefined}>
        {cancelling ? messages('progress.cancelling') : status}
      </Text>
      {onCancel && (
        <Button ref={stop} className={styles.cancel} disabledFocusable={cancelling} onClick={onCancel}>
          {messages('progress.cancel')}
        </Button>
      )}
    </div>
  );
}

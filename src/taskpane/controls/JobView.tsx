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

/** Share of the whole in steps of ten per cent: what is read out changes ten times, not a hundred. */
export const tenths = (share: number): number => Math.floor(share * 10) * 10;

export interface JobViewProps {
  title: string;
  /** Completed share, 0 to 1; null if unknown. */
  share: number | null;
  /** For screen readers, and shown if nothing is counted. */
  status: string;
  /** The count and the current item: visual only, as they change too often to be read out. */
  counted?: { text: string; name: string };
  cancelling: boolean;
  /** Absent if the job cannot be stopped. */
  onCancel?: () => void;
}

/** Progress of the current job, and the button to stop it. */
export function JobView({ title, share, status, counted, cancelling, onCancel }: JobViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const label = useId();
  const stop = useRef<HTMLButtonElement>(null);
  // The button that had the focus may have been replaced by this view.
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

import { Button, makeStyles, ProgressBar, Text } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { BOX } from './box';
import type { Progress } from './makeWorkbook';
import { useMessages } from './MessagesContext';

const useStyles = makeStyles({
  root: BOX,
  cancel: { alignSelf: 'flex-start' },
});

export interface ProgressViewProps {
  progress: Progress;
  cancelling: boolean;
  onCancel: () => void;
}

/** How far the running job is. The words change by tenths, so that a screen reader is not flooded. */
export function ProgressView({ progress, cancelling, onCancel }: ProgressViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const label = useId();
  const stop = useRef<HTMLButtonElement>(null);
  // The button that had the focus has made way for this view.
  useEffect(() => stop.current?.focus(), []);
  const share = progress.stage === 'write' && progress.total > 0 ? progress.done / progress.total : null;
  const text = cancelling
    ? messages('progress.cancelling')
    : share === null
      ? messages(`progress.${progress.stage === 'write' ? 'prepare' : progress.stage}`)
      : messages('progress.write', { percent: Math.floor(share * 10) * 10 });
  return (
    <div className={styles.root}>
      <Text id={label} weight="semibold">
        {messages('progress.title')}
      </Text>
      <ProgressBar aria-labelledby={label} thickness="large" {...(share === null ? {} : { value: share })} />
      <Text role="status">{text}</Text>
      <Button ref={stop} className={styles.cancel} disabledFocusable={cancelling} onClick={onCancel}>
        {messages('progress.cancel')}
      </Button>
    </div>
  );
}

import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useMessages } from '../app/MessagesContext';
import { useOpenedWorkbook, useWorkProgress } from './OpenedWorkbookContext';

const useStyles = makeStyles({
  // The same height with or without its button, busy or idle, so that nothing below moves.
  root: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '28px',
  },
  counted: {
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  stop: { marginInlineStart: 'auto' },
  bar: { position: 'absolute', insetInline: 0, bottom: 0 },
});

/** Shorter work is over before anyone could read the text. */
const SHOWN_AFTER_MS = 300;

/** True after the condition has held for a while. */
function useLasting(isSo: boolean): boolean {
  const [isLasting, setIsLasting] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setIsLasting(true), SHOWN_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setIsLasting(false);
    };
  }, [isSo]);
  return isSo && isLasting;
}

export interface WorkLineProps {
  /** Shown while idle. */
  children?: ReactNode;
}

/** A single line: for longer work its progress and the button to stop it, otherwise what was done last. */
export function WorkLine({ children }: WorkLineProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { busy, actions } = useOpenedWorkbook();
  const progress = useWorkProgress();
  const isShown = useLasting(busy !== null);
  if (busy === null || !isShown || !progress)
    return (
      <div className={styles.root}>
        <Text role="status" size={200}>
          {busy === null && children}
        </Text>
      </div>
    );
  const { counted, stoppable, stopping } = progress;
  const text = messages(`check.busy.${busy}`);
  return (
    <div className={styles.root}>
      <Text role="status" size={200}>
        {stopping ? messages('progress.cancelling') : text}
      </Text>
      {counted && !stopping && (
        <Text size={200} className={styles.counted}>
          {messages(`check.counted.${counted.what}`, { done: counted.done, total: counted.total })}
        </Text>
      )}
      {stoppable && (
        <Button
          size="small"
          className={styles.stop}
          disabledFocusable={stopping}
          onClick={() => actions.stop()}
        >
          {messages('progress.cancel')}
        </Button>
      )}
      <ProgressBar
        className={styles.bar}
        aria-label={text}
        {...(counted && counted.total > 0 ? { value: counted.done / counted.total } : {})}
      />
    </div>
  );
}

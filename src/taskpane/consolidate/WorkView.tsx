import { Button, Caption1, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { Messages } from '../../messages/catalogue';
import { BOX } from '../box';
import { useMessages } from '../MessagesContext';
import type { Work } from './session';

const useStyles = makeStyles({
  root: BOX,
  cancel: { alignSelf: 'flex-start' },
  name: {
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  status: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** A share of work that can be measured; null for any other. */
function shareOf(work: Work): number | null {
  const isMeasured = work.kind === 'read' || (work.kind === 'save' && work.stage === 'write');
  return isMeasured && work.total > 0 ? work.done / work.total : null;
}

function titleOf(work: Work, messages: Messages): string {
  if (work.kind === 'read') return messages('consolidate.reading');
  return messages(work.kind === 'save' ? 'consolidate.saving' : 'consolidate.working');
}

/** By tenths, so that a screen reader is not flooded. */
function announced(work: Work, messages: Messages): string {
  const percent = Math.floor((shareOf(work) ?? 0) * 10) * 10;
  if (work.kind === 'read') return messages('consolidate.reading.status', { percent, total: work.total });
  if (work.kind === 'consolidate') return messages('consolidate.working');
  if (work.stage === 'write') return messages('consolidate.saving.write', { percent });
  return messages(`consolidate.saving.${work.stage}`);
}

export interface WorkViewProps {
  work: Work;
  cancelling: boolean;
  onCancel: () => void;
}

/** How far the running job is, by file and name, and the button that stops it. */
export function WorkView({ work, cancelling, onCancel }: WorkViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const label = useId();
  const stop = useRef<HTMLButtonElement>(null);
  // The button that had the focus may have made way for this view.
  useEffect(() => {
    if (document.activeElement === document.body) stop.current?.focus();
  }, []);
  const share = shareOf(work);
  const text = cancelling ? messages('progress.cancelling') : announced(work, messages);
  return (
    <div className={styles.root}>
      <Text id={label} weight="semibold">
        {titleOf(work, messages)}
      </Text>
      <ProgressBar aria-labelledby={label} thickness="large" {...(share === null ? {} : { value: share })} />
      {work.kind === 'read' && (
        <>
          <Text>{messages('consolidate.reading.count', { done: work.done, total: work.total })}</Text>
          <Caption1 className={styles.name}>{work.name}</Caption1>
        </>
      )}
      <Text role="status" className={work.kind === 'read' && !cancelling ? styles.status : undefined}>
        {text}
      </Text>
      {(work.kind !== 'consolidate' || work.stoppable) && (
        <Button ref={stop} className={styles.cancel} disabledFocusable={cancelling} onClick={onCancel}>
          {messages('progress.cancel')}
        </Button>
      )}
    </div>
  );
}

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useMessages } from '../app/MessagesContext';
import { PlaceBoundary } from '../app/PlaceBoundary';
import { today } from '../app/today';
import type { DueViewProps } from './DueView';
import { DueView } from './LazyDueView';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  start: { alignSelf: 'flex-start' },
});

/** Tasks due in the coming days, on request. */
export function DueSection(props: Omit<DueViewProps, 'date'>) {
  const styles = useStyles();
  const messages = useMessages();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <Button className={styles.start} onClick={() => setOpen(true)}>
        {messages('due.title')}
      </Button>
    );
  return (
    <section className={styles.root} aria-label={messages('due.title')}>
      <Text as="h3" weight="semibold" style={{ margin: 0 }}>
        {messages('due.title')}
      </Text>
      <PlaceBoundary place="den-han" onRetry={DueView.renew}>
        <DueView {...props} date={today()} />
      </PlaceBoundary>
    </section>
  );
}

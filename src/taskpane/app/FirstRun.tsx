import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { NOTICE } from '../controls/box';
import { Introduction } from './Introduction';
import { useMessages } from './MessagesContext';

const useStyles = makeStyles({
  root: {
    ...NOTICE,
    backgroundColor: tokens.colorBrandBackground2,
  },
  heading: { margin: 0 },
  button: { alignSelf: 'flex-start' },
});

/** What the pane is for, in three sentences; shown on each machine until dismissed. */
export function FirstRun({ onDismiss }: { onDismiss: () => void }) {
  const styles = useStyles();
  const messages = useMessages();
  return (
    <section
      className={styles.root}
      aria-label={messages('intro.title')}
      onKeyDown={({ key }) => key === 'Escape' && onDismiss()}
    >
      <Text as="h2" size={400} weight="semibold" className={styles.heading}>
        {messages('intro.title')}
      </Text>
      <Introduction />
      <Button className={styles.button} onClick={onDismiss}>
        {messages('intro.dismiss')}
      </Button>
    </section>
  );
}

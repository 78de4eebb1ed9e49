import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMessages } from './MessagesContext';
import type { Place } from './place';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
});

export interface LaterPlaceProps {
  place: Extract<Place, 'tong-hop'>;
  onBack: () => void;
}

/** A place that this version does not have yet, said plainly. */
export function LaterPlace({ place, onBack }: LaterPlaceProps) {
  const styles = useStyles();
  const messages = useMessages();
  return (
    <section className={styles.root}>
      <Text as="h2" size={400} weight="semibold" className={styles.heading}>
        {messages('place.later.title')}
      </Text>
      <Text>{messages(`place.later.${place}`)}</Text>
      <Button onClick={onBack}>{messages('place.later.back')}</Button>
    </section>
  );
}

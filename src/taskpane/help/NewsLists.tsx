import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMessages } from '../app/MessagesContext';
import { LIST } from '../controls/box';
import type { News } from './news';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  list: LIST,
});

/** What is new, a list for each version. */
export function NewsLists({ news }: { news: readonly News[] }) {
  const styles = useStyles();
  const messages = useMessages();
  return news.map(({ version, lines }) => (
    <section key={version} className={styles.root}>
      <Text as="h2" size={400} weight="semibold" className={styles.heading}>
        {messages('news.title', { version })}
      </Text>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{messages(line)}</li>
        ))}
      </ul>
    </section>
  ));
}

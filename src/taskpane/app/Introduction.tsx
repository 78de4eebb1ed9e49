import { makeStyles, tokens } from '@fluentui/react-components';
import { LIST } from '../controls/box';
import { useMessages } from './MessagesContext';

const useStyles = makeStyles({
  list: {
    ...LIST,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

const SENTENCES = ['intro.make', 'intro.check', 'intro.consolidate'] as const;

/** The pane in three sentences. */
export function Introduction() {
  const styles = useStyles();
  const messages = useMessages();
  return (
    <ol className={styles.list}>
      {SENTENCES.map((key) => (
        <li key={key}>{messages(key)}</li>
      ))}
    </ol>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import { useMessages } from './MessagesContext';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: '20px',
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

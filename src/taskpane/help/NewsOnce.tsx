import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import packageFile from '../../../package.json';
import { useMessages } from '../app/MessagesContext';
import { recallVersion, rememberVersion } from '../app/remembered';
import { NOTICE } from '../controls/box';
import { newsSince } from './news';
import { NewsLists } from './NewsLists';

const useStyles = makeStyles({
  root: {
    ...NOTICE,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  button: { alignSelf: 'flex-start' },
});

/** What is new since this machine last opened the pane. Shown once; always available in Trợ giúp. */
export function NewsOnce() {
  const styles = useStyles();
  const messages = useMessages();
  const [news, setNews] = useState(() => newsSince(recallVersion()));
  useEffect(() => rememberVersion(packageFile.version), []);
  if (news.length === 0) return null;
  return (
    <div className={styles.root}>
      <NewsLists news={news} />
      <Button className={styles.button} onClick={() => setNews([])}>
        {messages('news.dismiss')}
      </Button>
    </div>
  );
}

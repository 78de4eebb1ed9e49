import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Suspense, useState, type ReactNode } from 'react';
import packageFile from '../../../package.json';
import type { MessageKey } from '../../messages/catalogue';
import { Introduction } from '../app/Introduction';
import { useMessages } from '../app/MessagesContext';
import { LIST } from '../controls/box';
import { SelfTestView } from './LazySelfTest';
import { NEWS } from './news';
import { NewsLists } from './NewsLists';
import type { SelfTestViewProps } from './SelfTestView';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  list: LIST,
  keys: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  key: { fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: 0 },
  button: { alignSelf: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const SENDING = ['help.send.fill', 'help.send.check', 'help.send.save', 'help.send.send'] as const;
const LOCAL = ['help.local.workbook', 'help.local.pane', 'help.local.plan'] as const;
const KEYS: readonly (readonly [MessageKey, MessageKey])[] = [
  ['help.key.pane', 'help.key.pane.does'],
  ['help.key.tab', 'help.key.tab.does'],
  ['help.key.arrows', 'help.key.arrows.does'],
  ['help.key.enter', 'help.key.enter.does'],
  ['help.key.escape', 'help.key.escape.does'],
  ['help.key.rows', 'help.key.rows.does'],
];

export interface HelpPlaceProps {
  mode: 'excel' | 'file';
  /** What the self-test in Excel creates; null if there is nothing to create. */
  selfTest: SelfTestViewProps | null;
}

/** The place Trợ giúp: what the pane does, how to send a workbook, keys, what is stored where, self-test, version. */
export default function HelpPlace({ mode, selfTest }: HelpPlaceProps) {
  const styles = useStyles();
  const messages = useMessages();
  const [isTesting, setTesting] = useState(false);
  const section = (title: MessageKey, content: ReactNode) => (
    <section className={styles.section}>
      <Text as="h2" size={400} weight="semibold" className={styles.heading}>
        {messages(title)}
      </Text>
      {content}
    </section>
  );
  const list = (keys: readonly MessageKey[], ordered: boolean) => {
    const items = keys.map((key) => <li key={key}>{messages(key)}</li>);
    return ordered ? <ol className={styles.list}>{items}</ol> : <ul className={styles.list}>{items}</ul>;
  };
  return (
    <div className={styles.root}>
      {section('intro.title', <Introduction />)}
      {section('help.send.title', list(SENDING, true))}
      {section(
        'help.keys.title',
        <dl className={styles.keys}>
          {KEYS.slice(mode === 'excel' ? 0 : 1).flatMap(([key, does]) => [
            <dt key={key} className={styles.key}>
              {messages(key)}
            </dt>,
            <dd key={does} className={styles.meaning}>
              {messages(does)}
            </dd>,
          ])}
        </dl>,
      )}
      {section('help.local.title', list(LOCAL, false))}
      {mode === 'excel' &&
        selfTest &&
        section(
          'selfTest.title',
          isTesting ? (
            <Suspense>
              <SelfTestView {...selfTest} />
            </Suspense>
          ) : (
            <Button className={styles.button} onClick={() => setTesting(true)}>
              {messages('selfTest.open')}
            </Button>
          ),
        )}
      <NewsLists news={NEWS} />
      <Text className={styles.quiet}>{messages('help.version', { version: packageFile.version })}</Text>
    </div>
  );
}

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMessages } from '../app/MessagesContext';
import type { ShownFinding } from './groupFindings';
import { SeverityIcon } from './SeverityFilter';

const useStyles = makeStyles({
  root: {
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
  icon: { display: 'inline-flex', paddingTop: '2px' },
  why: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface FindingItemProps {
  shown: ShownFinding;
  /** Absent if there is no cell to go to. */
  onGo?: () => void;
  onFix?: () => void;
}

/** A finding: what is wrong, why it matters, what to do. */
export function FindingItem({ shown: { finding, texts }, onGo, onFix }: FindingItemProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { severity, cell } = finding;
  return (
    <li className={styles.root}>
      <div className={styles.head}>
        <span className={styles.icon}>
          <SeverityIcon severity={severity} />
        </span>
        <Text>
          <Text weight="semibold">{messages(`severity.${severity}`)}: </Text>
          {texts.problem}
        </Text>
      </div>
      <Text size={200} className={styles.why}>
        {texts.why}
      </Text>
      <Text size={200}>
        <Text size={200} weight="semibold">
          {messages('check.todo')}{' '}
        </Text>
        {texts.todo}
      </Text>
      {(onGo || onFix) && (
        <div className={styles.actions}>
          {onGo && cell !== null && (
            <Button size="small" onClick={onGo}>
              {messages('check.go', { cell })}
            </Button>
          )}
          {onFix && (
            <Button size="small" onClick={onFix}>
              {messages('check.fix.one')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

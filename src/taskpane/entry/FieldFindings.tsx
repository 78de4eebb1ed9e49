import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Fix } from '../../validation/engine/finding';
import type { ShownFinding } from '../check/groupFindings';
import { SeverityIcon } from '../check/SeverityFilter';
import { useMessages } from '../app/MessagesContext';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', overflowWrap: 'anywhere' },
  item: { display: 'flex', gap: tokens.spacingHorizontalXS, paddingTop: tokens.spacingVerticalXXS },
  icon: { paddingTop: '1px' },
  todo: { color: tokens.colorNeutralForeground2 },
});

export interface FieldFindingsProps {
  id: string;
  findings: readonly ShownFinding[];
  onFix: (fix: Fix) => void;
}

/** Findings in a single cell, as briefly as possible: what is wrong and what to do. */
export function FieldFindings({ id, findings, onFix }: FieldFindingsProps) {
  const styles = useStyles();
  const messages = useMessages();
  return (
    <ul id={id} className={styles.list}>
      {findings.map(({ id: one, finding: { severity, fix }, texts }) => (
        <li key={one} className={styles.item}>
          <span className={styles.icon}>
            <SeverityIcon severity={severity} />
          </span>
          <span>
            <Text size={200} block>
              <Text size={200} weight="semibold">
                {messages(`severity.${severity}`)}:{' '}
              </Text>
              {texts.problem}
            </Text>
            <Text size={200} block className={styles.todo}>
              {texts.todo}
            </Text>
            {fix && (
              <Button size="small" onClick={() => onFix(fix)}>
                {messages('check.fix.one')}
              </Button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

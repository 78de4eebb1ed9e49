import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { RunChange } from '../../consolidation/consolidation';
import { useMessages } from '../app/MessagesContext';
import { VirtualList } from './VirtualList';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: '2px' },
  fact: { color: tokens.colorNeutralForeground2 },
});

export interface ChangeListProps {
  changes: readonly RunChange[];
  titles: Readonly<Record<string, string>>;
}

const keyOf = ({ kind, agencyId, code }: RunChange): string => `${kind} ${agencyId} ${code}`;

/** Differences from the previous run. */
export function ChangeList({ changes, titles }: ChangeListProps) {
  const styles = useStyles();
  const messages = useMessages();
  const shown = (value: string) => value || messages('consolidate.nothing');
  return (
    <VirtualList items={changes} keyOf={keyOf} estimate={84} label={messages('consolidate.changes.list')}>
      {({ kind, agencyName, code, before, after }) => (
        <div className={styles.row}>
          <Text weight="semibold">
            {`${messages(`consolidate.change.${kind}`)}: ${agencyName}${code === null ? '' : ` (${code})`}`}
          </Text>
          {code !== null && <Caption1 className={styles.fact}>{titles[code] ?? ''}</Caption1>}
          <Text>{messages('consolidate.change.fromTo', { before: shown(before), after: shown(after) })}</Text>
        </div>
      )}
    </VirtualList>
  );
}

import { Caption1, makeStyles, Text } from '@fluentui/react-components';
import type { PlanTaskCounts } from '../../figures/planTask';
import type { BilingualName } from '../../messages/format';
import { useLocale, useMessages } from '../app/MessagesContext';
import { VirtualList } from './VirtualList';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: '2px' },
});

interface Field {
  label: BilingualName;
  plan: PlanTaskCounts;
}

const keyOf = ({ label }: Field): string => label.vi;

/** The plan's tasks by section, each counted once. */
export function FieldList({ fields }: { fields: readonly Field[] }) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  return (
    <VirtualList items={fields} keyOf={keyOf} estimate={72} label={messages('consolidate.fields.list')}>
      {({ label, plan }) => (
        <div className={styles.row}>
          <Text weight="semibold">{label[locale]}</Text>
          <Caption1>{messages('consolidate.field.done', { ...plan })}</Caption1>
          <Caption1>{messages('consolidate.field.open', { ...plan })}</Caption1>
        </div>
      )}
    </VirtualList>
  );
}

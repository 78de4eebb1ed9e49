import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ProvinceHeadline } from '../../figures/provinceFigures';
import { useMessages } from '../app/MessagesContext';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  counts: { display: 'flex', flexDirection: 'column', gap: '2px' },
  rule: { color: tokens.colorNeutralForeground2 },
});

/** Progress of the plan: its tasks each counted once, then once per lead agency. */
export function PlanProgress({ headline: { plan, general, duties } }: { headline: ProvinceHeadline }) {
  const styles = useStyles();
  const messages = useMessages();
  return (
    <div className={styles.root}>
      <div className={styles.counts}>
        <Text size={400} weight="semibold">
          {messages('consolidate.plan', { ...plan })}
        </Text>
        <Caption1>{messages('consolidate.plan.done', { ...plan })}</Caption1>
        <Caption1>{messages('consolidate.plan.open', { ...plan })}</Caption1>
        {plan.nobody > 0 && <Caption1>{messages('consolidate.plan.nobody', { ...plan })}</Caption1>}
        {general.tasks > 0 && <Caption1>{messages('consolidate.plan.general', { ...general })}</Caption1>}
        <Caption1 className={styles.rule}>{messages('consolidate.plan.rule')}</Caption1>
      </div>
      <div className={styles.counts}>
        <Text weight="semibold">{messages('consolidate.tasks')}</Text>
        <Caption1>{messages('consolidate.tasks.done', { ...duties })}</Caption1>
        <Caption1>{messages('consolidate.tasks.open', { ...duties })}</Caption1>
        <Caption1>
          {messages('consolidate.tasks.due', { ...duties, noReport: duties.owed - duties.reported })}
        </Caption1>
      </div>
    </div>
  );
}

import { Badge, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { TargetRollUp } from '../../consolidation/consolidation';
import { formatNumber } from '../../messages/formatNumber';
import { SIGNS } from '../../target/comparison';
import type { Verdict } from '../../target/target';
import { useLocale, useMessages } from '../app/MessagesContext';
import { VirtualList } from './VirtualList';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '2px' },
  fact: { color: tokens.colorNeutralForeground2 },
  summary: { marginBottom: tokens.spacingVerticalS },
});

const COLOR = { dat: 'success', 'chua-dat': 'danger', 'chua-co-so-lieu': 'informative' } as const;

const keyOf = ({ target }: TargetRollUp): string => target.code;

/** Attainment of each target over all agencies that reported it. */
export function TargetList({ targets }: { targets: readonly TargetRollUp[] }) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  const shown = (value: number | null): string =>
    value === null ? '–' : formatNumber(value, locale, { rounded: true });
  const count = (verdict: Verdict) => targets.filter((target) => target.verdict === verdict).length;
  return (
    <>
      <Text block className={styles.summary}>
        {messages('consolidate.targets.summary', {
          met: count('dat'),
          missed: count('chua-dat'),
          none: count('chua-co-so-lieu'),
        })}
      </Text>
      <VirtualList items={targets} keyOf={keyOf} estimate={120} label={messages('consolidate.targets.list')}>
        {({ target, rate, numerator, denominator, verdict, reported, owed }) => (
          <div className={styles.row}>
            <Text>
              <b>{target.code}</b> {target.text}
            </Text>
            <Badge color={COLOR[verdict]} appearance="tint">
              {messages(`consolidate.target.${verdict}`)}
            </Badge>
            {rate !== null && (
              <Text>
                {messages('consolidate.target.rate', {
                  rate: shown(rate),
                  unit: target.unit,
                  numerator: shown(numerator),
                  denominator: shown(denominator),
                })}
              </Text>
            )}
            <Caption1 className={styles.fact}>
              {messages('consolidate.target.threshold', {
                operator: SIGNS[target.operator],
                threshold: shown(target.threshold),
                unit: target.unit,
              })}
              {' · '}
              {messages('consolidate.target.reported', { reported, owed })}
            </Caption1>
          </div>
        )}
      </VirtualList>
    </>
  );
}

import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { RANKED_FROM } from '../../figures/ranking';
import { formatNumber } from '../../messages/formatNumber';
import { useLocale, useMessages } from '../app/MessagesContext';
import type { RankedLine } from './view';
import { VirtualList } from './VirtualList';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: '2px' },
  fact: { color: tokens.colorNeutralForeground2 },
});

const keyOf = ({ agencyId }: RankedLine): string => agencyId;

/** Agencies ranked within their level by share of tasks done, with the base of the share. */
export function RankingList({ ranking }: { ranking: readonly RankedLine[] }) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  return (
    <VirtualList items={ranking} keyOf={keyOf} estimate={72} label={messages('consolidate.ranking.list')}>
      {({ agency, level, place, unranked, ranked, base, rate, done, overdue }) => (
        <div className={styles.row}>
          <Text weight="semibold">{agency[locale]}</Text>
          <Caption1>
            {place !== null
              ? messages('consolidate.ranking.place', { level, place, ranked })
              : unranked === 'few'
                ? messages('consolidate.ranking.few', { level, from: RANKED_FROM })
                : messages('consolidate.ranking.silent', { level })}
          </Caption1>
          {unranked !== 'silent' && (
            <Caption1 className={styles.fact}>
              {rate === null
                ? messages('consolidate.ranking.none')
                : messages('consolidate.ranking.done', {
                    done,
                    base,
                    rate: formatNumber(rate, locale, { rounded: true }),
                    overdue,
                  })}
            </Caption1>
          )}
        </div>
      )}
    </VirtualList>
  );
}

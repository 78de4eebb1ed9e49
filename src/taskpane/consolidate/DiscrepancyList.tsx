import { agencyNames } from '../../agency/agencyNames';
import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Discrepancy } from '../../consolidation/consolidation';
import type { Lineage } from '../../consolidation/returned';
import { useMessages } from '../app/MessagesContext';
import { VirtualList } from './VirtualList';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: '2px' },
  title: {
    color: tokens.colorNeutralForeground2,
    display: '-webkit-box',
    overflow: 'hidden',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
  },
  place: { color: tokens.colorNeutralForeground2, paddingInlineStart: tokens.spacingHorizontalM },
});

export interface DiscrepancyListProps {
  discrepancies: readonly Discrepancy[];
  titles: Readonly<Record<string, string>>;
}

const keyOf = ({ kind, code, agency, lineage, other, values }: Discrepancy): string =>
  [kind, code, agency.id, lineage.cell, other?.agency.id, other?.code, values.document, values.mine].join(
    ' ',
  );

/** Discrepancies, both sides with their origins. */
export function DiscrepancyList({ discrepancies, titles }: DiscrepancyListProps) {
  const styles = useStyles();
  const messages = useMessages();
  const place = ({ file, sheet, cell }: Lineage) =>
    cell === '' ? null : (
      <Caption1 className={styles.place}>
        {messages('consolidate.discrepancy.place', { file, sheet, cell })}
      </Caption1>
    );
  const shown = (value: string | undefined) => value || messages('consolidate.nothing');
  return (
    <VirtualList
      items={discrepancies}
      keyOf={keyOf}
      estimate={140}
      label={messages('consolidate.discrepancies.list')}
    >
      {({ kind, code, agency, lineage, other, fault, values }) => (
        <div className={styles.row}>
          <Text weight="semibold">
            {messages(`consolidate.discrepancy.${kind}`, { document: values.document ?? '' })}
          </Text>
          <Caption1 className={styles.title} title={titles[code]}>
            {titles[code] ?? code}
          </Caption1>
          <Text>
            {messages('consolidate.discrepancy.side', {
              agency: agencyNames(agency),
              code,
              value: shown(values.mine),
            })}
          </Text>
          {place(lineage)}
          {other ? (
            <>
              <Text>
                {messages('consolidate.discrepancy.side', {
                  agency: agencyNames(other.agency),
                  code: other.code,
                  value: shown(values.theirs),
                })}
              </Text>
              {place(other.lineage)}
            </>
          ) : fault ? (
            <Text>{messages(`consolidate.discrepancy.fault.${fault}`)}</Text>
          ) : (
            <Text>
              {messages(
                kind === 'changed-text' ? 'consolidate.discrepancy.plan' : 'consolidate.discrepancy.earlier',
                { value: shown(values.theirs) },
              )}
            </Text>
          )}
        </div>
      )}
    </VirtualList>
  );
}

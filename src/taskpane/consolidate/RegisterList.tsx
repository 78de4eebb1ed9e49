import { agencyNames } from '../../agency/agencyNames';
import { Badge, Caption1, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { RegisterEntry } from '../../consolidation/consolidation';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import { daysBetween } from '../../text/calendar';
import { formatDate } from '../../text/formatDate';
import { useLocale, useMessages } from '../app/MessagesContext';
import { countOf, filterRegister, FILTERS, type RegisterFilter } from './register';
import { rejectionText } from './RejectedList';
import { VirtualList } from './VirtualList';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  tool: { flex: '1 1 130px', minWidth: 0 },
  row: { display: 'flex', flexDirection: 'column', gap: '2px' },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  fact: { color: tokens.colorNeutralForeground2 },
  input: { minWidth: 0, width: '100%' },
});

function Line({ entry, period }: { entry: RegisterEntry; period: ReportingPeriod }) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  const { agency, owes, received, unusable } = entry;
  if (!received)
    return (
      <div className={styles.row}>
        <Text weight="semibold">{agencyNames(agency)[locale]}</Text>
        <div className={styles.badges}>
          <Badge color={unusable.length > 0 ? 'danger' : 'warning'} appearance="tint">
            {messages(unusable.length > 0 ? 'consolidate.receipt.unusable' : 'consolidate.receipt.missing')}
          </Badge>
        </div>
        {unusable.map((file) => (
          <Caption1 key={file.file} className={styles.fact}>
            {file.file}: {rejectionText(file, messages)}
          </Caption1>
        ))}
      </div>
    );
  const { sentOn, sentOnFrom, late, doubt, by, phone, counts, sealState, rows, filledRows, file } = received;
  const date = sentOn === null ? null : formatDate(sentOn);
  return (
    <div className={styles.row}>
      <Text weight="semibold">{agencyNames(agency)[locale]}</Text>
      <div className={styles.badges}>
        {date === null || sentOn === null ? (
          <Badge color="informative" appearance="tint">
            {messages('consolidate.receipt.undated')}
          </Badge>
        ) : (
          <Badge color={late ? 'danger' : doubt ? 'warning' : 'success'} appearance="tint">
            {late
              ? messages('consolidate.receipt.late', { days: daysBetween(period.sendBy, sentOn), date })
              : messages(doubt ? 'consolidate.receipt.unclear' : 'consolidate.receipt.onTime', { date })}
          </Badge>
        )}
        {sealState === 'changed' && (
          <Badge color="danger" appearance="tint">
            {messages('consolidate.receipt.changed')}
          </Badge>
        )}
        {received.asOwn && (
          <Badge color="informative" appearance="tint">
            {messages('consolidate.receipt.own')}
          </Badge>
        )}
        {!owes && (
          <Badge color="informative" appearance="tint">
            {messages('consolidate.receipt.extra')}
          </Badge>
        )}
      </div>
      <Caption1 className={styles.fact}>
        {messages('consolidate.receipt.counts', {
          filled: filledRows,
          rows,
          error: counts.error,
          warning: counts.warning,
        })}
        {sentOnFrom !== null && ` · ${messages(`consolidate.receipt.from.${sentOnFrom}`)}`}
        {doubt !== null && ` · ${messages(`consolidate.receipt.doubt.${doubt}`)}`}
        {sealState === 'none' && !received.asOwn && ` · ${messages('consolidate.receipt.unsealed')}`}
      </Caption1>
      {received.asOwn && received.asOwn.doubtful + received.asOwn.leftRows > 0 && (
        <Caption1 className={styles.fact}>
          {messages('consolidate.receipt.ownLeft', {
            doubtful: received.asOwn.doubtful,
            rows: received.asOwn.leftRows,
          })}
        </Caption1>
      )}
      {by !== null && (
        <Caption1 className={styles.fact}>
          {phone === null
            ? messages('consolidate.receipt.by', { by })
            : messages('consolidate.receipt.byPhone', { by, phone })}
        </Caption1>
      )}
      <Caption1 className={styles.fact}>{file}</Caption1>
    </div>
  );
}

export interface RegisterListProps {
  register: readonly RegisterEntry[];
  period: ReportingPeriod;
}

const keyOf = ({ agency }: RegisterEntry): string => agency.id;

/** Tình hình gửi báo cáo: who sent what and who did not, searchable by name or problem. */
export function RegisterList({ register, period }: RegisterListProps) {
  const styles = useStyles();
  const messages = useMessages();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<RegisterFilter>('all');
  const deferredQuery = useDeferredValue(query);
  const found = useMemo(
    () => filterRegister(register, filter, deferredQuery),
    [register, filter, deferredQuery],
  );
  return (
    <div className={styles.root}>
      <div className={styles.tools}>
        <Field className={styles.tool} label={messages('consolidate.register.search')}>
          <Input
            className={styles.input}
            type="search"
            value={query}
            onChange={(_event, { value }) => setQuery(value)}
          />
        </Field>
        <Field className={styles.tool} label={messages('consolidate.register.filter')}>
          <Select
            className={styles.input}
            value={filter}
            onChange={(_event, { value }) => setFilter(FILTERS.find((one) => one === value) ?? 'all')}
          >
            {FILTERS.map((one) => (
              <option key={one} value={one}>
                {`${messages(`consolidate.filter.${one}`)} (${countOf(register, one)})`}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Caption1 role="status">{messages('consolidate.register.found', { count: found.length })}</Caption1>
      {found.length > 0 && (
        <VirtualList
          key={`${filter} ${deferredQuery}`}
          items={found}
          keyOf={keyOf}
          estimate={64}
          label={messages('consolidate.register.list')}
        >
          {(entry) => <Line entry={entry} period={period} />}
        </VirtualList>
      )}
    </div>
  );
}

import { agencyNames } from '../../agency/agencyNames';
import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RejectedFile } from '../../consolidation/consolidation';
import type { Messages } from '../../messages/catalogue';
import { useLocale, useMessages } from '../app/MessagesContext';
import { VirtualList } from './VirtualList';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: '2px' },
  fact: { color: tokens.colorNeutralForeground2 },
});

/** Why a file was rejected, in words. */
export function rejectionText({ reason, values }: RejectedFile, messages: Messages): string {
  const key = reason.startsWith('host.') ? reason : `reject.${reason}`;
  // Placeholders for a host error without sheet or part.
  return messages.has(key) ? messages(key, { name: '?', part: '?', ...values }) : messages('host.failed');
}

const keyOf = ({ file }: RejectedFile): string => file;

export interface RejectedListProps {
  rejected: readonly RejectedFile[];
  label: string;
  /** Further actions for a file that is not our workbook. */
  more?: (file: RejectedFile) => ReactNode;
}

/** Every file that does not count, with the reason: nothing is dropped silently. */
export function RejectedList({ rejected, label, more }: RejectedListProps) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  return (
    <VirtualList items={rejected} keyOf={keyOf} estimate={72} label={label}>
      {(one) => (
        <div className={styles.row}>
          <Text weight="semibold">{one.file}</Text>
          {one.agency && <Caption1 className={styles.fact}>{agencyNames(one.agency)[locale]}</Caption1>}
          <Text>{rejectionText(one, messages)}</Text>
          {(one.reason === 'not-ours' || one.reason === 'own-no-match') && more?.(one)}
        </div>
      )}
    </VirtualList>
  );
}

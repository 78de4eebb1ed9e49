import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMessages } from '../app/MessagesContext';
import type { EntryRow } from './entryRow';
import { cellOfDraft, type Entries } from './useEntries';
import type { CellPlace } from '../../host/shared/host';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, flexBasis: '120px', color: tokens.colorNeutralForeground2 },
});

const SHORT = 60;

export interface DraftsLeftProps {
  entries: Entries;
  rows: readonly EntryRow[];
  /** The row whose own drafts are visible. */
  current: string | null;
  onGo: (place: CellPlace) => void;
}

/** Unwritten input in other rows: where it was typed, or why it was refused. */
export function DraftsLeft({ entries, rows, current, onGo }: DraftsLeftProps) {
  const styles = useStyles();
  const messages = useMessages();
  const left = entries.drafts.filter(({ code }) => code !== current);
  if (left.length === 0) return null;
  return (
    <div className={styles.root} role="group" aria-label={messages('entry.drafts', { count: left.length })}>
      <Text weight="semibold">{messages('entry.drafts', { count: left.length })}</Text>
      {left.map((draft) => {
        const cell = cellOfDraft(rows, draft);
        const name = [draft.code, cell?.header].filter(Boolean).join(' · ');
        return (
          <div key={`${draft.code} ${draft.key}`} className={styles.item}>
            {cell ? <Link onClick={() => onGo(cell)}>{name}</Link> : <Text>{name}</Text>}
            <Text size={200} className={styles.text}>
              {draft.text.length > SHORT ? `${draft.text.slice(0, SHORT)}…` : draft.text}
            </Text>
            <Button
              size="small"
              aria-label={messages('entry.drafts.drop', { name })}
              onClick={() => entries.drop(draft)}
            >
              {messages('check.edit.cancel')}
            </Button>
          </div>
        );
      })}
    </div>
  );
}

import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Fix } from '../../validation/engine/finding';
import { useLocale, useMessages } from '../app/MessagesContext';
import { placeKey, type KnownCells } from './entryCells';
import { fixTexts } from './fixText';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    maxHeight: '45vh',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  item: {
    listStyleType: 'none',
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, whiteSpace: 'pre-wrap', maxHeight: '88px', overflowY: 'auto' },
});

export interface FixListProps {
  fixes: readonly Fix[];
  known: KnownCells;
  label: string;
}

/** Old and new content of each cell. */
export function FixList({ fixes, known, label }: FixListProps) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  return (
    <ul className={styles.list} tabIndex={0} aria-label={label}>
      {fixes.map((fix) => {
        const { sheet, cell } = fix;
        const place = placeKey(sheet, cell);
        const own = known.get(place);
        const { before, after } = fixTexts(fix, own?.kind ?? null, messages, locale);
        return (
          <li key={place} className={styles.item}>
            <Text weight="semibold" block>
              {[sheet, messages('check.cell', { cell }), own?.code, own?.header].filter(Boolean).join(' · ')}
            </Text>
            <dl className={styles.pair}>
              <dt className={styles.term}>{messages('check.fix.before')}</dt>
              <dd className={styles.value}>{before}</dd>
              <dt className={styles.term}>{messages('check.fix.after')}</dt>
              <dd className={styles.value}>{after}</dd>
            </dl>
          </li>
        );
      })}
    </ul>
  );
}

import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { CellScalar } from '../../workbook/spec';
import { BOX } from '../controls/box';
import { useLocale, useMessages } from '../app/MessagesContext';
import { shownValue } from './cellText';
import type { KnownCell } from './entryCells';

const useStyles = makeStyles({
  root: { ...BOX, overflowWrap: 'anywhere' },
  value: { whiteSpace: 'pre-wrap', maxHeight: '120px', overflowY: 'auto' },
  note: { color: tokens.colorNeutralForeground2 },
});

export interface CellViewProps {
  cell: string;
  known: KnownCell | null;
  value: CellScalar;
  /** In an agency's own sheet there are no entry cells of ours. */
  isOwn: boolean;
}

/** The full content of the selected cell, if it has no field. */
export function CellView({ cell, known, value, isOwn }: CellViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  const title = [known?.code, known?.header].filter(Boolean).join(' · ');
  const label = title === '' ? messages('check.cell', { cell }) : messages('check.cell.of', { cell, title });
  const text = shownValue(known?.computed ?? value, known?.kind ?? null, locale);
  return (
    <div className={styles.root} role="group" aria-label={label}>
      <Text weight="semibold">{label}</Text>
      <Text className={styles.value} tabIndex={text.length > 200 ? 0 : undefined}>
        {text === '' ? messages('check.edit.empty') : text}
      </Text>
      {!known?.isEntry && !isOwn && (
        <Caption1 className={styles.note}>{messages('check.edit.closed')}</Caption1>
      )}
    </div>
  );
}

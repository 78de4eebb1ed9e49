import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { isProvinces } from '../../entries/workbookIdentity';
import { ruleTexts } from '../../validation/report/ruleText';
import type { Validation } from '../../validation/engine/validate';
import { useLocale, useMessages } from '../app/MessagesContext';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
  },
});

/** The kind of a workbook that agencies do not fill in; null if it is an agency's. */
export function foreignKind({ identity }: Validation): 'province' | 'foreign' | null {
  if (identity === null) return 'foreign';
  return isProvinces(identity) ? 'province' : null;
}

export interface NotOursViewProps {
  kind: 'province' | 'foreign';
  onMake: () => void;
  onConsolidate: () => void;
  /** Reads the selection in Excel; null without a live grid. */
  onSelected: (() => void) | null;
}

/** A workbook in which there is nothing to check: what to do instead. */
export function NotOursView({ kind, onMake, onConsolidate, onSelected }: NotOursViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  if (kind === 'province')
    return (
      <div className={styles.root}>
        <Text>{messages('check.province.body')}</Text>
        <Button onClick={onConsolidate}>{messages('place.tong-hop')}</Button>
      </div>
    );
  const { why, todo } = ruleTexts(locale, 'identity/not-ours');
  return (
    <div className={styles.root}>
      <Text>{why}</Text>
      <Text>{todo}</Text>
      <Text>{messages('tracker.none')}</Text>
      {onSelected && <Button onClick={onSelected}>{messages('tracker.area.selected')}</Button>}
      <Button onClick={onMake}>{messages('place.lap-so')}</Button>
    </div>
  );
}

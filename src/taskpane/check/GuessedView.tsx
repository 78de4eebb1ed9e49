import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { BilingualName } from '../../messages/format';
import { useMessages } from '../app/MessagesContext';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
  },
});

export interface GuessedViewProps {
  agency: string;
  period: BilingualName;
  onYes: () => void;
  onNo: () => void;
}

/** A workbook that lost its identity: whose it seems to be, for confirmation. */
export function GuessedView({ agency, period, onYes, onNo }: GuessedViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  return (
    <div className={styles.root}>
      <Text weight="semibold">{messages('restore.guess', { agency, period })}</Text>
      <Text>{messages('restore.guess.why')}</Text>
      <Button appearance="primary" onClick={onYes}>
        {messages('restore.guess.yes')}
      </Button>
      <Button onClick={onNo}>{messages('restore.guess.no')}</Button>
    </div>
  );
}

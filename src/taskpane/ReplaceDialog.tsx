import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Exists } from './makeWorkbook';
import { useMessages } from './MessagesContext';

const useStyles = makeStyles({
  surface: {
    padding: tokens.spacingVerticalL,
    // Fluent's own rule for narrow windows lets the dialog touch both edges.
    '@media screen and (max-width: 480px)': { maxWidth: 'calc(100vw - 32px)' },
  },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  paragraph: { margin: 0 },
});

export interface ReplaceDialogProps {
  exists: Exists;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asked before an earlier workbook of ours is replaced; what was entered is kept. */
export function ReplaceDialog({ exists, onConfirm, onCancel }: ReplaceDialogProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { agencyName, periodName, filledRows, sheets } = exists;
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && onCancel()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{messages('replace.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.paragraph}>
              {messages('replace.body', { agency: agencyName, period: periodName, entries: filledRows })}
            </p>
            <p className={styles.paragraph}>{messages('replace.keep')}</p>
            <p className={styles.paragraph}>{messages('replace.sheets', { sheets: sheets.join(', ') })}</p>
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onCancel}>{messages('replace.cancel')}</Button>
            <Button appearance="primary" onClick={onConfirm}>
              {messages('replace.confirm')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

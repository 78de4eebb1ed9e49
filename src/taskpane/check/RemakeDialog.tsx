import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Restored } from '../../restore/restoreWorkbook';
import { useMessages } from '../app/MessagesContext';
import { placesText } from '../app/placesText';
import { PaneDialog } from '../controls/PaneDialog';
import { useOpenedWorkbook } from './OpenedWorkbookContext';

export const useRemakeStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  paragraph: { margin: 0 },
});

export interface RemakeDialogProps {
  title: string;
  /** What would be done; null while that is unknown, so that it cannot be confirmed. */
  made: Restored | null;
  /** Label of the button that confirms. */
  confirm: string;
  /** What was done. */
  done: ReactNode;
  /** What happens to the user's own content and to the earlier workbook, below the content. */
  notes: readonly string[];
  onClose: () => void;
  children: ReactNode;
}

/** Asks for confirmation before the workbook is remade around its entries, and reports what was done. */
export function RemakeDialog({ title, made, confirm, done, notes, onClose, children }: RemakeDialogProps) {
  const styles = useRemakeStyles();
  const messages = useMessages();
  const { mode, actions } = useOpenedWorkbook();
  const [isAgreed, setAgreed] = useState(false);
  const [isDone, setDone] = useState(false);

  if (isAgreed)
    return isDone && made ? (
      <MessageBar intent="success" layout="multiline" politeness="polite">
        <MessageBarBody>
          {done}
          <Button size="small" onClick={onClose}>
            {messages('restore.close')}
          </Button>
        </MessageBarBody>
      </MessageBar>
    ) : null;
  const own = made && made.own.length > 0 ? placesText(messages, made.own) : null;
  return (
    <PaneDialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{messages('restore.cancel')}</Button>
          <Button
            appearance="primary"
            disabledFocusable={made === null}
            onClick={() => {
              if (!made) return;
              setAgreed(true);
              void actions.restore(made).then(setDone);
            }}
          >
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      {own !== null && <p className={styles.paragraph}>{messages(`restore.own.${mode}`, { places: own })}</p>}
      {made &&
        notes.map((note) => (
          <p key={note} className={styles.paragraph}>
            {note}
          </p>
        ))}
    </PaneDialog>
  );
}

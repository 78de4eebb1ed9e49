import { Button, makeStyles } from '@fluentui/react-components';
import { PaneDialog } from './PaneDialog';

const useStyles = makeStyles({ paragraph: { margin: 0 } });

export interface AskDialogProps {
  title: string;
  paragraphs: readonly string[];
  confirm: string;
  cancel: string;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks for confirmation before removing something. */
export function AskDialog({ title, paragraphs, confirm, cancel, onConfirm, onCancel }: AskDialogProps) {
  const styles = useStyles();
  return (
    <PaneDialog
      title={title}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{cancel}</Button>
          <Button appearance="primary" onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {paragraphs.map((text) => (
        <p key={text} className={styles.paragraph}>
          {text}
        </p>
      ))}
    </PaneDialog>
  );
}

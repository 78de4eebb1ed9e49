import { Button, Text } from '@fluentui/react-components';
import type { Fix } from '../../validation/engine/finding';
import { useMessages } from '../app/MessagesContext';
import type { KnownCells } from './entryCells';
import { FixList } from './FixList';
import { PaneDialog } from '../controls/PaneDialog';

export interface FixDialogProps {
  fixes: readonly Fix[];
  known: KnownCells;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Old and new content of each cell, before anything is changed. */
export function FixDialog({ fixes, known, onConfirm, onCancel }: FixDialogProps) {
  const messages = useMessages();
  return (
    <PaneDialog
      title={messages('check.fix.title', { count: fixes.length })}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{messages('check.fix.cancel')}</Button>
          <Button appearance="primary" onClick={onConfirm}>
            {messages('check.fix.confirm')}
          </Button>
        </>
      }
    >
      <Text>{messages(fixes.every(({ safe }) => safe) ? 'check.fix.safe' : 'check.fix.unsure')}</Text>
      <FixList fixes={fixes} known={known} label={messages('check.fix.list')} />
    </PaneDialog>
  );
}

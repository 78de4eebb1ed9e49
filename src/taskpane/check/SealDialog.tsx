import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { tidy } from '../../text/normalise';
import type { Validation } from '../../validation/engine/validate';
import type { SheetCopy } from '../../workbook/snapshot';
import { useMessages } from '../app/MessagesContext';
import { PaneDialog } from '../controls/PaneDialog';
import { sizeOf } from '../controls/sizeOf';

/** Maximum length of a name on the cover. */
const LONGEST_NAME = 100;

export interface SealDialogProps {
  validation: Validation;
  /** Sheets kept from earlier, removed when the workbook is marked as ready. */
  copies: readonly SheetCopy[];
  /** Who prepared the workbook, according to its cover. */
  preparedBy: string;
  onConfirm: (by: string) => void;
  onCancel: () => void;
}

/** Asks who is marking the workbook as ready, and explains what that does and does not mean. */
export function SealDialog({ validation, copies, preparedBy, onConfirm, onCancel }: SealDialogProps) {
  const messages = useMessages();
  const [name, setName] = useState(preparedBy);
  const [isSubmitted, setIsSubmitted] = useState(false);
  const by = tidy(name);
  const confirm = (): void => (by === '' ? setIsSubmitted(true) : onConfirm(by));
  const { warning, hint } = validation.counts;
  return (
    <PaneDialog
      title={messages('check.seal.title')}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{messages('check.seal.cancel')}</Button>
          <Button appearance="primary" onClick={confirm}>
            {messages('check.seal.confirm')}
          </Button>
        </>
      }
    >
      <Text>{messages('check.seal.counts', { warning, hint })}</Text>
      <Field
        label={messages('check.seal.name')}
        required
        validationMessage={isSubmitted && by === '' ? messages('check.seal.nameRequired') : undefined}
      >
        <Input
          value={name}
          maxLength={LONGEST_NAME}
          onChange={(_event, { value }) => setName(value)}
          onKeyDown={({ key, nativeEvent }) => key === 'Enter' && !nativeEvent.isComposing && confirm()}
        />
      </Field>
      {copies.length > 0 && <Text>{messages('copies.kept', sizeOf(copies))}</Text>}
      <Text size={200}>{messages('check.seal.what')}</Text>
    </PaneDialog>
  );
}

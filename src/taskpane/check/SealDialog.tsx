import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { tidy } from '../../text/normalise';
import type { Validation } from '../../validation/engine/validate';
import type { SheetCopy } from '../../workbook/snapshot';
import { useMessages } from '../app/MessagesContext';
import { PaneDialog } from '../controls/PaneDialog';
import { sizeOf } from '../controls/sizeOf';

/** As long as a name gets on the cover. */
const LONGEST_NAME = 100;

export interface SealDialogProps {
  validation: Validation;
  /** Sheets kept from before, which go when the workbook is marked ready. */
  copies: readonly SheetCopy[];
  /** Who prepared the workbook, as its cover says. */
  preparedBy: string;
  onConfirm: (by: string) => void;
  onCancel: () => void;
}

/** Asks who marks the workbook ready, and says what that is and what it is not. */
export function SealDialog({ validation, copies, preparedBy, onConfirm, onCancel }: SealDialogProps) {
  const messages = useMessages();
  const [name, setName] = useState(preparedBy);
  const [asked, setAsked] = useState(false);
  const by = tidy(name);
  const confirm = (): void => (by === '' ? setAsked(true) : onConfirm(by));
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
        validationMessage={asked && by === '' ? messages('check.seal.nameRequired') : undefined}
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

import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { IsoDate } from '../../text/calendar';
import { formatDate } from '../../text/formatDate';
import { parseDate } from '../../text/parseDate';
import { useMessages } from '../MessagesContext';

export interface DateFieldProps {
  /** Shown until another is typed. */
  value: IsoDate;
  year: number;
  onValue: (date: IsoDate) => void;
  disabled: boolean;
}

/** A day as it is typed in Vietnam; taken over when the field is left or Enter is pressed. */
export function DateField({ value, year, onValue, disabled }: DateFieldProps) {
  const messages = useMessages();
  /** What is being typed; null while the field shows the value. */
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);

  const commit = (): void => {
    if (typed === null) return;
    if (typed.trim() === '') {
      setTyped(null);
      return;
    }
    const date = parseDate(typed, year);
    setRefused(date === null ? typed : null);
    if (date === null) return;
    setTyped(null);
    if (date !== value) onValue(date);
  };
  return (
    <Field
      data-writes-when-left
      label={messages('consolidate.date')}
      hint={messages('consolidate.date.hint')}
      validationMessage={refused === null ? null : messages('consolidate.date.invalid', { text: refused })}
      validationState={refused === null ? 'none' : 'error'}
    >
      <Input
        value={typed ?? formatDate(value)}
        inputMode="numeric"
        autoComplete="off"
        disabled={disabled}
        onChange={(_event, data) => {
          setTyped(data.value);
          setRefused(null);
        }}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
    </Field>
  );
}

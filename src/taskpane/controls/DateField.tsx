import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { IsoDate } from '../../text/calendar';
import { formatDate } from '../../text/formatDate';
import { parseDate } from '../../text/parseDate';
import { useMessages } from '../app/MessagesContext';

export interface DateFieldProps {
  label: string;
  hint: string;
  /** Shown until another date is typed. */
  value: IsoDate;
  year: number;
  onValue: (date: IsoDate) => void;
  /** Dates the field accepts; any date if absent. */
  takes?: (date: IsoDate) => boolean;
  /** Message when `takes` rejects a date. */
  refusal?: string;
  disabled: boolean;
}

/** A date typed the Vietnamese way; accepted on leaving the field or pressing Enter. */
export function DateField({
  label,
  hint,
  value,
  year,
  onValue,
  takes = () => true,
  refusal,
  disabled,
}: DateFieldProps) {
  const messages = useMessages();
  /** Text being typed; null while the field shows the value. */
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  const commit = (): void => {
    if (typed === null) return;
    if (typed.trim() === '') {
      setTyped(null);
      return;
    }
    const date = parseDate(typed, year);
    const isTaken = date !== null && takes(date);
    setFault(isTaken ? null : ((date && refusal) ?? messages('field.date.invalid', { text: typed })));
    if (!isTaken) return;
    setTyped(null);
    if (date !== value) onValue(date);
  };
  return (
    <Field
      data-writes-when-left
      label={label}
      hint={hint}
      validationMessage={fault}
      validationState={fault === null ? 'none' : 'error'}
    >
      <Input
        value={typed ?? formatDate(value)}
        inputMode="numeric"
        autoComplete="off"
        disabled={disabled}
        onChange={(_event, data) => {
          setTyped(data.value);
          setFault(null);
        }}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
    </Field>
  );
}

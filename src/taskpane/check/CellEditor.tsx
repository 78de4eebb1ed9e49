import {
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  Select,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { FormEvent, KeyboardEvent, Ref } from 'react';
import type { CellScalar } from '../../workbook/spec';
import { STATUSES } from '../../workbook/taskStatus';
import { BOX } from '../box';
import { useLocale, useMessages } from '../MessagesContext';
import { editableText, readTyped, shownValue } from './cellText';
import type { KnownCell } from './entryCells';

const useStyles = makeStyles({
  root: {
    ...BOX,
    overflowWrap: 'anywhere',
  },
  value: { whiteSpace: 'pre-wrap', maxHeight: '120px', overflowY: 'auto' },
  note: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  input: { minWidth: 0, width: '100%' },
});

export type EditorBox = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export interface CellEditorProps {
  box: Ref<EditorBox>;
  cell: string;
  known: KnownCell | null;
  value: CellScalar;
  /** The year of a date that is typed without one. */
  year: number | undefined;
  /** What was typed and not saved yet; null for nothing. */
  draft: string | null;
  onDraft: (text: string | null) => void;
  onSave: (value: CellScalar) => void;
  onCancel: () => void;
}

/** The chosen cell whole, and where it is open for entries, its change. */
export function CellEditor({
  box,
  cell,
  known,
  value,
  year,
  draft,
  onDraft,
  onSave,
  onCancel,
}: CellEditorProps) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  const title = [known?.code, known?.header].filter(Boolean).join(' · ');
  const label = title === '' ? messages('check.cell', { cell }) : messages('check.cell.of', { cell, title });

  if (!known?.isEntry) {
    const text = shownValue(known?.computed ?? value, known?.kind ?? null, locale);
    return (
      <div className={styles.root} role="group" aria-label={label}>
        <Text weight="semibold">{label}</Text>
        <Text className={styles.value} tabIndex={text.length > 200 ? 0 : undefined}>
          {text === '' ? messages('check.edit.empty') : text}
        </Text>
        <Caption1 className={styles.note}>{messages('check.edit.closed')}</Caption1>
      </div>
    );
  }

  const text = draft ?? editableText(value, known.kind, locale);
  const typed = readTyped(text, known.kind, year, locale);
  const isChanged = draft !== null && !('value' in typed && typed.value === value);
  const problem = isChanged && 'problem' in typed ? messages(typed.problem, { year: year ?? '' }) : null;
  const readAs =
    isChanged && 'value' in typed && known.kind !== 'text' && known.kind !== 'status'
      ? typed.value === null
        ? messages('check.edit.empties')
        : messages('check.edit.readAs', { value: shownValue(typed.value, known.kind, locale) })
      : null;

  const save = (event?: FormEvent): void => {
    event?.preventDefault();
    if ('value' in typed) onSave(typed.value);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      save();
    }
  };

  const control = {
    className: styles.input,
    value: text,
    onKeyDown: press,
    onChange: (_event: unknown, data: { value: string }) => onDraft(data.value),
  };
  return (
    <form className={styles.root} onSubmit={save}>
      <Field
        label={label}
        validationState={problem === null ? 'none' : 'error'}
        validationMessage={problem ?? undefined}
        hint={problem === null ? messages(`check.edit.hint.${known.kind}`) : undefined}
      >
        {known.kind === 'status' ? (
          <Select ref={box as Ref<HTMLSelectElement>} {...control}>
            <option value="">{messages('check.edit.empty')}</option>
            {!STATUSES.includes(text) && text !== '' && <option value={text}>{text}</option>}
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {status}
              </option>
            ))}
          </Select>
        ) : known.kind === 'text' ? (
          <Textarea ref={box as Ref<HTMLTextAreaElement>} resize="vertical" {...control} />
        ) : (
          <Input ref={box as Ref<HTMLInputElement>} {...control} />
        )}
      </Field>
      <Text role="status" size={200}>
        {readAs ?? ''}
      </Text>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={!isChanged || problem !== null}>
          {messages('check.edit.save')}
        </Button>
        {draft !== null && <Button onClick={onCancel}>{messages('check.edit.cancel')}</Button>}
      </div>
    </form>
  );
}

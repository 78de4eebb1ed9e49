import { Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useMemo } from 'react';
import { readAgencyList, type ListedLine } from '../../agency/agencyList';
import type { Catalogue } from '../../agency/catalogue';
import type { Messages } from '../../messages/catalogue';
import { homonymExample, listExample } from './agencyTexts';
import { useMessages } from '../app/MessagesContext';

/** The rest are counted. */
const LINES_SHOWN = 3;

const useStyles = makeStyles({
  field: { minWidth: 0, overflowWrap: 'anywhere' },
  area: { minWidth: 0, width: '100%', '& textarea': { minWidth: 0, width: '100%' } },
});

function lines(listed: readonly ListedLine[], messages: Messages): string {
  const shown = listed
    .slice(0, LINES_SHOWN)
    .map(({ line, text }) => messages('agencies.line', { line, text }));
  return [...shown, ...(listed.length > LINES_SHOWN ? ['…'] : [])].join('; ');
}

export interface AgencyListFieldProps {
  catalogue: Catalogue;
  label: string;
  hint: string;
  text: string;
  onText: (text: string) => void;
  /** The user has left the field, so the list is complete. */
  onLeft?: () => void;
  disabled: boolean;
}

/** Agencies not in the catalogue, one name per line, and how they were understood. */
export function AgencyListField({
  catalogue,
  label,
  hint,
  text,
  onText,
  onLeft,
  disabled,
}: AgencyListFieldProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { agencies, unknown, repeated, near } = useMemo(
    () => readAgencyList(text, catalogue),
    [catalogue, text],
  );
  const example = listExample(catalogue).split('\n')[0] ?? '';
  const homonym = homonymExample(catalogue);
  const complaints = [
    ...(unknown.length > 0
      ? [messages('agencies.unknown', { count: unknown.length, lines: lines(unknown, messages), example })]
      : []),
    ...near
      .slice(0, LINES_SHOWN)
      .map(({ line, text: said, names }) =>
        messages('agencies.near', { line, text: said, names: names.join(', ') }),
      ),
    ...(repeated.length > 0
      ? [
          messages('agencies.repeated', { count: repeated.length, lines: lines(repeated, messages) }),
          ...(homonym === null ? [] : [messages('agencies.homonym', { example: homonym })]),
        ]
      : []),
  ];
  const isRight = complaints.length === 0;
  return (
    <Field
      className={styles.field}
      data-writes-when-left
      label={label}
      hint={hint}
      validationMessage={
        isRight
          ? agencies.length > 0
            ? messages('agencies.count', { count: agencies.length })
            : null
          : complaints.join(' ')
      }
      validationState={isRight ? (agencies.length > 0 ? 'success' : 'none') : 'warning'}
    >
      <Textarea
        className={styles.area}
        resize="vertical"
        rows={4}
        spellCheck={false}
        disabled={disabled}
        placeholder={listExample(catalogue)}
        value={text}
        onChange={(_event, { value }) => onText(value)}
        onBlur={onLeft}
      />
    </Field>
  );
}

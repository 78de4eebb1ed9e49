import {
  Button,
  Combobox,
  Field,
  Input,
  makeStyles,
  Option,
  Text,
  Textarea,
  tokens,
  useId,
} from '@fluentui/react-components';
import { COVER_FIELDS } from '../../fields/cover/coverFields';
import { ENTRY_KINDS } from '../../fields/entryKinds';
import { isEntry } from '../../fields/field';
import { TARGET_FIELDS } from '../../fields/target/targetFields';
import { TASK_FIELDS } from '../../fields/task/taskFields';
import type { KeyboardEvent, Ref } from 'react';
import { useEffect, useRef, useState } from 'react';
import { plainNumber } from '../../messages/formatNumber';
import { STATUSES } from '../../fields/task/taskStatus';
import { amountFix } from '../../validation/fixes/amountFix';
import { shownValue } from '../check/cellText';
import { useLocale, useMessages } from '../app/MessagesContext';
import { DateInput } from './DateInput';
import type { EntryCell } from './entryRow';
import type { Entries } from './useEntries';

const useStyles = makeStyles({
  control: { minWidth: 0, width: '100%', maxWidth: 'none', '& input': { minWidth: 0, width: '100%' } },
  ambiguous: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  stale: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
});

/** Texts that never need a second line. */
const ONE_LINE: ReadonlySet<EntryCell['key']> = new Set(
  [...TASK_FIELDS.filter(isEntry), ...TARGET_FIELDS.filter(isEntry), ...COVER_FIELDS]
    .filter(({ kind }) => ENTRY_KINDS[kind].isOneLine)
    .map(({ key }) => key),
);

/** A number that was written, as typed, and its other possible meaning. */
interface Ambiguous {
  text: string;
  value: number;
  other: number;
}

/** Converts an amount typed with its unit, “30tr”, to the cell's unit; null for any other cell. */
function convertedAmount({ key }: EntryCell, text: string): number | null {
  const after = key === 'spent' ? (amountFix(text)?.after ?? null) : null;
  return typeof after === 'number' ? after : null;
}

/** Keys that move to another option of an open list. */
const MOVES: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp']);

export type EntryControl = HTMLInputElement | HTMLTextAreaElement | HTMLButtonElement;

export interface EntryFieldProps {
  cell: EntryCell;
  entries: Entries;
  year: number | undefined;
  control: Ref<EntryControl>;
  /** Id of the cell's findings; absent if there are none. */
  describedBy?: string | undefined;
  /** Enter or Esc: editing is finished; with Enter, moves on to the next. */
  onDone: (goOn: boolean) => void;
}

/** An entry cell with the control for its kind; written when left, or on Enter. */
export function EntryField({ cell, entries, year, control, describedBy, onDone }: EntryFieldProps) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  const staleId = useId('stale');
  const ambiguousId = useId('ambiguous');
  const { kind, header, meaning, value } = cell;
  const { text, isDraft, readAs, problem, isStale } = entries.stateOf(cell);

  const [ambiguous, setAmbiguous] = useState<Ambiguous | null>(null);
  const commit = (): void => {
    const [read, other] = [readAs?.value, readAs?.other];
    if (typeof read === 'number' && other !== undefined) setAmbiguous({ text, value: read, other });
    entries.commit(cell);
  };
  const shownAmbiguity = ambiguous !== null && !isDraft && ambiguous.value === value ? ambiguous : null;

  const proposed = problem === null ? null : convertedAmount(cell, text);

  // No blur event is fired for a field removed while in use.
  const leave = useRef<(() => void) | null>(null);
  useEffect(() => () => leave.current?.(), []);

  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      commit();
      if (!isDraft || (readAs !== null && !isStale)) onDone(true);
    } else if (event.key === 'Escape') {
      entries.drop(cell);
      onDone(false);
    }
  };
  const hasMoved = useRef(false);
  // Fluent would choose the option it highlights when the list opens, which on a slow computer is after the typing;
  // Enter and Tab only choose an option that the user moved to.
  const pressBeforeList = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (MOVES.has(event.key)) hasMoved.current = true;
    if (!isDraft || hasMoved.current || (event.key !== 'Enter' && event.key !== 'Tab')) return;
    event.stopPropagation();
    press(event);
  };
  // Enter in the open list selects the active option.
  const pressInList = (event: KeyboardEvent<HTMLInputElement>): void => {
    const isOpen = event.currentTarget.getAttribute('aria-expanded') === 'true';
    if (event.key === 'Enter' && isOpen && !isDraft) return;
    if (event.key === 'Enter' && !isOpen && !isDraft) return;
    if (event.key === 'Escape' && isOpen && !isDraft) return;
    press(event);
  };
  const common = {
    className: styles.control,
    'aria-describedby':
      [describedBy, isStale && staleId, shownAmbiguity && ambiguousId].filter(Boolean).join(' ') || undefined,
  };
  const typed = {
    ...common,
    value: text,
    onKeyDown: press,
    onBlur: () => {
      leave.current = null;
      commit();
    },
    onChange: (_event: unknown, data: { value: string }) => {
      leave.current = () => entries.commit(cell);
      setAmbiguous(null);
      entries.type(cell, data.value);
    },
  };
  const isNumber = kind === 'number' || kind === 'percent';
  const hint =
    readAs !== null && (isNumber || kind === 'date')
      ? readAs.value === null
        ? messages('check.edit.empties')
        : messages('check.edit.readAs', { value: shownValue(readAs.value, kind, locale) })
      : !isDraft
        ? meaning
        : kind === 'status' && readAs !== null && readAs.value !== text
          ? messages('check.edit.readAs', { value: shownValue(readAs.value, kind, locale) })
          : readAs !== null || kind === 'status' || kind === 'text'
            ? messages('entry.notYet')
            : messages(`check.edit.hint.${kind}`);

  return (
    <div data-writes-when-left>
      <Field
        label={header}
        hint={problem === null ? (hint ?? undefined) : undefined}
        validationMessage={problem === null ? undefined : messages(problem, { year: year ?? '' })}
        validationState={problem === null ? 'none' : 'error'}
      >
        {kind === 'status' ? (
          <Combobox
            {...common}
            ref={control as Ref<HTMLInputElement>}
            freeform
            inlinePopup
            autoComplete="off"
            // Chromium makes a scrollable list a tab stop; the list then closes and takes the focus with it.
            listbox={{ tabIndex: -1 }}
            placeholder={messages('entry.status.choose')}
            value={text}
            selectedOptions={[value === null ? '' : String(value)]}
            onOptionSelect={(_event, { optionValue }) => {
              // Typed text that no option begins with: Fluent clears the selection, but the user chose nothing.
              if (optionValue === undefined) return;
              leave.current = null;
              entries.choose(cell, optionValue);
            }}
            onChange={({ currentTarget }) => {
              hasMoved.current = false;
              typed.onChange(null, { value: currentTarget.value });
            }}
            onKeyDownCapture={pressBeforeList}
            onBlur={typed.onBlur}
            onKeyDown={pressInList}
          >
            <Option value="" text={messages('check.edit.empty')}>
              {messages('check.edit.empty')}
            </Option>
            {STATUSES.map((status) => (
              <Option key={status} value={status}>
                {status}
              </Option>
            ))}
          </Combobox>
        ) : kind === 'date' ? (
          <DateInput
            {...typed}
            ref={control as Ref<HTMLInputElement>}
            label={header}
            year={year}
            onDay={(day) => entries.choose(cell, day)}
          />
        ) : kind === 'text' && !ONE_LINE.has(cell.key) ? (
          <Textarea {...typed} ref={control as Ref<HTMLTextAreaElement>} resize="vertical" />
        ) : (
          <Input
            {...typed}
            ref={control as Ref<HTMLInputElement>}
            autoComplete="off"
            {...(isNumber ? { inputMode: 'decimal' } : {})}
          />
        )}
      </Field>
      {proposed !== null && (
        <div className={styles.stale}>
          <Button size="small" onClick={() => entries.choose(cell, plainNumber(proposed, locale))}>
            {messages('entry.propose', { value: proposed })}
          </Button>
        </div>
      )}
      {isNumber && (
        <Text size={200} id={ambiguousId} className={styles.ambiguous} role="status">
          {shownAmbiguity &&
            messages('entry.ambiguous', {
              text: shownAmbiguity.text.trim(),
              value: plainNumber(shownAmbiguity.value, locale),
              other: plainNumber(shownAmbiguity.other, locale),
            })}
        </Text>
      )}
      {isStale && (
        <div className={styles.stale} role="alert">
          <Text size={200} id={staleId}>
            {messages('entry.stale', {
              value: shownValue(value, kind, locale) || messages('check.edit.empty'),
            })}
          </Text>
          <Button size="small" onClick={() => entries.overwrite(cell)}>
            {messages('entry.stale.write')}
          </Button>
          <Button size="small" onClick={() => entries.drop(cell)}>
            {messages('entry.stale.keep')}
          </Button>
        </div>
      )}
    </div>
  );
}

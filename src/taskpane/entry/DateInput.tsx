import {
  Button,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Spinner,
  Text,
  tokens,
  type InputProps,
} from '@fluentui/react-components';
import { CalendarLtr20Regular } from '@fluentui/react-icons';
import type { Ref } from 'react';
import { Suspense, useEffect, useRef, useState } from 'react';
import type { IsoDate } from '../../text/calendar';
import { formatDate } from '../../text/formatDate';
import { parseDate } from '../../text/parseDate';
import { FailureBoundary } from '../failure/FailureBoundary';
import { useMessages } from '../app/MessagesContext';
import { renewable } from '../app/renewable';

const useStyles = makeStyles({
  calendar: { padding: 0 },
  failed: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    maxWidth: '240px',
  },
});

const DayPicker = renewable(() => import('./DayPicker'));

function NotLoaded({ onRetry }: { onRetry: () => void }) {
  const styles = useStyles();
  const messages = useMessages();
  const button = useRef<HTMLButtonElement>(null);
  // A popup without the focus is invisible to screen reader users.
  useEffect(() => button.current?.focus(), []);
  return (
    <div role="alert" className={styles.failed}>
      <Text>{messages('entry.date.notLoaded')}</Text>
      <Button ref={button} onClick={onRetry}>
        {messages('place.retry')}
      </Button>
    </div>
  );
}

export interface DateInputProps extends Omit<InputProps, 'value' | 'defaultValue'> {
  ref: Ref<HTMLInputElement>;
  value: string;
  year: number | undefined;
  /** Meaning of the date, for the button. */
  label: string;
  onDay: (text: string) => void;
}

/** A date typed the Vietnamese way, or chosen from a calendar: the browser's own field would use its own format. */
export function DateInput({ value, year, label, onDay, ...input }: DateInputProps) {
  const styles = useStyles();
  const messages = useMessages();
  const [isOpen, setIsOpen] = useState(false);
  const choose = (day: IsoDate): void => {
    setIsOpen(false);
    onDay(formatDate(day));
  };
  return (
    <Input
      {...input}
      value={value}
      autoComplete="off"
      placeholder={messages('entry.date.placeholder')}
      contentAfter={
        <Popover
          open={isOpen}
          onOpenChange={(_event, { open }) => setIsOpen(open)}
          trapFocus
          positioning={{ position: 'below', align: 'end', overflowBoundaryPadding: 8 }}
        >
          <PopoverTrigger disableButtonEnhancement>
            <Button
              appearance="transparent"
              size="small"
              icon={<CalendarLtr20Regular />}
              aria-label={messages('entry.date.choose', { label })}
            />
          </PopoverTrigger>
          <PopoverSurface className={styles.calendar} aria-label={messages('entry.date.choose', { label })}>
            <FailureBoundary
              onRetry={DayPicker.renew}
              failed={(_failure, retry) => <NotLoaded onRetry={retry} />}
            >
              <Suspense fallback={<Spinner label={messages('place.loading')} />}>
                <DayPicker value={parseDate(value, year)} onDay={choose} onDismiss={() => setIsOpen(false)} />
              </Suspense>
            </FailureBoundary>
          </PopoverSurface>
        </Popover>
      }
    />
  );
}

import { Calendar, DayOfWeek, type CalendarStrings, type ICalendar } from '@fluentui/react-calendar-compat';
import { useEffect, useMemo, useRef } from 'react';
import type { Messages } from '../../messages/catalogue';
import type { Locale } from '../../messages/locale';
import { isoDate, type IsoDate } from '../../text/calendar';
import { formatDate } from '../../text/formatDate';
import { useLocale, useMessages } from '../app/MessagesContext';
import { today } from '../app/today';

/** The calendar's dates are midnights in the machine's time zone. */
function dateOf(day: IsoDate): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date);
}
const dayOf = (date: Date): IsoDate | null =>
  isoDate(date.getFullYear(), date.getMonth() + 1, date.getDate());

const MONTHS = Array.from({ length: 12 }, (_none, month) => new Date(2000, month, 1));
/** 2 January 2000 is a Sunday. */
const DAYS = Array.from({ length: 7 }, (_none, day) => new Date(2000, 0, 2 + day));

function stringsOf(locale: Locale, messages: Messages): CalendarStrings {
  const name = (dates: readonly Date[], options: Intl.DateTimeFormatOptions): string[] =>
    dates.map((date) => new Intl.DateTimeFormat(locale, options).format(date));
  return {
    months: name(MONTHS, { month: 'long' }),
    shortMonths: name(MONTHS, { month: 'short' }),
    days: name(DAYS, { weekday: 'long' }),
    shortDays: name(DAYS, { weekday: 'narrow' }),
    goToToday: messages('entry.date.today'),
    prevMonthAriaLabel: messages('entry.date.prevMonth'),
    nextMonthAriaLabel: messages('entry.date.nextMonth'),
    prevYearAriaLabel: messages('entry.date.prevYear'),
    nextYearAriaLabel: messages('entry.date.nextYear'),
    selectedDateFormatString: messages('entry.date.selected', { date: '{0}' }),
    todayDateFormatString: messages('entry.date.todayIs', { date: '{0}' }),
  };
}

export interface DayPickerProps {
  /** Null if none is chosen yet. */
  value: IsoDate | null;
  onDay: (day: IsoDate) => void;
  /** Called on Esc, which the calendar does not pass on. */
  onDismiss: () => void;
}

/** A month calendar with weeks starting on Monday. */
export default function DayPicker({ value, onDay, onDismiss }: DayPickerProps) {
  const locale = useLocale();
  const messages = useMessages();
  const calendar = useRef<ICalendar>(null);
  // The surrounding popover found nothing to focus while this was being loaded.
  useEffect(() => calendar.current?.focus(), []);
  const strings = useMemo(() => stringsOf(locale, messages), [locale, messages]);
  const monthYear = useMemo(
    () => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }),
    [locale],
  );
  return (
    <Calendar
      componentRef={calendar}
      onDismiss={onDismiss}
      {...(value === null ? {} : { value: dateOf(value) })}
      today={dateOf(today())}
      firstDayOfWeek={DayOfWeek.Monday}
      isMonthPickerVisible={false}
      strings={strings}
      dateTimeFormatter={{
        formatDay: (date) => String(date.getDate()),
        formatMonth: (date) => strings.months[date.getMonth()] ?? '',
        formatYear: (date) => String(date.getFullYear()),
        formatMonthDayYear: (date) => formatDate(dayOf(date) ?? ''),
        formatMonthYear: (date) => monthYear.format(date),
      }}
      onSelectDate={(date) => {
        const day = dayOf(date);
        if (day !== null) onDay(day);
      }}
    />
  );
}

import { Dropdown, Field, makeStyles, Option, OptionGroup } from '@fluentui/react-components';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import { formatDate } from '../../text/formatDate';
import { useLocale, useMessages } from '../app/MessagesContext';
import { periodName } from './periodName';

const useStyles = makeStyles({
  dropdown: { minWidth: 0, width: '100%' },
  listbox: { maxHeight: 'min(320px, 50vh)' },
});

export interface PeriodFieldProps {
  periods: readonly ReportingPeriod[];
  value: ReportingPeriod | null;
  onValue: (period: ReportingPeriod) => void;
  error: string | null;
  disabled: boolean;
  /** Shown if a choice is not required. */
  optional?: string;
}

export function PeriodField({ periods, value, onValue, error, disabled, optional }: PeriodFieldProps) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  const options = (kind: ReportingPeriod['kind']) =>
    periods
      .filter((period) => period.kind === kind)
      .map((period) => (
        <Option key={period.id} value={period.id}>
          {periodName(period, locale)}
        </Option>
      ));
  return (
    <Field
      label={messages('make.period')}
      required={optional === undefined}
      hint={
        value
          ? messages('make.period.hint', {
              start: formatDate(value.start),
              end: formatDate(value.end),
              sendBy: formatDate(value.sendBy),
            })
          : optional
      }
      validationMessage={error}
      validationState={error ? 'error' : 'none'}
    >
      <Dropdown
        data-field="period"
        className={styles.dropdown}
        inlinePopup
        // Chromium makes a scrollable list a tab stop; the list then closes and takes the focus with it.
        listbox={{ className: styles.listbox, tabIndex: -1 }}
        placeholder={messages('make.period.placeholder')}
        disabled={disabled}
        value={value ? periodName(value, locale) : ''}
        selectedOptions={value ? [value.id] : []}
        onOptionSelect={(_event, { optionValue }) => {
          const period = periods.find(({ id }) => id === optionValue);
          if (period) onValue(period);
        }}
      >
        <OptionGroup label={messages('make.period.reports')}>{options('report')}</OptionGroup>
        <OptionGroup label={messages('make.period.months')}>{options('month')}</OptionGroup>
      </Dropdown>
    </Field>
  );
}

import { canBeSentBy, withSendBy, type ReportingPeriod } from '../../period/reportingPeriod';
import { formatDate } from '../../text/formatDate';
import { DateField } from './DateField';
import { useMessages } from '../app/MessagesContext';

export interface SendByFieldProps {
  period: ReportingPeriod;
  year: number;
  /** The period with the date typed. */
  onPeriod: (period: ReportingPeriod) => void;
  disabled: boolean;
}

/** The agencies' last day to send a period's report: the programme's unless overridden. */
export function SendByField({ period, year, onPeriod, disabled }: SendByFieldProps) {
  const messages = useMessages();
  return (
    <DateField
      key={`${period.id} ${period.sendBy}`}
      label={messages('sendBy')}
      hint={messages('sendBy.hint', { submitBy: formatDate(period.submitBy) })}
      value={period.sendBy}
      year={year}
      onValue={(date) => onPeriod(withSendBy(period, date))}
      takes={(date) => canBeSentBy(period, date)}
      refusal={messages('sendBy.outside', { start: formatDate(period.start) })}
      disabled={disabled}
    />
  );
}

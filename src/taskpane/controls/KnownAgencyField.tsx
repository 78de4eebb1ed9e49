import { tidy } from '../../text/normalise';
import { useLocale, useMessages } from '../app/MessagesContext';
import { AgencyField, type AgencyFieldProps } from './AgencyField';
import { agencyFault } from './agencyTexts';

/** Asks for an agency in the catalogue, and explains why the typed text is not one. */
export function KnownAgencyField(props: Omit<AgencyFieldProps, 'error'>) {
  const messages = useMessages();
  const locale = useLocale();
  const { catalogue, value, text } = props;
  const typed = tidy(text);
  return (
    <AgencyField
      {...props}
      error={value || typed === '' ? null : agencyFault(catalogue, typed, messages, locale)}
    />
  );
}

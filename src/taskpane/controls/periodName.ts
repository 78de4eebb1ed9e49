import type { Locale } from '../../messages/locale';
import type { ReportingPeriod } from '../../period/reportingPeriod';

/** A period's name in the pane's language. */
export const periodName = ({ name, englishName }: ReportingPeriod, locale: Locale): string =>
  locale === 'vi' ? name : englishName;

import { importText, type ImportTextKey } from '../../../messages/importText';
import type { MessageValues } from '../../../messages/format';
import { useLocale } from '../../app/MessagesContext';

/** Texts about an imported appendix, in the page's language. */
export function useImportText() {
  const locale = useLocale();
  return (key: ImportTextKey, values?: MessageValues): string => importText(locale, key, values);
}

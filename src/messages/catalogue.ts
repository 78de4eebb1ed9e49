import type { MessageValues } from './format';
import { formatMessage } from './format';
import { formatNumber } from './formatNumber';
import vi from './vi.json';

export type Locale = 'vi' | 'en';
export type MessageKey = keyof typeof vi;
/** A message in one language, its `{name}` places filled in: numbers and names as the language writes them, texts as they are. */
export type Messages = (key: MessageKey, values?: MessageValues) => string;

const messagesOf =
  (catalogue: Record<MessageKey, string>, locale: Locale): Messages =>
  (key, values) =>
    formatMessage(catalogue[key], values, (value) => {
      if (typeof value === 'number') return formatNumber(value, locale);
      return typeof value === 'object' ? value[locale] : value;
    });

export const vietnamese: Messages = messagesOf(vi, 'vi');

/** The messages of a language. English is loaded when it is asked for: most users never do. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  return locale === 'vi' ? vietnamese : messagesOf((await import('./en.json')).default, 'en');
}

/** True where a key made at run time (`host.` + code) has a message. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(vi, key);
}

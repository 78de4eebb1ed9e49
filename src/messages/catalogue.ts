import type { MessageValues } from './format';
import { formatMessage } from './format';
import vi from './vi.json';

export type Locale = 'vi' | 'en';
export type MessageKey = keyof typeof vi;
/** A message in one language, its `{name}` places filled in. */
export type Messages = (key: MessageKey, values?: MessageValues) => string;

const messagesOf =
  (catalogue: Record<MessageKey, string>): Messages =>
  (key, values) =>
    formatMessage(catalogue[key], values);

export const vietnamese: Messages = messagesOf(vi);

/** The messages of a language. English is loaded when it is asked for: most users never do. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  return locale === 'vi' ? vietnamese : messagesOf((await import('./en.json')).default);
}

/** True where a key made at run time (`host.` + code) has a message. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(vi, key);
}

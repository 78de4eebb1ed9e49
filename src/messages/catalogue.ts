import en from './en.json';
import type { MessageValues } from './format';
import { formatMessage } from './format';
import vi from './vi.json';

export type Locale = 'vi' | 'en';
export type MessageKey = keyof typeof vi;
/** A message in one language, its `{name}` places filled in. */
export type Messages = (key: MessageKey, values?: MessageValues) => string;

const CATALOGUES: Record<Locale, Record<MessageKey, string>> = { vi, en };

/** The messages of one language. */
export function createMessages(locale: Locale): Messages {
  const catalogue = CATALOGUES[locale];
  return (key, values) => formatMessage(catalogue[key], values);
}

/** True where a key made at run time (`host.` + code) has a message. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(vi, key);
}

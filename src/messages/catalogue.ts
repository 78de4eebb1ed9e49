import type { MessageValues } from './format';
import { formatMessage } from './format';
import { formatNumber } from './formatNumber';
import type { Locale } from './locale';
import type vi from './vi.json';

export type MessageKey = keyof typeof vi;
/** A message in one language, its `{name}` places filled in: numbers and names as the language writes them, texts as they are. */
export interface Messages {
  (key: MessageKey, values?: MessageValues): string;
  /** True where a key made at run time (`host.` + code) has a message. */
  has(key: string): key is MessageKey;
}

export function messagesOf(catalogue: Record<MessageKey, string>, locale: Locale): Messages {
  const messages = (key: MessageKey, values?: MessageValues): string =>
    formatMessage(catalogue[key], values, (value) => {
      if (typeof value === 'number') return formatNumber(value, locale);
      return typeof value === 'object' ? value[locale] : value;
    });
  return Object.assign(messages, { has: (key: string): key is MessageKey => Object.hasOwn(catalogue, key) });
}

/** The messages of a language, loaded when it is asked for: nobody reads both. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const { default: catalogue } = await (locale === 'vi' ? import('./vi.json') : import('./en.json'));
  return messagesOf(catalogue, locale);
}

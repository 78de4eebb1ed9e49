import type check from './check.vi.json';
import type checked from './checked.vi.json';
import type consolidate from './consolidate.vi.json';
import type due from './due.vi.json';
import type { MessageValues } from './format';
import { formatMessage } from './format';
import { formatNumber } from './formatNumber';
import type { Locale } from './locale';
import type fileError from './fileError.vi.json';
import type help from './help.vi.json';
import type make from './make.vi.json';
import type kept from './kept.vi.json';
import type news from './news.vi.json';
import type planDiff from './planDiff.vi.json';
import type planItem from './planItem.vi.json';
import type selfTest from './selfTest.vi.json';
import type template from './template.vi.json';
import type tracker from './tracker.vi.json';
import type vi from './vi.json';

export type MessageKey =
  | keyof typeof vi
  | keyof typeof check
  | keyof typeof checked
  | keyof typeof consolidate
  | keyof typeof due
  | keyof typeof selfTest
  | keyof typeof fileError
  | keyof typeof help
  | keyof typeof make
  | keyof typeof kept
  | keyof typeof news
  | keyof typeof planDiff
  | keyof typeof planItem
  | keyof typeof template
  | keyof typeof tracker;
/**
 * Messages of a language, with `{name}` placeholders filled in: numbers and names formatted for the language, texts as
 * they are.
 */
export interface Messages {
  (key: MessageKey, values?: MessageValues): string;
  /** Whether a key built at run time (`host.` + code) has a message. */
  has(key: string): key is MessageKey;
}

export function messagesOf(catalogue: Partial<Record<MessageKey, string>>, locale: Locale): Messages {
  const messages = (key: MessageKey, values?: MessageValues): string => {
    const text = catalogue[key];
    if (text === undefined) throw new Error(`message ${key} is not loaded`);
    return formatMessage(text, values, (value) => {
      if (typeof value === 'number') return formatNumber(value, locale);
      return typeof value === 'object' ? value[locale] : value;
    });
  };
  return Object.assign(messages, { has: (key: string): key is MessageKey => Object.hasOwn(catalogue, key) });
}

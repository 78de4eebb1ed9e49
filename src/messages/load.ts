import type { MessageKey, Messages } from './catalogue';
import { messagesOf } from './catalogue';
import type { Locale } from './locale';

type Part = Partial<Record<MessageKey, string>>;
type Load = () => Promise<{ default: Part }>;

/**
 * Messages used in a single place have their own file, loaded with that place so that the first screens need not wait
 * for it.
 */
const PARTS = {
  check: { vi: () => import('./check.vi.json'), en: () => import('./check.en.json') },
  checked: { vi: () => import('./checked.vi.json'), en: () => import('./checked.en.json') },
  consolidate: {
    vi: () => import('./consolidate.vi.json'),
    en: () => import('./consolidate.en.json'),
  },
  due: { vi: () => import('./due.vi.json'), en: () => import('./due.en.json') },
  fileError: { vi: () => import('./fileError.vi.json'), en: () => import('./fileError.en.json') },
  help: { vi: () => import('./help.vi.json'), en: () => import('./help.en.json') },
  make: { vi: () => import('./make.vi.json'), en: () => import('./make.en.json') },
  kept: { vi: () => import('./kept.vi.json'), en: () => import('./kept.en.json') },
  news: { vi: () => import('./news.vi.json'), en: () => import('./news.en.json') },
  planDiff: { vi: () => import('./planDiff.vi.json'), en: () => import('./planDiff.en.json') },
  planItem: { vi: () => import('./planItem.vi.json'), en: () => import('./planItem.en.json') },
  template: { vi: () => import('./template.vi.json'), en: () => import('./template.en.json') },
  tracker: { vi: () => import('./tracker.vi.json'), en: () => import('./tracker.en.json') },
  selfTest: { vi: () => import('./selfTest.vi.json'), en: () => import('./selfTest.en.json') },
} satisfies Record<string, Record<Locale, Load>>;
export type MessagePart = keyof typeof PARTS;

const MAIN: Record<Locale, Load> = { vi: () => import('./vi.json'), en: () => import('./en.json') };

const needed = new Set<MessagePart>();
const catalogues = new Map<Locale, Part>();

async function addPart(part: MessagePart, locale: Locale, catalogue: Part): Promise<void> {
  Object.assign(catalogue, (await PARTS[part][locale]()).default);
}

/** Loads a language on demand, with the parts needed so far: nobody reads both. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const catalogue = catalogues.get(locale) ?? {};
  catalogues.set(locale, catalogue);
  Object.assign(catalogue, (await MAIN[locale]()).default);
  await Promise.all([...needed].map((part) => addPart(part, locale, catalogue)));
  return messagesOf(catalogue, locale);
}

/** Adds a part to the languages in use, and to any loaded later. A failed load is retried by the next call. */
export async function needMessages(part: MessagePart): Promise<void> {
  needed.add(part);
  await Promise.all([...catalogues].map(([locale, catalogue]) => addPart(part, locale, catalogue)));
}

import type { Locale } from '../messages/catalogue';

const LOCALE_KEY = 'cchc.locale';

/** The language last chosen; without one the host's, Vietnamese by default. */
export function initialLocale(hostLanguage: string | undefined): Locale {
  try {
    const stored = window.localStorage.getItem(LOCALE_KEY);
    if (stored === 'vi' || stored === 'en') return stored;
  } catch {
    // Storage may be blocked in a frame: the choice then lasts as long as the page.
  }
  return hostLanguage?.toLowerCase().startsWith('en') ? 'en' : 'vi';
}

export function rememberLocale(locale: Locale): void {
  try {
    window.localStorage.setItem(LOCALE_KEY, locale);
  } catch {
    // As above.
  }
}

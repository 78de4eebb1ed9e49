import type { Locale } from '../messages/catalogue';

const KEY = { locale: 'cchc.locale', greeted: 'cchc.greeted', form: 'cchc.form' } as const;

function recall(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    // Storage may be blocked in a frame: what is chosen then lasts as long as the page.
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // As above.
  }
}

/** The language last chosen; without one the host's, Vietnamese by default. */
export function initialLocale(hostLanguage: string | undefined): Locale {
  const stored = recall(KEY.locale);
  if (stored === 'vi' || stored === 'en') return stored;
  return hostLanguage?.toLowerCase().startsWith('en') ? 'en' : 'vi';
}

export const rememberLocale = (locale: Locale): void => keep(KEY.locale, locale);

/** Whether the introduction was put away on this machine. */
export const wasGreeted = (): boolean => recall(KEY.greeted) === '1';
export const rememberGreeted = (): void => keep(KEY.greeted, '1');

/** What stands in the form of Lập sổ: an agency's name, whole or half typed, and a period. */
export interface FormDraft {
  agency: string;
  period: string | null;
}

/** The form as it was when the pane was last open; Excel may reload or close it at any time. */
export function recallForm(): FormDraft {
  try {
    const { agency, period } = JSON.parse(recall(KEY.form) ?? '{}') as Record<string, unknown>;
    return {
      agency: typeof agency === 'string' ? agency : '',
      period: typeof period === 'string' ? period : null,
    };
  } catch {
    return { agency: '', period: null };
  }
}

export const rememberForm = (draft: FormDraft): void => keep(KEY.form, JSON.stringify(draft));

import type { Agency } from './catalogue';

/** An agency's name in both languages of the pane; falls back to the Vietnamese name when it has no English one. */
export const agencyNames = ({
  name,
  englishName,
}: Pick<Agency, 'name' | 'englishName'>): Record<'vi' | 'en', string> => ({
  vi: name,
  en: englishName ?? name,
});

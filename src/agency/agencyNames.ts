import type { Agency } from './catalogue';

/** An agency's name in both languages of the pane; the Vietnamese one where it has no English. */
export const agencyNames = ({
  name,
  englishName,
}: Pick<Agency, 'name' | 'englishName'>): Record<'vi' | 'en', string> => ({
  vi: name,
  en: englishName ?? name,
});

import type { Catalogue } from '../../agency/catalogue';
import { levelsByName, type LevelByName } from '../../agency/levels';
import type { Messages } from '../../messages/catalogue';
import type { Locale } from '../../messages/locale';

/** The level whose agencies are typed by name; null if the catalogue lists all. */
const typedLevel = (catalogue: Catalogue): LevelByName | null => levelsByName(catalogue)[0] ?? null;

/** Message values explaining how to type an agency not in the catalogue. */
function typing(catalogue: Catalogue, locale: Locale): { level: string; example: string } | null {
  const level = typedLevel(catalogue);
  return level && { level: level.heading[locale], example: level.byName.examples[0] ?? '' };
}

/** Hint below an agency field; undefined if there is none. */
export function agencyHint(catalogue: Catalogue, messages: Messages, locale: Locale): string | undefined {
  const values = typing(catalogue, locale);
  return values ? messages('make.agency.hint', values) : undefined;
}

/** Why the text in an agency field is not valid; `text` is empty if nothing was typed. */
export function agencyFault(catalogue: Catalogue, text: string, messages: Messages, locale: Locale): string {
  const fault = text === '' ? messages('make.agency.required') : messages('make.agency.unknown', { text });
  const hint = agencyHint(catalogue, messages, locale);
  return hint === undefined ? fault : `${fault} ${hint}`;
}

/** Example of an agency list, one name per line. */
export const listExample = (catalogue: Catalogue): string =>
  (typedLevel(catalogue)?.byName.examples ?? catalogue.agencies.slice(0, 2).map(({ name }) => name)).join(
    '\n',
  );

/** How to tell two units with the same name apart; null if that cannot happen. */
export const homonymExample = (catalogue: Catalogue): string | null =>
  typedLevel(catalogue)?.byName.homonym ?? null;

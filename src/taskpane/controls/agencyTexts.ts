import type { Catalogue, Level } from '../../agency/catalogue';
import { levelsByName } from '../../agency/levels';
import type { Messages } from '../../messages/catalogue';
import type { Locale } from '../../messages/locale';

type ByName = Level & { byName: NonNullable<Level['byName']> };

/** The level whose agencies are typed by name; null where the catalogue names all. */
const typedLevel = (catalogue: Catalogue): ByName | null =>
  (levelsByName(catalogue)[0] as ByName | undefined) ?? null;

/** How an agency that the catalogue does not list is typed: values of the messages that say so. */
function typing(catalogue: Catalogue, locale: Locale): { level: string; example: string } | null {
  const level = typedLevel(catalogue);
  return level && { level: level.heading[locale], example: level.byName.examples[0] ?? '' };
}

/** Under a field for an agency; undefined where there is nothing to say. */
export function agencyHint(catalogue: Catalogue, messages: Messages, locale: Locale): string | undefined {
  const values = typing(catalogue, locale);
  return values ? messages('make.agency.hint', values) : undefined;
}

/** Why a text in such a field is no agency; `text` is empty where nothing was typed. */
export function agencyFault(catalogue: Catalogue, text: string, messages: Messages, locale: Locale): string {
  const fault = text === '' ? messages('make.agency.required') : messages('make.agency.unknown', { text });
  const hint = agencyHint(catalogue, messages, locale);
  return hint === undefined ? fault : `${fault} ${hint}`;
}

/** Names as a list of agencies has them, a line each. */
export const listExample = (catalogue: Catalogue): string =>
  (typedLevel(catalogue)?.byName.examples ?? catalogue.agencies.slice(0, 2).map(({ name }) => name)).join(
    '\n',
  );

/** How two units of one name are told apart; null where that cannot happen. */
export const homonymExample = (catalogue: Catalogue): string | null =>
  typedLevel(catalogue)?.byName.homonym ?? null;

import { importText } from '../../../messages/importText';
import type { Locale } from '../../../messages/locale';
import type { Drafted } from './drafter';

/** Why a source could not be used. @param name of the file, or of what is open in Excel */
export function draftFailure(
  { why, values }: NonNullable<Drafted['failure']>,
  name: string,
  locale: Locale,
): string {
  const named = { file: name, ...values };
  return why === 'planBroken'
    ? importText(locale, 'import.draft.planBroken', named)
    : importText(locale, 'import.draft.noNotes', {
        file: name,
        reason: importText(locale, `import.${why}`, named),
      });
}
